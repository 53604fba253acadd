package ke.cp2.campaign;

import java.io.Serializable;
import ke.cp2.sms.budget.CampaignCounts;

/** One line of the list of campaigns: the campaign, and what has become of its messages. */
public record CampaignRow(CampaignView campaign, CampaignCounts sms) implements Serializable {}
