package ke.cp2.profile.review;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.function.Function;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.cipher.EncryptedConverter;
import ke.cp2.platform.cipher.KeyedHash;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.profile.ProfileState;
import ke.cp2.profile.value.SeenInstead;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/** Keeps the details as an officer saw them who decided on them last: one a person. */
@Entity
@Table(name = "PROFILE_REVIEW")
public class ProfileReview {

    @Id
    @Column(name = "ACCOUNT_ID")
    private Long accountId;

    @Enumerated(EnumType.STRING)
    private ProfileState decision;

    @Column(name = "DECIDED_AT")
    private Instant decidedAt;

    @Column(name = "DECIDED_BY")
    private @Nullable Long decidedBy;

    @Column(name = "RETURNED_BY")
    private @Nullable Long returnedBy;

    /** When they were returned last, verified since or not. */
    @Column(name = "RETURNED_AT")
    private @Nullable Instant returnedAt;

    @Column(name = "RETURN_WORDS")
    private @Nullable String returnWords;

    /** The second officer who agreed to that return. */
    @Column(name = "AGREED_BY")
    private @Nullable Long agreedBy;

    @Column(name = "AGREED_AT")
    private @Nullable Instant agreedAt;

    /** Until when the person can answer that. */
    @Column(name = "ANSWER_BY")
    private @Nullable Instant answerBy;

    /** When the person submitted the details again after the return. */
    @Column(name = "ANSWERED_AT")
    private @Nullable Instant answeredAt;

    /** The same moment as the return while a second officer has to agree to it: lists find it. */
    @Column(name = "WAITS_SINCE")
    private @Nullable Instant waitsSince;

    /** What the officer saw who verified them and opened no document in the portal. */
    @Enumerated(EnumType.STRING)
    @Column(name = "SEEN_INSTEAD")
    private @Nullable SeenInstead seenInstead;

    @Column(name = "SEEN_WORDS")
    private @Nullable String seenWords;

    @Lob
    @Column(name = "SEEN_ENC")
    @Convert(converter = ProfileReview.SeenColumn.class)
    private String seen;

    protected ProfileReview() {}

    /** A decision on the details as they are now. */
    public ProfileReview(
            AccountId accountId,
            ProfileState decision,
            AccountId officer,
            SeenDetails details,
            Instant now) {
        this.accountId = accountId.value();
        this.decision = decision;
        this.decidedBy = officer.value();
        this.decidedAt = now;
        this.seen = details.json();
    }

    /**
     * The details were returned by this, in these words.
     *
     * @param waiting whether a second officer has to agree before that counts
     */
    public ProfileReview returning(@Nullable String words, boolean waiting) {
        returnedBy = decidedBy;
        returnedAt = decidedAt;
        returnWords = words;
        waitsSince = waiting ? decidedAt : null;
        return this;
    }

    /** The details were verified by this: when they were returned before is still known. */
    public ProfileReview after(ProfileReview before) {
        returnedBy = before.returnedBy;
        returnedAt = before.returnedAt;
        returnWords = before.returnWords;
        agreedBy = before.agreedBy;
        agreedAt = before.agreedAt;
        answerBy = before.answerBy;
        answeredAt = before.answeredAt;
        return this;
    }

    /** The details were verified by this, and no document in the portal was opened. */
    public ProfileReview without(@Nullable SeenInstead instead, StatedReason words) {
        seenInstead = instead;
        seenWords = words.kept();
        return this;
    }

    /**
     * A second officer agrees to the return, so that it counts against the person who does not
     * answer in time.
     *
     * @throws BusinessException when nothing is returned by one officer alone, or it is that
     *     officer's own return
     */
    public void agree(AccountId officer, Instant now) {
        if (!isWaitingForSecond()) {
            throw BusinessException.of("profile.nothingToAgree");
        }
        if (isBy(officer)) {
            throw BusinessException.of("profile.ownReturn");
        }
        agreedBy = officer.value();
        agreedAt = now;
        answerBy = ReturnTerm.answerBy(now);
        waitsSince = null;
    }

    /** The person submits the details again: what is returned is answered, the first time. */
    public void answered(Instant now) {
        if (decision == ProfileState.RETURNED && answeredAt == null) {
            answeredAt = now;
        }
    }

    /** Gives the time when the person submitted the details again after the return, or null. */
    public @Nullable Instant answeredAt() {
        return answeredAt;
    }

    /** Tells how long the return keeps the person's places. */
    ReturnTerm term() {
        return new ReturnTerm(agreedAt, answerBy, answeredAt);
    }

    /** Tells whether a return after a closing waits for a second officer, nobody verified since. */
    public boolean isWaitingForSecond() {
        return waitsSince != null;
    }

    /** Tells whether that officer has decided so. */
    public boolean isBy(AccountId officer) {
        return decidedBy != null && decidedBy == officer.value();
    }

    /** Gives the time of the decision. */
    public Instant decidedAt() {
        return decidedAt;
    }

    /**
     * Tells what has changed since.
     *
     * @param names the name of an officer, or null
     */
    public LastReview comparedWith(
            SeenDetails present, KeyedHash hash, Function<AccountId, @Nullable String> names) {
        SeenDetails before = new SeenDetails(hash).withJson(seen);
        return new LastReview(
                decision,
                decidedAt,
                name(decidedBy, names),
                decision == ProfileState.RETURNED && agreedAt != null
                        ? new LastReview.Agreed(name(agreedBy, names), agreedAt)
                        : null,
                before.changesTo(present),
                before.removedIn(present),
                seenInstead,
                seenWords);
    }

    private static @Nullable String name(
            @Nullable Long officer, Function<AccountId, @Nullable String> names) {
        return officer == null ? null : names.apply(AccountId.of(officer));
    }

    /** Encrypts {@code SEEN_ENC}. */
    @Converter
    public static class SeenColumn extends EncryptedConverter
            implements AttributeConverter<String, String> {
        public SeenColumn() {
            super("PROFILE_REVIEW.SEEN_ENC");
        }
    }
}
