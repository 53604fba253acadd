package ke.cp2.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import ke.cp2.intake.reading.ListKind;
import ke.cp2.intake.reading.ListKinds;
import ke.cp2.security.SystemUse;

/**
 * Deletes lists that nobody decided on in time, with their file, and rows that are left of those
 * that were given up.
 */
@Stateless
@SystemUse
@PermitAll
public class UndecidedImports {

    @Inject private ListKinds kinds;

    @Inject private ImportSettings settings;

    /** Tells how many lists have waited too long at that moment. */
    public long count(Instant at) {
        return kinds.all().stream().mapToLong(kind -> kind.countUndecided(before(at))).sum();
    }

    /**
     * Deletes the next list, or the next rows of one.
     *
     * @param limit how many rows at most
     * @return how many records were deleted; 0 when nothing is left to do
     */
    public int forget(Instant at, int limit) {
        for (ListKind kind : kinds.all()) {
            if (kind.expireNext(before(at))) {
                return 1;
            }
            int deleted = kind.withRowsLeft().map(list -> kind.deleteRows(list, limit)).orElse(0);
            if (deleted > 0) {
                return deleted;
            }
        }
        return 0;
    }

    private Instant before(Instant at) {
        return at.minus(settings.undecidedKept());
    }
}
