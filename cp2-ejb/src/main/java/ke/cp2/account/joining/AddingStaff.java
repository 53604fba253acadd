package ke.cp2.account.joining;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import ke.cp2.account.Account;
import ke.cp2.account.AccountNotices;
import ke.cp2.account.Accounts;
import ke.cp2.account.NewStaff;
import ke.cp2.account.StaffNames;
import ke.cp2.account.credential.CredentialMessages;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditNote;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.Refusals;
import ke.cp2.platform.database.UniqueViolation;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.AccountId;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import org.eclipse.microprofile.config.Config;

/**
 * An administrator proposes a member of staff, and another administrator or a council officer lets
 * the person in. Who could do both alone would be the second officer of every approval.
 */
@Stateless
@RolesAllowed(Role.Name.ADMINISTRATOR)
public class AddingStaff {

    @Inject private Accounts accounts;
    @Inject private StaffNames names;
    @Inject private StaffProposals proposals;
    @Inject private CredentialMessages messages;
    @Inject private AccountNotices notices;
    @Inject private AuditTrail auditTrail;
    @Inject private Caller caller;
    @Inject private Config config;
    @Inject private Clock clock;

    /**
     * Checks a member of staff to be, before anybody is asked whether that is the one.
     *
     * @throws BusinessException as {@link #propose}
     */
    public void check(NewStaff staff) {
        checked(staff);
    }

    private NewStaff checked(NewStaff typed) {
        Refusals refusals = new Refusals();
        String name = refusals.value(() -> freeName(typed));
        MobileNumber number = refusals.value(() -> numberOf(typed));
        Role role = refusals.value(() -> roleOf(typed));
        refusals.check(() -> Account.checkPlace(role, typed.subCountyCode())).raise();
        mustBeFree(Objects.requireNonNull(number));
        return new NewStaff(
                number.digits(),
                Objects.requireNonNull(name),
                Objects.requireNonNull(role),
                role == Role.SUBCOUNTY_OFFICER ? typed.subCountyCode() : null);
    }

    private String freeName(NewStaff staff) {
        String name = Account.checkedName(staff.fullName());
        names.mustBeFree(name, null);
        return name;
    }

    private void mustBeFree(MobileNumber number) {
        if (accounts.byNumber(number).isPresent()) {
            throw BusinessException.at("mobileNumber", "account.numberTaken");
        }
    }

    private static MobileNumber numberOf(NewStaff staff) {
        return MobileNumber.parse(staff.mobileNumber())
                .orElseThrow(() -> BusinessException.at("mobileNumber", "account.numberWrong"));
    }

    private static Role roleOf(NewStaff staff) {
        if (staff.role() == null || !staff.role().isStaff()) {
            throw BusinessException.at("role", "account.roleMissing");
        }
        return staff.role();
    }

    /**
     * Proposes a member of staff to the others. While there has never been anybody else who could
     * let people in, the first one is let in at once.
     *
     * @return whether there is an account now
     * @throws BusinessException at the field that is missing or wrong, at {@code mobileNumber} when
     *     the number has an account or waits already, at {@code fullName} when somebody of the
     *     staff has that name
     */
    public boolean propose(NewStaff typed) {
        NewStaff staff = checked(typed);
        Instant now = clock.instant();
        MobileNumber number = MobileNumber.of(staff.mobileNumber());
        if (staff.role().letsStaffIn() && accounts.isFirstOfCouncil(caller.accountId())) {
            Account first = Account.ofStaff(number, staff.fullName(), staff.role(), null, now);
            let(first, staff.role() + ", nobody else could decide");
            return true;
        }
        proposals.openOf(number).ifPresent(earlier -> expire(earlier, now));
        StaffProposal proposal =
                new StaffProposal(
                        number,
                        staff.fullName(),
                        staff.role(),
                        staff.subCountyCode(),
                        caller.accountId(),
                        now,
                        config.getValue("cp2.account.joining-lifetime", Duration.class));
        proposals.add(proposal);
        auditTrail.record(note(AuditAction.ACCOUNT_STAFF_PROPOSED, proposal));
        if (staff.role().letsStaffIn()) {
            notices.staffProposed(proposal.id(), staff.fullName(), caller.accountId());
        }
        return false;
    }

    private void expire(StaffProposal earlier, Instant now) {
        if (earlier.expire(now)) {
            auditTrail.record(note(AuditAction.ACCOUNT_STAFF_EXPIRED, earlier));
            proposals.write();
        }
    }

    private static AuditNote note(AuditAction action, StaffProposal proposal) {
        return action.of("none")
                .detail(
                        "proposal %d: %s, %s"
                                .formatted(proposal.id(), proposal.fullName(), proposal.rights()));
    }

    /** The proposals that wait for somebody's decision, the oldest first. */
    @RolesAllowed({Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
    public Page<StaffProposalView> waiting(PageRequest page) {
        return proposals.waiting(page, clock.instant());
    }

    /**
     * One proposal.
     *
     * @throws BusinessException {@code account.proposalUnknown}
     */
    @RolesAllowed({Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
    public StaffProposalView byId(long id) {
        return proposals
                .view(id)
                .orElseThrow(() -> BusinessException.of("account.proposalUnknown"));
    }

    /** Tells whether a proposal waits for a decision. */
    @RolesAllowed({Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
    public boolean isOpen(StaffProposalView proposal) {
        return proposal.state() == JoiningState.WAITING
                && proposal.expiresAt().isAfter(clock.instant());
    }

    /** Tells whether the caller has made a proposal, and so cannot let the person in. */
    @RolesAllowed({Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
    public boolean isOwn(StaffProposalView proposal) {
        return proposal.proposedById() == caller.accountId().value();
    }

    /** Tells whether the caller and who made a proposal are there by a proposal of each other. */
    @RolesAllowed({Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
    public boolean isOfOneAnother(StaffProposalView proposal) {
        return proposals.areOneAnothers(caller.accountId(), AccountId.of(proposal.proposedById()));
    }

    /**
     * Lets the person in: makes the account and sends its login details.
     *
     * @throws BusinessException when it waits no longer, by whoever proposed it, by whom they
     *     proposed and who proposed them, when who proposed it may log in no more, or when the
     *     number has got an account or the name a member of staff since
     */
    @RolesAllowed({Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
    public void approve(long id) {
        StaffProposal proposal = proposals.locked(id);
        Account account =
                proposal.approve(
                        caller.accountId(),
                        proposals.areOneAnothers(caller.accountId(), proposal.proposedBy()),
                        accounts.isActiveAdministrator(proposal.proposedBy()),
                        clock.instant());
        names.lock();
        names.mustBeFree(proposal.fullName(), null);
        if (accounts.byNumber(proposal.mobileNumber()).isPresent()) {
            throw BusinessException.at("mobileNumber", "account.proposedNumberTaken");
        }
        AccountId added = let(account, proposal.rights() + ", proposal " + proposal.id());
        proposal.became(added);
        if (proposal.role().letsStaffIn()) {
            notices.staffAdded(account, proposal.proposedBy(), caller.accountId());
        }
    }

    private AccountId let(Account account, String detail) {
        try {
            accounts.add(account);
        } catch (PersistenceException e) {
            if (UniqueViolation.of(e, "UQ_ACCOUNT_MOBILE_NUMBER")) {
                throw BusinessException.at("mobileNumber", "account.numberTaken");
            }
            throw e;
        }
        auditTrail.record(AuditAction.ACCOUNT_STAFF_ADDED.of(account.id().value()).detail(detail));
        messages.sendCredentials(account);
        return account.id();
    }

    /**
     * Refuses a proposal; whoever made it takes it back that way.
     *
     * @throws BusinessException when it waits no longer; at {@code reason} when it is missing
     */
    @RolesAllowed({Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
    public void refuse(long id, String reason) {
        StaffProposal proposal = proposals.locked(id);
        StatedReason stated = proposal.refuse(caller.accountId(), reason, clock.instant());
        auditTrail.record(note(AuditAction.ACCOUNT_STAFF_REFUSED, proposal).because(stated));
    }
}
