package ke.cp2.campaign;

import java.io.Serializable;
import ke.cp2.sms.budget.MailingCounts;

/** One line of the list of campaigns: the campaign, and what has become of its messages. */
public record CampaignRow(CampaignView campaign, MailingCounts sms) implements Serializable {}
