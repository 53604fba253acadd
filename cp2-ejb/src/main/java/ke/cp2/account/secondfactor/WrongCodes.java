package ke.cp2.account.secondfactor;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import ke.cp2.security.AccountId;

/**
 * The wrong codes in a row for an account from one address. Six shut this pair for fifteen minutes;
 * the owner can still log in from elsewhere.
 */
@Entity
@Table(name = "WRONG_CODES")
public class WrongCodes {

    /** How many wrong codes lead to a pause. */
    static final int LIMIT = 6;

    /** How long a pause lasts, and after how long a silence the count begins anew. */
    static final Duration PAUSE = Duration.ofMinutes(15);

    /** Account and hashed address. */
    @Embeddable
    public static class Pair implements Serializable {

        private static final long serialVersionUID = 1L;

        @Column(name = "ACCOUNT_ID")
        private Long accountId;

        @Column(name = "ADDRESS_HASH")
        private String addressHash;

        protected Pair() {}

        Pair(AccountId accountId, String addressHash) {
            this.accountId = accountId.value();
            this.addressHash = addressHash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Pair that
                    && Objects.equals(accountId, that.accountId)
                    && Objects.equals(addressHash, that.addressHash);
        }

        @Override
        public int hashCode() {
            return Objects.hash(accountId, addressHash);
        }
    }

    @EmbeddedId private Pair pair;

    private int failures;

    @Column(name = "LAST_AT")
    private Instant lastAt;

    @Version private int version;

    protected WrongCodes() {}

    WrongCodes(Pair pair, Instant now) {
        this.pair = pair;
        this.lastAt = now;
    }

    /** Tells whether this pair may not try now. */
    boolean isShut(Instant now) {
        return failures >= LIMIT && isRecent(now);
    }

    /** Counts a wrong code; true when it is the one that leads to a pause. */
    boolean count(Instant now) {
        failures = isRecent(now) ? failures + 1 : 1;
        lastAt = now;
        return failures == LIMIT;
    }

    private boolean isRecent(Instant now) {
        return now.isBefore(lastAt.plus(PAUSE));
    }
}
