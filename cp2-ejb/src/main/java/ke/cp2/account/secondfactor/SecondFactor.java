package ke.cp2.account.secondfactor;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import ke.cp2.platform.cipher.EncryptedConverter;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/** The second factor of a member of staff: an authenticator app with a secret. */
@Entity
@Table(name = "SECOND_FACTOR")
public class SecondFactor {

    /**
     * So many wrong codes in a row, from wherever, lead to a pause; each further one to another.
     */
    static final int LIMIT = 10;

    /** The first pause; each further one is twice as long. */
    static final Duration PAUSE = Duration.ofMinutes(15);

    static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    private static final int MOST_DOUBLINGS = 10;

    private static final Duration WARN_EVERY = Duration.ofDays(1);

    @Id
    @Column(name = "ACCOUNT_ID")
    private Long accountId;

    @Column(name = "SECRET_ENC")
    @Convert(converter = SecretColumn.class)
    private String secret;

    /** The step of the last code that was taken; no code of it or before it is taken again. */
    @Column(name = "LAST_STEP")
    private long lastStep;

    @Column(name = "WARNED_AT")
    private Instant warnedAt;

    @Column(name = "WRONG_IN_A_ROW")
    private int wrongInARow;

    @Column(name = "SHUT_UNTIL")
    private @Nullable Instant shutUntil;

    @Version private int version;

    protected SecondFactor() {}

    /** An app that nobody has used yet. */
    public SecondFactor(AccountId accountId, TotpSecret secret) {
        this.accountId = accountId.value();
        this.secret = secret.base32();
    }

    /** Takes a code of the app, each once. */
    CodeVerdict take(String code, Instant now) {
        OptionalLong step = new TotpSecret(secret).stepOf(code, now);
        if (step.isEmpty()) {
            return CodeVerdict.WRONG;
        }
        if (step.getAsLong() <= lastStep) {
            return CodeVerdict.USED;
        }
        lastStep = step.getAsLong();
        return CodeVerdict.RIGHT;
    }

    /** Until when no code of the app is taken, or empty when it may be tried. */
    Optional<Instant> shutUntil(Instant now) {
        return Optional.ofNullable(shutUntil).filter(now::isBefore);
    }

    /** Counts a wrong code of the app; true when a pause begins. */
    boolean countWrong(Instant now) {
        wrongInARow++;
        if (wrongInARow < LIMIT) {
            return false;
        }
        Duration pause = PAUSE.multipliedBy(1L << Math.min(wrongInARow - LIMIT, MOST_DOUBLINGS));
        shutUntil = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        return true;
    }

    /** Forgets the wrong codes: the owner is here. */
    void forgetWrong() {
        wrongInARow = 0;
        shutUntil = null;
    }

    /** Tells whether the owner should be told of wrong codes now; notes that this is done. */
    boolean warns(Instant now) {
        if (warnedAt != null && now.isBefore(warnedAt.plus(WARN_EVERY))) {
            return false;
        }
        warnedAt = now;
        return true;
    }

    /** Encrypts {@code SECRET_ENC}. */
    @Converter
    public static class SecretColumn extends EncryptedConverter
            implements AttributeConverter<String, String> {
        public SecretColumn() {
            super("SECOND_FACTOR.SECRET_ENC");
        }
    }
}
