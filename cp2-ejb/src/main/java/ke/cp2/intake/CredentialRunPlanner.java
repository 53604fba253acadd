package ke.cp2.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.intake.reading.UploadedFiles;
import ke.cp2.job.Job;
import ke.cp2.job.JobRunPlanner;
import ke.cp2.platform.BusinessException;
import ke.cp2.security.SystemUse;

/** Confirms an import and writes its run in one transaction: both are done or neither. */
@Stateless
@PermitAll
@SystemUse
public class CredentialRunPlanner {

    @Inject private Imports imports;

    @Inject private UploadedFiles files;

    @Inject private JobRunPlanner planner;

    @Inject private AuditTrail audit;

    /**
     * A run that creates the accounts of an import.
     *
     * @throws BusinessException when the import is not waiting for confirmation, or is read in
     *     another way than in that preview
     */
    public long plan(long importId, int revision) {
        ProfessionalImport file = imports.locked(importId);
        file.confirm(revision);
        files.forget(importId);
        audit.record(AuditAction.IMPORT_CONFIRMED.of(importId));
        return planner.plan(Job.SMS_CREDENTIALS, file.subject());
    }
}
