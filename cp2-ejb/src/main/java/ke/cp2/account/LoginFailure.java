package ke.cp2.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import ke.cp2.account.limit.TriesInARow;
import ke.cp2.platform.cipher.KeyedHash;
import ke.cp2.platform.typed.MobileNumber;

/** The failures in a row of one user name from one address. */
@Entity
@Table(name = "LOGIN_FAILURE")
public class LoginFailure extends TriesInARow {

    private static final int SECONDS_A_MINUTE = 60;
    private static final int LONGEST_NAME = 12;
    private static final String NO_NUMBER = "-";

    /** User name and hashed address. */
    @Embeddable
    public static class Pair implements Serializable {

        private static final long serialVersionUID = 1L;

        @Column(name = "USER_NAME")
        private String userName;

        @Column(name = "ADDRESS_HASH")
        private String addressHash;

        protected Pair() {}

        Pair(String userName, String addressHash) {
            this.userName = userName;
            this.addressHash = addressHash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Pair that
                    && Objects.equals(userName, that.userName)
                    && Objects.equals(addressHash, that.addressHash);
        }

        @Override
        public int hashCode() {
            return Objects.hash(userName, addressHash);
        }
    }

    @EmbeddedId private Pair pair;

    protected LoginFailure() {}

    LoginFailure(Pair pair, Instant now) {
        super(now);
        this.pair = pair;
    }

    /**
     * The name that a try counts for: the number, in whatever form it was typed. What is no number
     * counts by its hash; nothing of it is kept.
     */
    static String name(String typed, KeyedHash keyedHash) {
        return MobileNumber.parse(typed)
                .map(MobileNumber::digits)
                .orElseGet(
                        () ->
                                NO_NUMBER
                                        + keyedHash
                                                .of("user name:" + typed)
                                                .substring(0, LONGEST_NAME - NO_NUMBER.length()));
    }

    /** The minutes in which this pair may not try, the last one whole; empty when it may. */
    Optional<Long> minutesShut(Instant now) {
        Duration left = Duration.between(now, shutUntil());
        return isShut(now)
                ? Optional.of(Math.max(1, left.plusSeconds(SECONDS_A_MINUTE - 1).toMinutes()))
                : Optional.empty();
    }
}
