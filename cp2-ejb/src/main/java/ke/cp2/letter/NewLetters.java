package ke.cp2.letter;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.deployment.posting.PostedPerson;
import ke.cp2.letter.print.LetterCode;
import ke.cp2.letter.print.LetterContents;
import ke.cp2.letter.print.LetterPrinter;
import ke.cp2.letter.print.LetterReference;
import ke.cp2.letter.text.LetterTemplates;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.profile.ProfileDirectory;
import ke.cp2.reference.ReferenceData;
import ke.cp2.security.AccountId;
import ke.cp2.vacancy.series.SeriesName;
import ke.cp2.vacancy.series.SeriesNames;
import org.jspecify.annotations.Nullable;

/**
 * Writes the letters of deployments: one valid letter a deployment. Who calls has asked whether the
 * caller may see the deployment, has locked it, and read it afterwards.
 */
@Dependent
class NewLetters {

    /** Why a letter was written whose person is told that the days have changed. */
    static final StatedReason OTHER_DAYS =
            StatedReason.of("The dates of the examination have changed.");

    @Inject private Letters letters;

    @Inject private LetterSerials serials;

    @Inject private LetterTemplates templates;

    @Inject private SeriesNames series;

    @Inject private ProfileDirectory profiles;

    @Inject private ReferenceData reference;

    @Inject private LetterPrinter printer;

    @Inject private LetterNotices notices;

    @Inject private AuditTrail audit;

    @Inject private Clock clock;

    /**
     * The valid letter of a deployment; a new one when there is none, or when it has other dates.
     *
     * @param issuer who wants it
     * @throws BusinessException when the deployment is not in effect or its person not told, its
     *     letter was revoked, or what a letter needs is not known
     */
    Letter valid(PostedPerson person, AccountId issuer) {
        requireTold(person);
        Optional<Letter> latest = letters.latestOf(person.id());
        if (latest.isEmpty()) {
            return issue(person, StatedReason.NONE, issuer);
        }
        Letter letter = latest.get();
        if (letter.state() == LetterState.REVOKED) {
            throw BusinessException.of("letter.revoked");
        }
        if (letter.contents().isSamePostAs(contents(person, 0))) {
            return letter;
        }
        Letter next = replacement(letter, person, OTHER_DAYS, issuer);
        notices.otherDays(person, next);
        return next;
    }

    /**
     * Writes another letter in the place of the one before, which does not count any more.
     *
     * @throws BusinessException as for {@link #valid}, or when there is no letter yet
     */
    Letter again(PostedPerson person, StatedReason reason, AccountId issuer) {
        requireTold(person);
        return replacement(
                letters.latestOf(person.id())
                        .orElseThrow(() -> BusinessException.of("letter.none")),
                person,
                reason,
                issuer);
    }

    private Letter replacement(
            Letter before, PostedPerson person, StatedReason reason, AccountId issuer) {
        boolean valid = before.state() == LetterState.VALID;
        if (valid) {
            before.replace(issuer, reason, clock.instant());
            letters.flush();
        }
        Letter next = issue(person, reason, issuer);
        if (valid) {
            audit.recordBy(
                    issuer,
                    AuditAction.LETTER_REPLACED
                            .of(before.id())
                            .detail(before.reference() + " > " + next.reference())
                            .because(reason));
        }
        return next;
    }

    private static void requireTold(PostedPerson person) {
        if (!person.state().isLive()) {
            throw BusinessException.of("letter.notDeployed");
        }
        if (person.toldAt() == null) {
            throw BusinessException.of("letter.notTold");
        }
    }

    private Letter issue(PostedPerson person, StatedReason why, AccountId issuer) {
        Integer rate = person.shillings();
        if (rate == null) {
            throw BusinessException.of("letter.rateMissing");
        }
        SeriesName name = series.byId(person.seriesId()).orElseThrow();
        long english = templates.inUse(name, LetterTemplates.LANGUAGES.get(0));
        long kiswahili = templates.inUse(name, LetterTemplates.LANGUAGES.get(1));
        LetterContents contents = contents(person, rate);
        // Last of all: whoever wants the next number waits from here to the end.
        LetterReference number = serials.next(name, person.positionCode());
        Letter letter =
                Letter.of(
                        person.id(),
                        contents,
                        english,
                        kiswahili,
                        number,
                        LetterCode.next(),
                        why,
                        issuer,
                        clock.instant());
        letters.add(letter);
        audit.recordBy(
                issuer,
                AuditAction.LETTER_ISSUED.of(letter.id()).detail(number.text()).because(why));
        return letter;
    }

    private LetterContents contents(PostedPerson person, int rate) {
        String name = person.fullName();
        if (name == null) {
            throw BusinessException.of("letter.nameMissing");
        }
        printer.firstUnprintable(name)
                .ifPresent(
                        character -> {
                            throw BusinessException.of("letter.nameUnprintable", character);
                        });
        return new LetterContents(
                name,
                person.nationalId(),
                person.tscNumber(),
                person.mobileNumber(),
                town(AccountId.of(person.accountId())),
                person.examCode(),
                person.examYear(),
                person.positionCode(),
                person.centreCode(),
                person.centreName(),
                person.countyCode(),
                person.subCountyCode(),
                person.startsOn(),
                person.endsOn(),
                rate);
    }

    private @Nullable String town(AccountId person) {
        String name = reference.subCountyName(profiles.factsOf(person).home().subCountyCode());
        return name.isEmpty() ? null : name;
    }
}
