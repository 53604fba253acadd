package ke.cp2.sms.inbound;

import ke.cp2.platform.typed.MobileNumber;

/**
 * Fired in the transaction in which somebody ended campaigns by a text, or let them begin again.
 */
public record OptOutChanged(MobileNumber number, boolean optedOut) {}
