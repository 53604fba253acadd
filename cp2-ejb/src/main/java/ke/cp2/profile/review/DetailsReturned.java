package ke.cp2.profile.review;

import java.time.Instant;
import ke.cp2.security.AccountId;

/**
 * Fired when an officer returns the details of a person. Who knows that an outcome for which they
 * count is open by then says so: the return waits for a second officer.
 */
public final class DetailsReturned {

    private final AccountId person;
    private final Instant at;
    private boolean waiting;

    public DetailsReturned(AccountId person, Instant at) {
        this.person = person;
        this.at = at;
    }

    public AccountId person() {
        return person;
    }

    public Instant at() {
        return at;
    }

    /** Lets the return wait for a second officer. */
    public void waitForSecond() {
        waiting = true;
    }

    /** Tells whether it waits for a second officer. */
    public boolean isWaiting() {
        return waiting;
    }
}
