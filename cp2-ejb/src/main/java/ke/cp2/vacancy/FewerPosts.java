package ke.cp2.vacancy;

import java.io.Serializable;
import java.time.Instant;

/**
 * Tells that a vacancy has fewer posts than people read at first.
 *
 * @param announced the posts that they read
 * @param at when they were made fewer last
 * @param reason why, as everybody reads it
 */
public record FewerPosts(int announced, Instant at, String reason) implements Serializable {}
