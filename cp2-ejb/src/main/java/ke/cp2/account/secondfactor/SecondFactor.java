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
import java.util.OptionalLong;
import ke.cp2.platform.EncryptedConverter;

/** The second factor of a member of staff: an authenticator app with a secret. */
@Entity
@Table(name = "SECOND_FACTOR")
public class SecondFactor {

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

    @Version private int version;

    protected SecondFactor() {}

    /** An app that nobody has used yet. */
    public SecondFactor(long accountId, TotpSecret secret) {
        this.accountId = accountId;
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

    /** Whether the owner should be told of wrong codes now; notes that this is done. */
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
