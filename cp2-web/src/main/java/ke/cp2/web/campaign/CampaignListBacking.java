package ke.cp2.web.campaign;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ke.cp2.campaign.CampaignRow;
import ke.cp2.campaign.CampaignSettings;
import ke.cp2.campaign.CampaignState;
import ke.cp2.campaign.RunningCampaigns;
import ke.cp2.web.platform.LazyRows;
import org.jspecify.annotations.Nullable;

/** All campaigns, or those of one state. */
@Named
@ViewScoped
public class CampaignListBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private RunningCampaigns campaigns;

    @Inject private CampaignSettings settings;

    private @Nullable CampaignState state;
    private LazyRows<CampaignRow> rows;

    @PostConstruct
    void open() {
        rows =
                new LazyRows<>(page -> campaigns.list(state, page), row -> row.campaign().id())
                        .withSizes(25, 50, 100);
    }

    /** Above that many people a second officer approves. */
    public int getThreshold() {
        return settings.approvalThreshold();
    }

    /** Shows what was chosen, at an address of its own. */
    public String search() {
        return "/staff/campaigns?faces-redirect=true&includeViewParams=true";
    }

    public CampaignState[] getStates() {
        return CampaignState.values();
    }

    public @Nullable CampaignState getState() {
        return state;
    }

    public void setState(@Nullable CampaignState state) {
        this.state = state;
    }

    public LazyRows<CampaignRow> getRows() {
        return rows;
    }
}
