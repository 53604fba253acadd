package ke.cp2.campaign;

import java.io.Serializable;
import ke.cp2.sms.CampaignCounts;

/** One line of the list of campaigns: the campaign, and what has become of its messages. */
public record CampaignRow(CampaignView campaign, CampaignCounts sms) implements Serializable {

    // EL 5 reads getters only.

    public CampaignView getCampaign() {
        return campaign;
    }

    public CampaignCounts getSms() {
        return sms;
    }
}
