package ke.cp2.account.credential;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import ke.cp2.security.AccountId;
import ke.cp2.sms.text.SmsTemplate;
import org.jspecify.annotations.Nullable;

/**
 * Lets the owner of a number choose a password, and nothing else; it went out by SMS. The database
 * holds its keyed hash only. An account has up to {@value #SLOTS} side by side, so that somebody
 * else's request leaves alive what the owner is typing; once a password is chosen with one of them,
 * all are used up.
 */
@Entity
@Table(name = "ONE_TIME_SECRET")
public class OneTimeSecret {

    /** The lifetime of a secret that invites its owner. */
    public static final Duration INVITATION = SmsTemplate.CREDENTIALS.lifetime();

    /** The lifetime of one that was asked for because a password was forgotten. */
    public static final Duration RESET = SmsTemplate.PASSWORD_RESET.lifetime();

    /** So much of the hash tells one secret of an account from its others. */
    private static final int TELLING = 16;

    /** An account has so many side by side. */
    static final int SLOTS = 3;

    /** The account, and one of its places. */
    @Embeddable
    public static class Slot implements Serializable {

        private static final long serialVersionUID = 1L;

        @Column(name = "ACCOUNT_ID")
        private long accountId;

        private int slot;

        protected Slot() {}

        Slot(AccountId accountId, int slot) {
            this.accountId = accountId.value();
            this.slot = slot;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Slot that && accountId == that.accountId && slot == that.slot;
        }

        @Override
        public int hashCode() {
            return Objects.hash(accountId, slot);
        }
    }

    @EmbeddedId private Slot slot;

    @Column(name = "SECRET_HMAC")
    private String hmac;

    @Column(name = "ISSUED_AT")
    private Instant issuedAt;

    @Column(name = "EXPIRES_AT")
    private Instant expiresAt;

    @Column(name = "USED_AT")
    private @Nullable Instant usedAt;

    @Version private int version;

    protected OneTimeSecret() {}

    OneTimeSecret(Slot slot, String hmac, Duration lifetime, Instant now) {
        this.slot = slot;
        replace(hmac, lifetime, now);
    }

    /** Puts a new secret in place of this one, which no longer opens. */
    void replace(String newHmac, Duration lifetime, Instant now) {
        hmac = newHmac;
        issuedAt = now;
        expiresAt = now.plus(lifetime);
        usedAt = null;
    }

    /** Tells whether that is its hash. */
    boolean is(String triedHmac) {
        return MessageDigest.isEqual(
                hmac.getBytes(StandardCharsets.US_ASCII),
                triedHmac.getBytes(StandardCharsets.US_ASCII));
    }

    /** Uses the secret up, or voids it because another one was used. */
    void use(Instant now) {
        if (usedAt == null) {
            usedAt = now;
        }
    }

    /** Tells whether it still opens. */
    boolean isLive(Instant now, CodeLife life) {
        return usedAt == null
                && life.isLeft(
                        issuedAt,
                        Duration.between(issuedAt, expiresAt),
                        messageKey(AccountId.of(slot.accountId), hmac),
                        now);
    }

    /** The business key of the message that brings the secret with that hash. */
    static String messageKey(AccountId accountId, String hmac) {
        return "secret:" + accountId + ':' + hmac.substring(0, TELLING);
    }

    /** The keyed hash of the secret. */
    public String hmac() {
        return hmac;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    /** Tells whether a password was chosen with it or with another one of the account. */
    public boolean isUsed() {
        return usedAt != null;
    }
}
