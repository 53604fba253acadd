package ke.cp2.letter;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ke.cp2.deployment.posting.PostedPerson;
import ke.cp2.deployment.posting.ToldPeople;
import ke.cp2.job.RunProgress;
import ke.cp2.job.RunWork;
import ke.cp2.letter.print.LetterPrinter;
import ke.cp2.letter.print.LetterSheet;
import ke.cp2.platform.BusinessException;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/** Writes and prints the letters of everybody who was told to come to a centre. */
@Dependent
public class CentreLetters {

    @Inject private ToldPeople people;

    @Inject private Letters letters;

    @Inject private NewLetters newLetters;

    @Inject private LetterNotices notices;

    @Inject private LetterSheets sheets;

    @Inject private LetterPrinter printer;

    /**
     * Writes the letters that are missing. Whoever can have none is passed over.
     *
     * @param issuer who wants them
     * @return how many people have a valid letter now
     */
    public int write(long seriesId, String centreCode, AccountId issuer) {
        int written = 0;
        for (PostedPerson person : people.at(seriesId, centreCode)) {
            written += hasLetter(person.id(), issuer) ? 1 : 0;
        }
        return written;
    }

    /**
     * Tells all who know the centre of the new days, and writes new letters in the place of those
     * that name other ones.
     *
     * @param starter who has changed the days; empty when that is not known
     */
    RunProgress renew(long seriesId, String centreCode, RunWork work, Optional<AccountId> starter) {
        Map<Long, Letter> valid = new HashMap<>();
        letters.validAt(seriesId, centreCode)
                .forEach(letter -> valid.put(letter.deploymentId(), letter));
        List<PostedPerson> told = people.at(seriesId, centreCode);
        int stale = 0;
        int reached = 0;
        for (PostedPerson person : told) {
            Letter letter = valid.get(person.id());
            if (isToBeTold(person, letter, work.startedAt())) {
                stale++;
                boolean renewed =
                        letter != null
                                && !letter.hasDaysOf(person)
                                && hasLetter(person.id(), RenewingLetters.issuer(starter, letter));
                reached += renewed ? 1 : notices.otherDays(person, work.mailingKey());
            }
        }
        return new RunProgress(told.size(), stale, reached, centreCode);
    }

    /** Whoever was told the centre since, or opened the new letter, knows the days. */
    private static boolean isToBeTold(PostedPerson person, @Nullable Letter letter, Instant since) {
        Instant toldAt = person.toldAt();
        boolean knows =
                toldAt == null
                        || !toldAt.isBefore(since)
                        || (letter != null && letter.hasDaysOf(person) && letter.isOfOtherDays());
        return !knows;
    }

    private boolean hasLetter(long deploymentId, AccountId issuer) {
        letters.lockDeployment(deploymentId);
        Optional<PostedPerson> now = people.byId(deploymentId);
        try {
            now.ifPresent(person -> newLetters.valid(person, issuer));
            return now.isPresent();
        } catch (BusinessException e) {
            // No rate, no name, revoked, or the deployment ended this moment.
            return false;
        }
    }

    /** Counts the people of a centre who were told. */
    public int people(long seriesId, String centreCode) {
        return people.at(seriesId, centreCode).size();
    }

    /** Prints the valid letters of a centre into one file; empty when there is none. */
    public Optional<PrintedLetters> print(long seriesId, String centreCode, Locale language) {
        List<LetterSheet> all =
                letters.validAt(seriesId, centreCode).stream()
                        .map(letter -> sheets.of(letter, language))
                        .toList();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new PrintedLetters(all.size(), printer.print(all)));
    }
}
