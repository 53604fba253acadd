package ke.cp2.account.number;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import ke.cp2.account.credential.CodeLife;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;
import ke.cp2.sms.text.SmsTemplate;

/**
 * Somebody's wish to move the own account to another number. A code that went to that number
 * confirms it, for {@link #LIFETIME} and at most {@value #TRIES} wrong tries.
 */
@Entity
@Table(name = "NUMBER_CHANGE")
public class NumberChange {

    /** The code confirms for so long. */
    public static final Duration LIFETIME = SmsTemplate.NUMBER_CODE.lifetime();

    /** So many wrong codes are taken; six digits stand five of them. */
    public static final int TRIES = 5;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "NUMBER_CHANGE_SEQ")
    @SequenceGenerator(name = "NUMBER_CHANGE_SEQ")
    private Long id;

    @Column(name = "ACCOUNT_ID")
    private long accountId;

    @Column(name = "NEW_NUMBER")
    private String newNumber;

    @Column(name = "CODE_HMAC")
    private String codeHmac;

    @Column(name = "REQUESTED_AT")
    private Instant requestedAt;

    @Column(name = "EXPIRES_AT")
    private Instant expiresAt;

    @Column(name = "FAILED_TRIES")
    private int failedTries;

    @Column(name = "USED_AT")
    private Instant usedAt;

    @Version private int version;

    protected NumberChange() {}

    NumberChange(AccountId accountId, MobileNumber newNumber, String codeHmac, Instant now) {
        this.accountId = accountId.value();
        this.newNumber = newNumber.digits();
        this.codeHmac = codeHmac;
        this.requestedAt = now;
        this.expiresAt = now.plus(LIFETIME);
    }

    /** Tells whether a code may still be tried. */
    boolean isLive(Instant now, CodeLife life) {
        return usedAt == null
                && failedTries < TRIES
                && life.isLeft(requestedAt, LIFETIME, messageKey(), now);
    }

    /** The business key of the message to the new number. */
    String messageKey() {
        return "number-change:" + id;
    }

    /** Tells whether the code with that hash confirms the wish now, once; a wrong one counts. */
    boolean isConfirmedBy(String triedHmac, Instant now, CodeLife life) {
        if (!isLive(now, life)) {
            return false;
        }
        boolean same =
                MessageDigest.isEqual(
                        codeHmac.getBytes(StandardCharsets.US_ASCII),
                        triedHmac.getBytes(StandardCharsets.US_ASCII));
        if (same) {
            usedAt = now;
        } else {
            failedTries++;
        }
        return same;
    }

    MobileNumber newNumber() {
        return MobileNumber.of(newNumber);
    }
}
