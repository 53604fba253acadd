package ke.cp2.move;

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
import java.util.List;
import java.util.stream.Collectors;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Refusals;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * The move of an account to another number that one officer asks for, with the documents seen, and
 * another one decides on.
 */
@Entity
@Table(name = "ACCOUNT_MOVE")
public class AccountMove {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ACCOUNT_MOVE_SEQ")
    @SequenceGenerator(name = "ACCOUNT_MOVE_SEQ")
    private Long id;

    @Column(name = "ACCOUNT_ID")
    private long accountId;

    /** The account while the move waits, then null: unique in the database. */
    @Column(name = "OPEN_ACCOUNT_ID")
    private @Nullable Long openAccountId;

    @Column(name = "DUPLICATE_ID")
    private @Nullable Long duplicateId;

    @Column(name = "OLD_NUMBER")
    private String oldNumber;

    @Column(name = "NEW_NUMBER")
    private String newNumber;

    private String documents;

    private String reason;

    @Enumerated(EnumType.STRING)
    private MoveState state;

    @Column(name = "REQUESTED_BY")
    private long requestedBy;

    @Column(name = "REQUESTED_AT")
    private Instant requestedAt;

    @Column(name = "EXPIRES_AT")
    private Instant expiresAt;

    @Column(name = "DECIDED_BY")
    private Long decidedBy;

    @Column(name = "DECIDED_AT")
    private Instant decidedAt;

    private @Nullable String refusal;

    @Version private int version;

    protected AccountMove() {}

    /**
     * A move that waits.
     *
     * @param duplicateId the account that holds the new number and gives it away, or null
     * @throws BusinessException at {@code documents} or {@code reason} when it is missing
     */
    AccountMove(
            AccountId accountId,
            @Nullable AccountId duplicateId,
            MobileNumber from,
            MobileNumber to,
            List<MoveDocument> seen,
            @Nullable String reason) {
        check(seen, reason);
        this.accountId = accountId.value();
        this.openAccountId = accountId.value();
        this.duplicateId = AccountId.valueOrNull(duplicateId);
        this.oldNumber = from.digits();
        this.newNumber = to.digits();
        this.documents = seen.stream().map(Enum::name).collect(Collectors.joining(","));
        this.reason = given(reason);
        this.state = MoveState.WAITING;
    }

    /**
     * Checks what a move is asked for with.
     *
     * @throws BusinessException at {@code documents} and {@code reason} when they are missing
     */
    static void check(List<MoveDocument> seen, @Nullable String reason) {
        new Refusals()
                .when(seen == null || seen.isEmpty(), "documents", "move.documentsMissing")
                .check(() -> given(reason))
                .raise();
    }

    /** Says who asks, and until when somebody may decide. */
    void askedBy(AccountId officer, Instant now, Duration lifetime) {
        requestedBy = officer.value();
        requestedAt = now;
        expiresAt = now.plus(lifetime);
    }

    /**
     * Approves it.
     *
     * @throws BusinessException when it waits no longer, or by the officer who asked
     */
    void approve(AccountId officer, Instant now) {
        decide(MoveState.APPROVED, officer, now);
    }

    /**
     * Refuses it.
     *
     * @throws BusinessException as {@link #approve}; at {@code reason} when it is missing
     */
    void refuse(AccountId officer, String why, Instant now) {
        refusal = given(why);
        decide(MoveState.REFUSED, officer, now);
    }

    private void decide(MoveState decision, AccountId officer, Instant now) {
        if (state != MoveState.WAITING || isOver(now)) {
            throw BusinessException.of("move.notWaiting");
        }
        if (officer.value() == requestedBy) {
            throw BusinessException.of("move.secondOfficer");
        }
        if (officer.value() == accountId
                || (duplicateId != null && officer.value() == duplicateId)) {
            throw BusinessException.of("move.ownAccount");
        }
        end(decision, now);
        decidedBy = officer.value();
    }

    /** Ends a move that nobody decided on in time. */
    boolean expire(Instant now) {
        if (state != MoveState.WAITING || !isOver(now)) {
            return false;
        }
        end(MoveState.EXPIRED, now);
        return true;
    }

    private void end(MoveState last, Instant now) {
        state = last;
        decidedAt = now;
        openAccountId = null;
    }

    private boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }

    private static String given(@Nullable String reason) {
        return StatedReason.typed("reason", "move.reasonMissing", reason).text();
    }

    Long id() {
        return id;
    }

    AccountId accountId() {
        return AccountId.of(accountId);
    }

    /** The account that held the new number when the move was asked for, or null. */
    @Nullable AccountId duplicateId() {
        return AccountId.ofNullable(duplicateId);
    }

    MobileNumber newNumber() {
        return MobileNumber.of(newNumber);
    }

    String documents() {
        return documents;
    }

    String reason() {
        return reason;
    }

    @Nullable String refusal() {
        return refusal;
    }

    MoveState state() {
        return state;
    }
}
