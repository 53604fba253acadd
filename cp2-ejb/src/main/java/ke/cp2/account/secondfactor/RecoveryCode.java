package ke.cp2.account.secondfactor;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import ke.cp2.security.AccountId;

/**
 * Opens an account once in place of a code when the app is lost. The database holds its keyed hash
 * only.
 */
@Entity
@Table(name = "RECOVERY_CODE")
public class RecoveryCode {

    /** Account and keyed hash. */
    @Embeddable
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        @Column(name = "ACCOUNT_ID")
        private Long accountId;

        @Column(name = "CODE_HMAC")
        private String hmac;

        protected Key() {}

        Key(AccountId accountId, String hmac) {
            this.accountId = accountId.value();
            this.hmac = hmac;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && Objects.equals(accountId, that.accountId)
                    && Objects.equals(hmac, that.hmac);
        }

        @Override
        public int hashCode() {
            return Objects.hash(accountId, hmac);
        }
    }

    @EmbeddedId private Key id;

    @Column(name = "USED_AT")
    private Instant usedAt;

    @Version private int version;

    protected RecoveryCode() {}

    RecoveryCode(Key id) {
        this.id = id;
    }

    /** Takes the code, once. */
    CodeVerdict take(Instant now) {
        if (usedAt != null) {
            return CodeVerdict.RECOVERY_USED;
        }
        usedAt = now;
        return CodeVerdict.RIGHT;
    }
}
