package ke.cp2.sms.inbound;

import ke.cp2.sms.gateway.Addresses;

/**
 * A part of a long text that somebody sent to the short code.
 *
 * @param gateway the gateway that brought it
 * @param sender who sent it, as in {@link InboundText}
 * @param shortCode where it was sent to, likewise
 * @param reference the phone's number of the whole text, from 0; used again after a while
 * @param parts how many parts the text has, 2 or more
 * @param number of this part, from 1
 * @param text of this part
 */
public record InboundPart(
        String gateway,
        String sender,
        String shortCode,
        int reference,
        int parts,
        int number,
        String text) {

    public InboundPart {
        if (parts < 2 || number < 1 || number > parts) {
            throw new IllegalArgumentException("part " + number + " of " + parts);
        }
        sender = Addresses.kept(sender);
        shortCode = Addresses.kept(shortCode);
    }

    /** Without number and text, so that neither gets into a log by accident. */
    @Override
    public String toString() {
        return "part " + number + " of " + parts + " " + gateway;
    }
}
