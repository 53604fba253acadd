package ke.cp2.application.ending;

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
import java.time.Instant;
import java.util.Optional;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.AccountId;
import ke.cp2.vacancy.VacancyId;
import org.jspecify.annotations.Nullable;

/**
 * The request of a council officer to end a vacancy on which people count, and another officer's
 * answer. Nothing changes until that one agrees.
 */
@Entity
@Table(name = "VACANCY_ENDING")
public class EndingRequest {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "VACANCY_ENDING_SEQ")
    @SequenceGenerator(name = "VACANCY_ENDING_SEQ")
    private Long id;

    @Column(name = "VACANCY_ID")
    private long vacancyId;

    @Enumerated(EnumType.STRING)
    private EndingKind kind;

    @Enumerated(EnumType.STRING)
    private EndingState state;

    private String reason;

    /** The closing time that is asked for, or was agreed on; null for a cancellation. */
    @Column(name = "CLOSES_AT")
    private @Nullable Instant closesAt;

    /** The closing time that people read when it was asked; null for a cancellation. */
    private @Nullable Instant announced;

    @Column(name = "ASKED_BY")
    private long askedBy;

    @Column(name = "ASKED_AT")
    private Instant askedAt;

    @Column(name = "ANSWERED_BY")
    private @Nullable Long answeredBy;

    @Column(name = "ANSWERED_AT")
    private @Nullable Instant answeredAt;

    private @Nullable String answer;

    /** The vacancy while it waits: the unique key allows one at a time. */
    @Column(name = "OPEN_ID")
    private @Nullable Long openId;

    @Version private int version;

    protected EndingRequest() {}

    /** A request to cancel a vacancy. */
    static EndingRequest cancel(
            VacancyId vacancy, StatedReason why, AccountId officer, Instant now) {
        EndingRequest request = new EndingRequest();
        request.vacancyId = vacancy.value();
        request.openId = vacancy.value();
        request.kind = EndingKind.CANCEL;
        request.state = EndingState.WAITING;
        request.reason = why.text();
        request.askedBy = officer.value();
        request.askedAt = now;
        return request;
    }

    /**
     * A request to close a vacancy earlier, which waits.
     *
     * @param end the closing time that is asked for
     * @param announced the closing time that people read now
     */
    public static EndingRequest close(
            VacancyId vacancy,
            Instant end,
            Instant announced,
            StatedReason why,
            AccountId officer,
            Instant now) {
        EndingRequest request = cancel(vacancy, why, officer, now);
        request.kind = EndingKind.CLOSE;
        request.closesAt = end;
        request.announced = announced;
        return request;
    }

    /**
     * Gives the key of the text why an officer cannot approve it, if there is one.
     *
     * @param publisher the officer who published the vacancy; null when that was not kept
     * @param hasApplied whether the officer has applied for the vacancy
     */
    Optional<String> obstacleToApproval(
            AccountId officer, @Nullable AccountId publisher, boolean hasApplied) {
        if (state != EndingState.WAITING) {
            return Optional.of("application.endingAnswered");
        }
        if (officer.value() == askedBy) {
            return Optional.of("application.endingOwn");
        }
        if (officer.equals(publisher)) {
            return Optional.of("application.endingPublisher");
        }
        return hasApplied ? Optional.of("application.endingApplicant") : Optional.empty();
    }

    /**
     * A second officer agrees.
     *
     * @param agreedClosing when the vacancy closes by that; null for a cancellation
     * @throws BusinessException when the officer cannot
     */
    void approve(
            AccountId officer,
            @Nullable AccountId publisher,
            boolean hasApplied,
            @Nullable Instant agreedClosing,
            Instant now) {
        obstacleToApproval(officer, publisher, hasApplied)
                .ifPresent(
                        key -> {
                            throw BusinessException.of(key);
                        });
        closesAt = agreedClosing;
        answered(EndingState.APPROVED, officer, StatedReason.NONE, now);
    }

    /**
     * A second officer refuses it.
     *
     * @throws BusinessException when it was answered before, or is the officer's own
     */
    void refuse(AccountId officer, StatedReason why, Instant now) {
        requireWaiting();
        if (officer.value() == askedBy) {
            throw BusinessException.of("application.endingOwn");
        }
        answered(EndingState.REFUSED, officer, why, now);
    }

    /**
     * Whoever asked takes it back.
     *
     * @throws BusinessException when it was answered before, or another officer has asked
     */
    void withdraw(AccountId officer, Instant now) {
        requireWaiting();
        if (officer.value() != askedBy) {
            throw BusinessException.of("application.endingOther");
        }
        answered(EndingState.WITHDRAWN, officer, StatedReason.NONE, now);
    }

    /**
     * Ends because the vacancy is cancelled, or is asked to be: whoever asked takes it back by
     * that, another officer refuses it.
     */
    void giveWay(AccountId officer, StatedReason why, Instant now) {
        if (officer.value() == askedBy) {
            withdraw(officer, now);
        } else {
            refuse(officer, why, now);
        }
    }

    private void requireWaiting() {
        if (state != EndingState.WAITING) {
            throw BusinessException.of("application.endingAnswered");
        }
    }

    private void answered(EndingState next, AccountId officer, StatedReason why, Instant now) {
        state = next;
        answeredBy = officer.value();
        answeredAt = now;
        answer = why.kept();
        openId = null;
    }

    Long id() {
        return id;
    }

    VacancyId vacancyId() {
        return VacancyId.of(vacancyId);
    }

    EndingKind kind() {
        return kind;
    }

    EndingState state() {
        return state;
    }

    /** Tells why, as applicants read it. */
    StatedReason reason() {
        return StatedReason.of(reason);
    }

    /** The closing time that is asked for, or was agreed on; null for a cancellation. */
    @Nullable Instant closesAt() {
        return closesAt;
    }

    /** The closing time that people read when it was asked; null for a cancellation. */
    @Nullable Instant announced() {
        return announced;
    }

    AccountId askedBy() {
        return AccountId.of(askedBy);
    }

    Instant askedAt() {
        return askedAt;
    }

    @Nullable AccountId answeredBy() {
        return answeredBy == null ? null : AccountId.of(answeredBy);
    }

    @Nullable Instant answeredAt() {
        return answeredAt;
    }

    /** Tells why it was refused, or null. */
    @Nullable String answer() {
        return answer;
    }
}
