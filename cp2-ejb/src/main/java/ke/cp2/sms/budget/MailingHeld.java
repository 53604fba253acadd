package ke.cp2.sms.budget;

/**
 * Fired after the commit in which the dispatcher held a campaign.
 *
 * @param mailingKey the key of its messages
 * @param reason which budget is used up
 */
public record MailingHeld(String mailingKey, HoldReason reason) {}
