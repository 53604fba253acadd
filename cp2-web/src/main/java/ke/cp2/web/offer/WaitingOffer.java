package ke.cp2.web.offer;

import java.time.Instant;

/**
 * An offer that waits for the reader's answer.
 *
 * @param reference of the application
 * @param title of the post
 */
public record WaitingOffer(String reference, String title, Instant deadline) {}
