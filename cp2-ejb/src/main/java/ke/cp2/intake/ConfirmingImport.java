package ke.cp2.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import ke.cp2.job.JobLauncher;
import ke.cp2.job.RunningJobs;
import ke.cp2.platform.BusinessException;
import ke.cp2.security.Role;

/**
 * A council officer confirms the preview of an import. Starting has no transaction of its own, as
 * in {@link RunningJobs}.
 */
@Stateless
@RolesAllowed(Role.Name.COUNCIL_OFFICER)
public class ConfirmingImport {

    @Inject private CredentialRunPlanner planner;

    @Inject private JobLauncher launcher;

    /**
     * Confirms an import and starts to create the accounts of exactly the rows that its preview
     * shows as accepted.
     *
     * @param revision the preview that the officer has seen
     * @return the run
     * @throws BusinessException when the import is not waiting for confirmation, or is read in
     *     another way than in that preview
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long confirm(long importId, int revision) {
        long run = planner.plan(importId, revision);
        launcher.launch(run);
        return run;
    }
}
