package ke.cp2.campaign;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ke.cp2.account.AccountInvitations;
import ke.cp2.account.Invitation;
import ke.cp2.platform.Settings;
import ke.cp2.platform.SystemUse;

/**
 * Creates the accounts of an import and queues their credentials, page by page. A row that is done
 * is no longer READY, and a number that has an account gets nothing: whatever runs again changes
 * nothing.
 */
@Stateless
@PermitAll
@SystemUse
public class Credentials {

    @Inject private ImportRecords records;

    @Inject private AccountInvitations invitations;

    @Inject private Settings settings;

    /** How many rows wait for their account. */
    public long candidates(RunWork work) {
        return records.count(work.subject().id(), ImportRowState.READY);
    }

    /** The next rows after a line that wait for their account; empty at the end. */
    public Optional<CredentialPage> after(RunWork work, int line) {
        long importId = work.subject().id();
        List<ImportRow> rows =
                records.after(importId, ImportRowState.READY, line, settings.jobPageSize());
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new CredentialPage(importId, line, rows.get(rows.size() - 1).lineNumber()));
    }

    /**
     * Creates the accounts of a page and notes in its rows what became of them.
     *
     * @param campaignKey groups the messages of the run
     * @return what was done: matched are the rows, queued the accounts that are new
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public RunProgress invite(CredentialPage page, String campaignKey) {
        List<ImportRow> rows =
                records.between(
                        page.importId(), ImportRowState.READY, page.afterLine(), page.lastLine());
        List<Invitation.Outcome> outcomes =
                invitations.inviteAll(
                        rows.stream().map(row -> invitation(page.importId(), row)).toList(),
                        Locale.ENGLISH,
                        campaignKey);
        int created = 0;
        for (int i = 0; i < rows.size(); i++) {
            boolean isNew = outcomes.get(i) == Invitation.Outcome.CREATED;
            rows.get(i).invited(isNew);
            created += isNew ? 1 : 0;
        }
        return new RunProgress(rows.size(), rows.size(), created, String.valueOf(page.lastLine()));
    }

    private static Invitation invitation(long importId, ImportRow row) {
        return new Invitation(
                row.number(), row.fullName(), "import:" + importId + ':' + row.number().digits());
    }
}
