package ke.cp2.selection.proposal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import ke.cp2.application.selection.SelectionAccess;
import ke.cp2.job.JobLauncher;
import ke.cp2.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * Lets an officer propose who gets the posts of a vacancy, and a second one agree. Nobody does
 * either who has to do with somebody on the list. What is proposed or agreed to is what was read,
 * or nothing.
 */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER})
public class ProposingSelection {

    @Inject private ProposalTransactions transactions;

    @Inject private SelectionAccess access;

    @Inject private JobLauncher launcher;

    /** Shows the latest proposal for a vacancy; empty when there is none that is in view. */
    public Optional<ProposalView> latest(@Nullable String number) {
        return access.inView(number).flatMap(transactions::latest);
    }

    /** Tells whether the caller can propose something for a vacancy now, and depart in it. */
    public boolean isOpen(@Nullable String number) {
        return access.inView(number).filter(transactions::isOpen).isPresent();
    }

    /**
     * Holds the departures of a form against the list; nothing is proposed.
     *
     * @throws ke.cp2.platform.BusinessException at {@code place}, {@code outcome} or {@code
     *     departureReason} of one that does not fit, or when nothing can be proposed by the list
     */
    public void check(@Nullable String number, @NotNull ProposalForm form) {
        transactions.check(number, form);
    }

    /**
     * Shows what a proposal would do to whom.
     *
     * @throws ke.cp2.platform.BusinessException when nothing can be proposed by the list, or a
     *     departure or the reason does not fit
     */
    public ProposalPreview preview(@Nullable String number, @NotNull ProposalForm form) {
        return transactions.preview(number, form);
    }

    /**
     * Proposes it.
     *
     * @param shown the stamp of the preview that the officer has read
     * @throws ke.cp2.platform.BusinessException when something has changed since, or as {@link
     *     #preview}
     */
    public void propose(
            @Nullable String number, @NotNull ProposalForm form, @NotNull String shown) {
        transactions.propose(number, form, shown);
    }

    /**
     * Agrees to a proposal, and starts to carry it out.
     *
     * @param shown the stamp of the preview that the officer has read
     * @return the run
     * @throws ke.cp2.platform.BusinessException when it is the own proposal, it does not wait any
     *     more, the officer has to do with somebody on the list, or something has changed since
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long approve(long id, @NotNull String shown) {
        long run = transactions.approve(id, shown);
        launcher.launch(run);
        return run;
    }

    /**
     * Refuses a proposal.
     *
     * @throws ke.cp2.platform.BusinessException at {@code answerReason} without a reason, or as
     *     {@link #approve}
     */
    public void refuse(long id, @Nullable String reason) {
        transactions.refuse(id, reason);
    }

    /**
     * Withdraws the own proposal.
     *
     * @throws ke.cp2.platform.BusinessException at {@code answerReason} without a reason, or when
     *     it does not wait any more
     */
    public void withdraw(long id, @Nullable String reason) {
        transactions.withdraw(id, reason);
    }
}
