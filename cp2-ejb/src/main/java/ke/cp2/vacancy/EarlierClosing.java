package ke.cp2.vacancy;

import java.io.Serializable;
import java.time.Instant;

/**
 * Tells that two officers have moved the closing time of a vacancy to an earlier one.
 *
 * @param announced the closing time that people read before
 * @param reason why, as the officers say
 */
public record EarlierClosing(Instant announced, String reason) implements Serializable {}
