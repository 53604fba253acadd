package ke.cp2.letter;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ke.cp2.deployment.posting.PostedPerson;
import ke.cp2.deployment.posting.ToldPeople;
import ke.cp2.job.RunProgress;
import ke.cp2.letter.print.LetterPrinter;
import ke.cp2.letter.print.LetterSheet;
import ke.cp2.platform.BusinessException;
import ke.cp2.security.AccountId;

/** Writes and prints the letters of everybody who was told to come to a centre. */
@Dependent
public class CentreLetters {

    @Inject private ToldPeople people;

    @Inject private Letters letters;

    @Inject private NewLetters newLetters;

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
     * Writes new letters in the place of those that name other days than the series does now.
     *
     * @param starter who has changed the days; empty when that is not known
     */
    RunProgress renew(long seriesId, String centreCode, Optional<AccountId> starter) {
        List<Letter> valid = letters.validAt(seriesId, centreCode);
        int stale = 0;
        int renewed = 0;
        for (Letter letter : valid) {
            if (people.byId(letter.deploymentId()).filter(letter::hasDaysOf).isEmpty()) {
                stale++;
                AccountId issuer = RenewingLetters.issuer(starter, letter);
                renewed += hasLetter(letter.deploymentId(), issuer) ? 1 : 0;
            }
        }
        return new RunProgress(valid.size(), stale, renewed, centreCode);
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
