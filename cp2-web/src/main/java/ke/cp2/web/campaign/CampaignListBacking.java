package ke.cp2.web.campaign;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ke.cp2.campaign.CampaignRow;
import ke.cp2.campaign.CampaignSettings;
import ke.cp2.campaign.RunningCampaigns;
import ke.cp2.web.platform.LazyRows;

/** All campaigns. */
@Named
@ViewScoped
public class CampaignListBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private RunningCampaigns campaigns;

    @Inject private CampaignSettings settings;

    private LazyRows<CampaignRow> rows;

    @PostConstruct
    void open() {
        rows =
                new LazyRows<>(page -> campaigns.list(page), row -> row.campaign().id())
                        .withSizes(25, 50, 100);
    }

    /** Above that many people a second officer approves. */
    public int getThreshold() {
        return settings.approvalThreshold();
    }

    public LazyRows<CampaignRow> getRows() {
        return rows;
    }
}
