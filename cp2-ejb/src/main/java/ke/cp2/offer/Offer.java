package ke.cp2.offer;

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
import ke.cp2.application.ApplicationState;
import ke.cp2.application.OfferedApplications.Candidate;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.AccountId;
import ke.cp2.vacancy.VacancyId;
import org.jspecify.annotations.Nullable;

/** The offer of a post to an applicant. It is open until it is answered, withdrawn or too old. */
@Entity
@Table(name = "OFFER")
public class Offer {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "OFFER_SEQ")
    @SequenceGenerator(name = "OFFER_SEQ")
    private Long id;

    @Column(name = "VACANCY_ID")
    private long vacancyId;

    @Column(name = "APPLICATION_ID")
    private long applicationId;

    @Column(name = "FROM_RESERVE")
    private boolean fromReserve;

    /** Tells whether the two-thirds rule called it up before somebody with an earlier place. */
    @Column(name = "BY_TWO_THIRDS")
    private boolean byTwoThirds;

    private String code;

    @Column(name = "TOKEN_HASH")
    private String tokenHash;

    /** Hash of the number that has the link: it holds as long as the account has that number. */
    @Column(name = "SENT_TO")
    private @Nullable String sentTo;

    @Enumerated(EnumType.STRING)
    private OfferState state;

    @Column(name = "OFFERED_BY")
    private long offeredBy;

    @Column(name = "OFFERED_AT")
    private Instant offeredAt;

    private Instant deadline;

    @Column(name = "REMIND_AT")
    private @Nullable Instant remindAt;

    @Column(name = "ENDED_BY")
    private @Nullable Long endedBy;

    @Column(name = "ENDED_AT")
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable OfferChannel channel;

    private @Nullable String reason;

    /** The offer whose end called this one up: the unique key lets each call up one at most. */
    @Column(name = "AFTER_ID")
    private @Nullable Long afterId;

    /** The application while it is open, whose unique key allows one open offer at a time. */
    @Column(name = "OPEN_ID")
    private @Nullable Long openId;

    /** Account and code while it is open: a code means one offer of a person. */
    @Column(name = "OPEN_CODE")
    private @Nullable String openCode;

    @Version private int version;

    protected Offer() {}

    /**
     * A new offer.
     *
     * @param key what its applicant answers it by
     * @param remindAt null when nobody is to be reminded
     * @param after the offer whose end calls it up, or null
     */
    static Offer of(
            VacancyId vacancyId,
            Candidate person,
            OfferKey key,
            AccountId officer,
            Instant now,
            Instant deadline,
            @Nullable Instant remindAt,
            @Nullable Offer after) {
        Offer offer = new Offer();
        offer.vacancyId = vacancyId.value();
        offer.applicationId = person.id();
        offer.openId = person.id();
        offer.fromReserve = person.state() == ApplicationState.RESERVE;
        offer.code = key.code();
        offer.openCode = person.accountId() + ":" + key.code();
        offer.tokenHash = key.hash();
        offer.state = OfferState.OPEN;
        offer.offeredBy = officer.value();
        offer.offeredAt = now;
        offer.deadline = deadline;
        offer.remindAt = remindAt;
        offer.afterId = after == null ? null : after.id;
        return offer;
    }

    /** The two-thirds rule called it up before somebody with an earlier place. */
    void keepsTwoThirds() {
        byTwoThirds = true;
    }

    /** Its text goes to the number with that hash. */
    void sentTo(String numberHash) {
        sentTo = numberHash;
    }

    /**
     * The applicant answers.
     *
     * @throws BusinessException when it is not open, or the deadline is over
     */
    void answer(
            boolean accepts,
            OfferChannel by,
            AccountId applicant,
            @Nullable String why,
            Instant now) {
        requireOpen();
        if (isLate(now)) {
            throw BusinessException.of("offer.tooLate", deadline);
        }
        end(accepts ? OfferState.ACCEPTED : OfferState.DECLINED, applicant, why, now);
        channel = by;
    }

    /**
     * The deadline is over.
     *
     * @return whether it was open and is too old
     */
    boolean expire(Instant now) {
        boolean expires = state == OfferState.OPEN && isLate(now);
        if (expires) {
            end(OfferState.EXPIRED, null, null, now);
        }
        return expires;
    }

    /**
     * An officer withdraws it.
     *
     * @throws BusinessException when it is not open
     */
    void withdraw(AccountId officer, String why, Instant now) {
        requireOpen();
        end(OfferState.WITHDRAWN, officer, why, now);
    }

    /**
     * Its vacancy was cancelled.
     *
     * @throws BusinessException when it is not open
     */
    void cancel(AccountId officer, String why, Instant now) {
        requireOpen();
        end(OfferState.CANCELLED, officer, why, now);
    }

    /** The applicant was reminded, or need not be any more. */
    void reminded() {
        remindAt = null;
    }

    private void requireOpen() {
        if (state != OfferState.OPEN) {
            throw BusinessException.of("offer.ended." + state);
        }
    }

    private void end(OfferState ended, @Nullable AccountId by, @Nullable String why, Instant now) {
        state = ended;
        endedBy = AccountId.valueOrNull(by);
        endedAt = now;
        reason = StatedReason.of(why).kept();
        openId = null;
        openCode = null;
        remindAt = null;
    }

    /** Tells whether its deadline is over. */
    public boolean isLate(Instant now) {
        return !now.isBefore(deadline);
    }

    /** The state that its application had before. */
    ApplicationState decided() {
        return fromReserve ? ApplicationState.RESERVE : ApplicationState.SUCCESSFUL;
    }

    public Long id() {
        return id;
    }

    VacancyId vacancyId() {
        return VacancyId.of(vacancyId);
    }

    public long applicationId() {
        return applicationId;
    }

    public String code() {
        return code;
    }

    public OfferState state() {
        return state;
    }

    public AccountId offeredBy() {
        return AccountId.of(offeredBy);
    }

    public Instant deadline() {
        return deadline;
    }

    public @Nullable String reason() {
        return reason;
    }
}
