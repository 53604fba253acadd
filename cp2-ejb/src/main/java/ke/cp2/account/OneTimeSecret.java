package ke.cp2.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import ke.cp2.platform.BusinessException;

/**
 * What went out by SMS to let the owner of a number choose a password, and nothing else. The
 * database holds its keyed hash only. It opens for {@link #LIFETIME} and at most {@value #TRIES}
 * wrong tries, and is used up when the password is chosen. An account has one; a new one replaces
 * the old.
 */
@Entity
@Table(name = "ONE_TIME_SECRET")
public class OneTimeSecret {

    /** How long a secret opens. */
    public static final Duration LIFETIME = Duration.ofHours(72);

    /** How many wrong tries it stands. */
    public static final int TRIES = 10;

    @Id
    @Column(name = "ACCOUNT_ID")
    private Long accountId;

    @Column(name = "SECRET_HMAC")
    private String hmac;

    @Column(name = "ISSUED_AT")
    private Instant issuedAt;

    @Column(name = "EXPIRES_AT")
    private Instant expiresAt;

    @Column(name = "FAILED_TRIES")
    private int failedTries;

    @Column(name = "USED_AT")
    private Instant usedAt;

    @Version private int version;

    protected OneTimeSecret() {}

    OneTimeSecret(long accountId, String hmac, Instant now) {
        this.accountId = accountId;
        replace(hmac, now);
    }

    /** Puts a new secret in place of this one, which no longer opens. */
    void replace(String newHmac, Instant now) {
        hmac = newHmac;
        issuedAt = now;
        expiresAt = now.plus(LIFETIME);
        failedTries = 0;
        usedAt = null;
    }

    /** Whether the secret with that hash opens now; a wrong one counts as a try. */
    boolean opensWith(String triedHmac, Instant now) {
        if (!isLive(now)) {
            return false;
        }
        boolean same =
                MessageDigest.isEqual(
                        hmac.getBytes(StandardCharsets.US_ASCII),
                        triedHmac.getBytes(StandardCharsets.US_ASCII));
        if (!same) {
            failedTries++;
        }
        return same;
    }

    /**
     * Uses the secret up.
     *
     * @throws BusinessException when it has been used before
     */
    void use(Instant now) {
        if (usedAt != null) {
            throw BusinessException.of("account.secretUsed");
        }
        usedAt = now;
    }

    private boolean isLive(Instant now) {
        return usedAt == null && failedTries < TRIES && now.isBefore(expiresAt);
    }

    /** The keyed hash of the secret. */
    String hmac() {
        return hmac;
    }

    /** Whether a password was chosen with it. */
    boolean isUsed() {
        return usedAt != null;
    }
}
