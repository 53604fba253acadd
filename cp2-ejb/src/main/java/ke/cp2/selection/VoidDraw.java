package ke.cp2.selection;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Shows a draw of a vacancy that was made void.
 *
 * @param number counts the draws of the vacancy
 * @param by the name of the officer who made it void; null for the portal
 * @param reason of the officer, or null
 */
public record VoidDraw(int number, Instant at, @Nullable String by, @Nullable String reason)
        implements Serializable {}
