package ke.cp2.batch.campaign;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import ke.cp2.campaign.AlertPage;
import ke.cp2.campaign.AlertPosition;
import ke.cp2.campaign.RunControl;
import ke.cp2.campaign.RunTicket;
import ke.cp2.campaign.RunWork;
import ke.cp2.campaign.VacancyAlerts;

/** Reads the candidates of a run of alerts, page by page, from where the run has come to. */
@Named("alertReader")
@Dependent
public class AlertReader extends AbstractItemReader {

    @Inject private JobContext context;

    @Inject private RunControl runs;

    @Inject private VacancyAlerts alerts;

    @Inject private NodeState node;

    private RunTicket ticket;
    private RunWork work;
    private AlertPosition position;

    @Override
    public void open(Serializable checkpoint) {
        ticket = CurrentRun.of(context).ticket();
        work = runs.work(ticket);
        position = AlertPosition.parse(work.resumeAfter());
        if (work.resumeAfter() == null) {
            runs.expect(ticket, alerts.candidates(work));
        }
    }

    @Override
    public AlertPage readItem() {
        if (node.isStopping() || !runs.goesOn(ticket)) {
            return null;
        }
        Optional<AlertPage> page = alerts.after(work, position);
        page.ifPresent(read -> position = read.end());
        return page.orElse(null);
    }
}
