package ke.cp2.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.intake.reading.ListIntake;
import ke.cp2.intake.reading.PeopleLists;
import ke.cp2.intake.reading.SheetLayout;
import ke.cp2.security.Caller;
import ke.cp2.security.SystemUse;

/**
 * The transactions of {@link ImportingProfessionals} that may end with a run to be launched: what
 * is read within a moment is read at once, a long file by a job.
 */
@Stateless
@PermitAll
@SystemUse
public class ImportTransactions {

    @Inject private Imports records;

    @Inject private PeopleLists people;

    @Inject private ListIntake steps;

    @Inject private AuditTrail audit;

    @Inject private Caller caller;

    @Inject private Clock clock;

    /** An import, and the run that goes on with it; empty when all is done. */
    public record Step(long importId, OptionalLong run) {}

    /** Keeps a file and reads it, or lets a job read it. */
    public Step upload(String fileName, byte[] content) {
        ProfessionalImport file =
                ProfessionalImport.uploaded(fileName, caller.accountId(), clock.instant());
        records.add(file);
        audit.record(AuditAction.IMPORT_UPLOADED.of(file.id()).detail(content.length + " bytes"));
        return new Step(file.id(), steps.read(people, file, content));
    }

    /** See {@link ImportingProfessionals#readAgain}. */
    public Step readAgain(
            long importId, int revision, boolean hiddenRows, List<SheetLayout> layouts) {
        ProfessionalImport file = records.locked(importId);
        int rows = file.rows();
        file.readAgain(revision, hiddenRows);
        audit.record(AuditAction.IMPORT_CORRECTED.of(importId));
        return new Step(importId, steps.readAgain(people, file, rows, layouts));
    }

    /** See {@link ImportingProfessionals#discard}. */
    public Step discard(long importId) {
        ProfessionalImport file = records.locked(importId);
        boolean read = !file.isBeingRead();
        int rows = file.rows();
        file.discard();
        audit.record(AuditAction.IMPORT_DISCARDED.of(importId));
        return new Step(importId, steps.forget(people, file, rows, read));
    }
}
