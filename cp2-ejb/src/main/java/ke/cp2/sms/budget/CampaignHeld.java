package ke.cp2.sms.budget;

/**
 * Fired after the commit in which the dispatcher held a campaign.
 *
 * @param campaignKey the key of its messages
 * @param reason which budget is used up
 */
public record CampaignHeld(String campaignKey, HoldReason reason) {}
