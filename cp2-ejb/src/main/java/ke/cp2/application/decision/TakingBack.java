package ke.cp2.application.decision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import ke.cp2.application.ApplicationReference;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.Role;

/**
 * The officer who decided takes it back, until the applicants are told. It has no transaction of
 * its own: a decision on thousands goes back page by page.
 */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TakingBack {

    @Inject private TakingBackTransactions step;

    /**
     * Takes back the decision on one application.
     *
     * @throws BusinessException when it is not the caller's, or no longer to be taken back
     */
    public void one(
            ApplicationReference reference,
            @NotBlank(message = "{cp2.missing}")
                    @Pattern(regexp = StatedReason.IN_WORDS, message = "{cp2.noWords}")
                    @Size(max = StatedReason.LENGTH, message = "{cp2.tooLong}")
                    String takeBackReason) {
        step.one(reference, takeBackReason.strip());
    }

    /**
     * Takes back an act, as far as its applicants have not been told.
     *
     * @return how many applications are as they were before
     * @throws BusinessException when it is not the caller's, or nothing can be taken back any more
     */
    public long act(
            long actId,
            @NotBlank(message = "{cp2.missing}")
                    @Pattern(regexp = StatedReason.IN_WORDS, message = "{cp2.noWords}")
                    @Size(max = StatedReason.LENGTH, message = "{cp2.tooLong}")
                    String takeBackReason) {
        step.end(actId, takeBackReason.strip());
        long all = pages(actId, takeBackReason.strip());
        if (all == 0) {
            throw BusinessException.of("application.takeBackTooLate");
        }
        return all;
    }

    /**
     * Refuses an act that waits for a second officer: the applications are as they were before.
     *
     * @return how many
     * @throws BusinessException when it was answered before, or is the caller's own
     */
    public long refuse(
            long actId,
            @NotBlank(message = "{cp2.missing}")
                    @Pattern(regexp = StatedReason.IN_WORDS, message = "{cp2.noWords}")
                    @Size(max = StatedReason.LENGTH, message = "{cp2.tooLong}")
                    String refuseReason) {
        step.refuse(actId, refuseReason.strip());
        return pages(actId, refuseReason.strip());
    }

    private long pages(long actId, String reason) {
        long all = 0;
        int some;
        do {
            some = step.page(actId, reason);
            all += some;
        } while (some > 0);
        return all;
    }
}
