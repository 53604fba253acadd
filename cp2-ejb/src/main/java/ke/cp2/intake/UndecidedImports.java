package ke.cp2.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.security.SystemUse;

/**
 * Deletes lists that nobody decided on in time, with their file, and rows that are left of those
 * that were given up.
 */
@Stateless
@SystemUse
@PermitAll
public class UndecidedImports {

    @Inject private Imports records;

    @Inject private AuditTrail audit;

    @Inject private ImportSettings settings;

    /** Tells how many lists have waited too long at that moment. */
    public long count(Instant at) {
        return records.countUndecided(before(at));
    }

    /**
     * Deletes the next list, or the next rows of one.
     *
     * @param limit how many rows at most
     * @return how many records were deleted; 0 when nothing is left to do
     */
    public int forget(Instant at, int limit) {
        List<Long> late = records.undecided(before(at), 1);
        if (!late.isEmpty()) {
            ProfessionalImport file = records.locked(late.get(0));
            // An officer may have decided this moment.
            if (file.isUndecided()) {
                String rows = file.rows() + " rows";
                file.expire();
                records.forgetFile(file.id());
                audit.record(AuditAction.IMPORT_EXPIRED.of(file.id()).detail(rows));
            }
            return 1;
        }
        Optional<Long> left = records.withRowsLeft();
        return left.isPresent() ? records.deleteRows(left.get(), limit) : 0;
    }

    private Instant before(Instant at) {
        return at.minus(settings.undecidedKept());
    }
}
