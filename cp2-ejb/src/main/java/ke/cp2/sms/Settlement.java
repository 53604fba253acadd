package ke.cp2.sms;

/** A message that was handed to a gateway, and what came of it. */
public record Settlement(OutgoingSms sms, Submission submission) {}
