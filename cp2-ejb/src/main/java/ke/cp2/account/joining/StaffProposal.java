package ke.cp2.account.joining;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import ke.cp2.account.Account;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff to be, whom an administrator proposes and a second person lets in. There is no
 * account before.
 */
@Entity
@Table(name = "STAFF_PROPOSAL")
public class StaffProposal {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "STAFF_PROPOSAL_SEQ")
    @SequenceGenerator(name = "STAFF_PROPOSAL_SEQ")
    private Long id;

    @Column(name = "MOBILE_NUMBER")
    private String mobileNumber;

    /** The number while the proposal waits, then null: unique in the database. */
    @Column(name = "OPEN_NUMBER")
    private @Nullable String openNumber;

    @Column(name = "FULL_NAME")
    private String fullName;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "SUB_COUNTY_CODE")
    private @Nullable String subCountyCode;

    @Enumerated(EnumType.STRING)
    private JoiningState state;

    @Column(name = "PROPOSED_BY")
    private long proposedBy;

    @Column(name = "PROPOSED_AT")
    private Instant proposedAt;

    @Column(name = "EXPIRES_AT")
    private Instant expiresAt;

    @Column(name = "DECIDED_BY")
    private @Nullable Long decidedBy;

    @Column(name = "DECIDED_AT")
    private @Nullable Instant decidedAt;

    private @Nullable String refusal;

    /** The account that was made of it. */
    @Column(name = "ACCOUNT_ID")
    private @Nullable Long accountId;

    @Version private int version;

    protected StaffProposal() {}

    /** A proposal that waits, of somebody whose number, name, role and place are checked. */
    public StaffProposal(
            MobileNumber mobileNumber,
            String fullName,
            Role role,
            @Nullable String subCountyCode,
            AccountId proposedBy,
            Instant now,
            Duration lifetime) {
        this.mobileNumber = mobileNumber.digits();
        this.openNumber = this.mobileNumber;
        this.fullName = fullName;
        this.role = role;
        this.subCountyCode = subCountyCode;
        this.proposedBy = proposedBy.value();
        this.proposedAt = now;
        this.expiresAt = now.plus(lifetime);
        this.state = JoiningState.WAITING;
    }

    /**
     * Makes the account.
     *
     * @param oneAnother whether one of the two has proposed the other
     * @param proposerMayPropose whether who proposed it still may
     * @throws BusinessException when it waits no longer, by whoever proposed it or is there by the
     *     other's proposal, and when who proposed it has lost the right to
     */
    Account approve(AccountId by, boolean oneAnother, boolean proposerMayPropose, Instant now) {
        mustWait(now);
        if (by.value() == proposedBy) {
            throw BusinessException.of("account.secondPerson");
        }
        if (oneAnother) {
            throw BusinessException.of("account.oneAnother");
        }
        if (!proposerMayPropose) {
            throw BusinessException.of("account.proposerShut");
        }
        end(JoiningState.APPROVED, now);
        decidedBy = by.value();
        return Account.ofStaff(mobileNumber(), fullName, role, subCountyCode, now);
    }

    /** Keeps which account was made of it. */
    void became(AccountId account) {
        accountId = account.value();
    }

    /**
     * Refuses it; whoever proposed it may, too.
     *
     * @return the reason
     * @throws BusinessException when it waits no longer; at {@code reason} when it is missing
     */
    StatedReason refuse(AccountId by, String reason, Instant now) {
        mustWait(now);
        StatedReason stated = StatedReason.typed("reason", "account.reasonMissing", reason);
        refusal = stated.text();
        end(JoiningState.REFUSED, now);
        decidedBy = by.value();
        return stated;
    }

    /** Ends a proposal that nobody decided on in time. */
    boolean expire(Instant now) {
        if (state != JoiningState.WAITING || !isOver(now)) {
            return false;
        }
        end(JoiningState.EXPIRED, now);
        return true;
    }

    private void mustWait(Instant now) {
        if (state != JoiningState.WAITING || isOver(now)) {
            throw BusinessException.of("account.proposalOver");
        }
    }

    private boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }

    private void end(JoiningState last, Instant now) {
        state = last;
        decidedAt = now;
        openNumber = null;
    }

    Long id() {
        return id;
    }

    MobileNumber mobileNumber() {
        return MobileNumber.of(mobileNumber);
    }

    String fullName() {
        return fullName;
    }

    Role role() {
        return role;
    }

    JoiningState state() {
        return state;
    }

    AccountId proposedBy() {
        return AccountId.of(proposedBy);
    }

    /** The role, for a sub-county officer with the sub-county. */
    String rights() {
        return subCountyCode == null ? role.name() : role + " " + subCountyCode;
    }
}
