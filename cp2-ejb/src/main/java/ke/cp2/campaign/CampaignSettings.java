package ke.cp2.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;

/** The settings of campaigns. */
@ApplicationScoped
public class CampaignSettings {

    @Inject private Config config;

    /** A campaign to more recipients than that is approved by another than its author. */
    public int approvalThreshold() {
        return config.getValue("cp2.campaign.approval-threshold", Integer.class);
    }
}
