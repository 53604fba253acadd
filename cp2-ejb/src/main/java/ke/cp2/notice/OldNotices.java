package ke.cp2.notice;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import ke.cp2.security.AccountId;
import ke.cp2.security.SystemUse;

/**
 * Forgets who was told of vacancies that closed long ago: nobody is told of them again, and a
 * nation's runs write millions.
 */
@Stateless
@SystemUse
@PermitAll
public class OldNotices {

    /** A closing day may still be put off for some time. */
    static final Duration KEPT = Duration.ofDays(30);

    @Inject private VacancyNotices notices;

    /** Number of the notices that were forgotten, and the account of the last one looked at. */
    public record Forgotten(int count, AccountId last) {}

    /**
     * Forgets those of the next people.
     *
     * @param size how many notices are looked at
     * @return empty when there are no more
     */
    public Optional<Forgotten> forget(Instant at, AccountId after, int size) {
        return notices.lastOfNext(after, size)
                .map(last -> new Forgotten(notices.forget(at.minus(KEPT), after, last), last));
    }
}
