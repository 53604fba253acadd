package ke.cp2.account.secondfactor;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import ke.cp2.account.limit.TriesInARow;
import ke.cp2.security.AccountId;

/** The wrong codes in a row for an account from one address. */
@Entity
@Table(name = "WRONG_CODES")
public class WrongCodes extends TriesInARow {

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

    protected WrongCodes() {}

    WrongCodes(Pair pair, Instant now) {
        super(now);
        this.pair = pair;
    }
}
