package ke.cp2.selection.list;

import java.io.Serializable;
import java.time.Instant;

/**
 * Shows that a vacancy has fewer posts than people read while they applied.
 *
 * @param announced the posts that they read
 * @param by the name of the officer who made them fewer last
 * @param reason why, as everybody reads it
 */
public record ReducedPosts(int announced, int now, String by, Instant at, String reason)
        implements Serializable {}
