package ke.cp2.letter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.deployment.posting.MyDeployments;
import ke.cp2.deployment.posting.PostedPeople;
import ke.cp2.deployment.posting.PostedPerson;
import ke.cp2.letter.print.LetterSheet;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.sms.text.OfficersWords;

/**
 * Writes, replaces and revokes letters, each call in a transaction of its own, so that none waits
 * for another one's printing.
 */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER})
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class IssuingLetters {

    @Inject private OfficersWords words;

    @Inject private Letters letters;

    @Inject private NewLetters newLetters;

    @Inject private LetterSheets sheets;

    @Inject private LetterNotices notices;

    @Inject private MyDeployments mine;

    @Inject private PostedPeople people;

    @Inject private Caller caller;

    @Inject private AuditTrail audit;

    @Inject private Clock clock;

    /** A letter that is written, before it is printed. */
    public record Issued(String fileName, LetterSheet sheet) {}

    /**
     * The letter of the caller's own deployment.
     *
     * @throws BusinessException when it is somebody else's, or there can be no letter
     */
    @RolesAllowed(Role.Name.PROFESSIONAL)
    public Issued own(long deploymentId, Locale language) {
        return issued(
                newLetters.valid(
                        locked(deploymentId, () -> mine.byId(deploymentId)), caller.accountId()),
                language);
    }

    /**
     * The letter of somebody's deployment. That the caller read it is kept.
     *
     * @throws BusinessException when the caller may not see the deployment, or there can be no
     *     letter
     */
    public Issued ofOther(long deploymentId, Locale language) {
        Letter letter =
                newLetters.valid(
                        locked(deploymentId, () -> people.byId(deploymentId)), caller.accountId());
        audit.record(AuditAction.LETTER_OPENED.of(letter.id()).detail(letter.reference().text()));
        return issued(letter, language);
    }

    /**
     * Takes the valid letter of a deployment back, and tells its person.
     *
     * @throws BusinessException when the reason is missing or there is no valid letter
     */
    @RolesAllowed(Role.Name.COUNCIL_OFFICER)
    public void revoke(long deploymentId, String revokeReason) {
        StatedReason reason =
                StatedReason.typed("revokeReason", "letter.reasonMissing", revokeReason);
        words.check("revokeReason", reason.text());
        PostedPerson person = locked(deploymentId, () -> people.byId(deploymentId));
        Letter letter =
                letters.latestOf(deploymentId)
                        .orElseThrow(() -> BusinessException.of("letter.none"));
        letter.revoke(caller.accountId(), reason, clock.instant());
        audit.record(AuditAction.LETTER_REVOKED.of(letter.id()).because(reason));
        notices.revoked(person, letter);
    }

    /**
     * Writes a new letter in the place of the one before, with what is known now, and tells its
     * person.
     *
     * @return its reference
     * @throws BusinessException when the reason is missing or there can be no letter
     */
    @RolesAllowed(Role.Name.COUNCIL_OFFICER)
    public String replace(long deploymentId, String replaceReason) {
        StatedReason reason =
                StatedReason.typed("replaceReason", "letter.reasonMissing", replaceReason);
        words.check("replaceReason", reason.text());
        PostedPerson person = locked(deploymentId, () -> people.byId(deploymentId));
        Letter letter = newLetters.again(person, reason, caller.accountId());
        notices.replaced(person, letter);
        return letter.reference().text();
    }

    /** Locks the deployment if the caller may see it, and reads it as it is then. */
    private PostedPerson locked(long deploymentId, Supplier<Optional<PostedPerson>> seen) {
        if (seen.get().isEmpty()) {
            throw BusinessException.of("letter.notFound");
        }
        letters.lockDeployment(deploymentId);
        return seen.get().orElseThrow(() -> BusinessException.of("letter.notFound"));
    }

    private Issued issued(Letter letter, Locale language) {
        return new Issued(letter.reference().fileName() + ".pdf", sheets.of(letter, language));
    }
}
