package ke.cp2.batch.campaign;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ke.cp2.campaign.CredentialPage;
import ke.cp2.campaign.Credentials;
import ke.cp2.campaign.RunControl;
import ke.cp2.campaign.RunTicket;

/** Creates the accounts of a page, queues their credentials and notes the progress, all at once. */
@Named("credentialWriter")
@Dependent
public class CredentialWriter extends AbstractItemWriter {

    @Inject private JobContext context;

    @Inject private RunControl runs;

    @Inject private Credentials credentials;

    @Override
    public void writeItems(List<Object> pages) {
        RunTicket ticket = CurrentRun.of(context).ticket();
        for (Object page : pages) {
            runs.advance(ticket, credentials.invite((CredentialPage) page, ticket.campaignKey()));
        }
    }
}
