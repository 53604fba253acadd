package ke.cp2.sms;

/** Fired when messages were put into the outbox; the dispatcher wakes after the commit. */
public record SmsQueued() {}
