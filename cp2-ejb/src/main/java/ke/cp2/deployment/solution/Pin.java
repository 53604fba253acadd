package ke.cp2.deployment.solution;

import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Sends somebody to a seat by the hand of an officer: plans are made around it.
 *
 * @param reason why
 */
public record Pin(String seatId, AccountId person, AccountId officer, @Nullable String reason) {}
