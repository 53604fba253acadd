package ke.cp2.account.credential;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/**
 * The wrong tries at the one-time secrets of an account from one address. They shut the secrets for
 * that address only, until a newer secret is issued: nobody burns them for their owner elsewhere.
 */
@Entity
@Table(name = "SECRET_TRIES")
public class SecretTries {

    /** How many wrong tries an address has. */
    static final int LIMIT = 10;

    /** Account and hashed address. */
    @Embeddable
    public static class Pair implements Serializable {

        private static final long serialVersionUID = 1L;

        @Column(name = "ACCOUNT_ID")
        private long accountId;

        @Column(name = "ADDRESS_HASH")
        private String addressHash;

        protected Pair() {}

        Pair(long accountId, String addressHash) {
            this.accountId = accountId;
            this.addressHash = addressHash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Pair that
                    && accountId == that.accountId
                    && Objects.equals(addressHash, that.addressHash);
        }

        @Override
        public int hashCode() {
            return Objects.hash(accountId, addressHash);
        }
    }

    @EmbeddedId private Pair pair;

    @Column(name = "FAILED_TRIES")
    private int failedTries;

    @Column(name = "LAST_AT")
    private Instant lastAt;

    @Version private int version;

    protected SecretTries() {}

    SecretTries(Pair pair, Instant now) {
        this.pair = pair;
        this.lastAt = now;
    }

    /** Whether this address may not try the secrets of which the newest was issued then. */
    boolean areUsedUp(Instant newest) {
        return failedTries >= LIMIT && !lastAt.isBefore(newest);
    }

    /** Counts a wrong try; a newer secret begins the count anew. */
    void count(Instant newest, Instant now) {
        failedTries = lastAt.isBefore(newest) ? 1 : failedTries + 1;
        lastAt = now;
    }
}
