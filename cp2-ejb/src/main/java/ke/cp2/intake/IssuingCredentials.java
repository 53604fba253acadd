package ke.cp2.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import ke.cp2.account.credential.AccountInvitations;
import ke.cp2.account.credential.Invitation;
import ke.cp2.job.Job;
import ke.cp2.job.JobSettings;
import ke.cp2.job.JobWork;
import ke.cp2.job.RunProgress;
import ke.cp2.job.RunWork;
import ke.cp2.security.SystemUse;

/**
 * Creates the accounts of an import and queues their credentials, page by page. A row that is done
 * is no longer READY, and a number that has an account gets nothing: whatever runs again changes
 * nothing.
 */
@Stateless
@LocalBean
@Local(JobWork.class)
@PermitAll
@SystemUse
public class IssuingCredentials implements JobWork {

    @Inject private Imports records;

    @Inject private AccountInvitations invitations;

    @Inject private JobSettings settings;

    @Override
    public Job job() {
        return Job.SMS_CREDENTIALS;
    }

    /** Tells how many rows wait for their account. */
    @Override
    public long candidates(RunWork work) {
        return records.count(work.subject().id(), ImportRowState.READY);
    }

    /**
     * Creates the accounts of the next rows and notes in them what became of them. In the progress,
     * matched are the rows, queued the accounts that are new.
     */
    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<RunProgress> next(RunWork work) {
        long importId = work.subject().id();
        int line = work.resumeAfter() == null ? 0 : Integer.parseInt(work.resumeAfter());
        List<ImportRow> rows = records.linesAfter(importId, line, settings.pageSize());
        return rows.isEmpty() ? Optional.empty() : Optional.of(invite(rows, work));
    }

    private RunProgress invite(List<ImportRow> page, RunWork work) {
        List<ImportRow> rows =
                page.stream().filter(row -> row.state() == ImportRowState.READY).toList();
        List<Invitation.Outcome> outcomes =
                invitations.inviteAll(
                        rows.stream().map(IssuingCredentials::invitation).toList(),
                        work.mailingKey());
        int created = 0;
        for (int i = 0; i < rows.size(); i++) {
            boolean isNew = outcomes.get(i) == Invitation.Outcome.CREATED;
            rows.get(i).invited(isNew);
            created += isNew ? 1 : 0;
        }
        records.done(work.subject().id(), created, rows.size() - created);
        int lastLine = page.get(page.size() - 1).lineNumber();
        return new RunProgress(rows.size(), rows.size(), created, String.valueOf(lastLine));
    }

    private static Invitation invitation(ImportRow row) {
        return new Invitation(row.number(), row.fullName(), row.language());
    }
}
