package ke.cp2.batch.campaign;

import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ke.cp2.campaign.AlertBatch;
import ke.cp2.campaign.AlertPage;
import ke.cp2.campaign.VacancyAlerts;

/** Finds those of a page whom the rules of the vacancy allow. */
@Named("alertProcessor")
@Dependent
public class AlertProcessor implements ItemProcessor {

    @Inject private VacancyAlerts alerts;

    @Override
    public AlertBatch processItem(Object page) {
        return alerts.judge((AlertPage) page);
    }
}
