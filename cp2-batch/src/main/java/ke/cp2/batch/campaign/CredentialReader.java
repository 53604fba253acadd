package ke.cp2.batch.campaign;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import ke.cp2.campaign.CredentialPage;
import ke.cp2.campaign.Credentials;
import ke.cp2.campaign.RunControl;
import ke.cp2.campaign.RunTicket;
import ke.cp2.campaign.RunWork;

/** Reads the rows of an import that wait for their account, page by page. */
@Named("credentialReader")
@Dependent
public class CredentialReader extends AbstractItemReader {

    @Inject private JobContext context;

    @Inject private RunControl runs;

    @Inject private Credentials credentials;

    @Inject private NodeState node;

    private RunTicket ticket;
    private RunWork work;
    private int line;

    @Override
    public void open(Serializable checkpoint) {
        ticket = CurrentRun.of(context).ticket();
        work = runs.work(ticket);
        line = work.resumeAfter() == null ? 0 : Integer.parseInt(work.resumeAfter());
        if (work.resumeAfter() == null) {
            runs.expect(ticket, credentials.candidates(work));
        }
    }

    @Override
    public CredentialPage readItem() {
        if (node.isStopping() || !runs.goesOn(ticket)) {
            return null;
        }
        Optional<CredentialPage> page = credentials.after(work, line);
        page.ifPresent(read -> line = read.lastLine());
        return page.orElse(null);
    }
}
