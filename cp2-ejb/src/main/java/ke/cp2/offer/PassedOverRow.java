package ke.cp2.offer;

import java.io.Serializable;
import java.time.Instant;
import ke.cp2.application.eligibility.OwnCentre;
import org.jspecify.annotations.Nullable;

/**
 * Shows somebody to whom no post is offered because the centre is the own one.
 *
 * @param name null when none is known
 * @param at when that was found out
 */
public record PassedOverRow(
        String reference, @Nullable String name, boolean fromReserve, OwnCentre why, Instant at)
        implements Serializable {}
