package ke.cp2.sms.inbound;

/** Fired when a text came in; it is handled after the commit. */
public record InboundStored(long id) {}
