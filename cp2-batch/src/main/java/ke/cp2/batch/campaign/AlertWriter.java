package ke.cp2.batch.campaign;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ke.cp2.campaign.AlertBatch;
import ke.cp2.campaign.RunControl;
import ke.cp2.campaign.RunProgress;
import ke.cp2.campaign.RunTicket;
import ke.cp2.campaign.VacancyAlerts;

/** Queues the messages of a page and notes the progress, in one transaction. */
@Named("alertWriter")
@Dependent
public class AlertWriter extends AbstractItemWriter {

    @Inject private JobContext context;

    @Inject private RunControl runs;

    @Inject private VacancyAlerts alerts;

    @Override
    public void writeItems(List<Object> batches) {
        RunTicket ticket = CurrentRun.of(context).ticket();
        for (Object item : batches) {
            AlertBatch batch = (AlertBatch) item;
            int queued = alerts.queue(batch, ticket.campaignKey());
            runs.advance(
                    ticket,
                    new RunProgress(
                            batch.page().candidates().size(),
                            batch.eligible().size(),
                            queued,
                            batch.page().end().noted()));
        }
    }
}
