package ke.cp2.offer.answer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import ke.cp2.security.AccountId;

/** Counts the texts of a person that answered no offer: each costs an SMS, or guesses a code. */
@Entity
@Table(name = "OFFER_TRIES")
public class OfferTries {

    /** So many are answered in a day; after that no code counts until the day is over. */
    static final int LIMIT = 10;

    private static final Duration MEMORY = Duration.ofDays(1);

    @Id
    @Column(name = "ACCOUNT_ID")
    private long accountId;

    private int tries;

    private Instant since;

    @Version private int version;

    protected OfferTries() {}

    OfferTries(AccountId accountId, Instant now) {
        this.accountId = accountId.value();
        this.since = now;
    }

    /** Tells whether nothing counts any more. */
    boolean isShut(Instant now) {
        return tries > LIMIT && now.isBefore(since.plus(MEMORY));
    }

    /** Counts one; the first after a day begins anew. */
    void count(Instant now) {
        if (!now.isBefore(since.plus(MEMORY))) {
            since = now;
            tries = 0;
        }
        tries++;
    }

    /** Tells whether the latest is one too many. */
    boolean isOver() {
        return tries > LIMIT;
    }
}
