package ke.cp2.application.decision;

import java.io.Serializable;

/**
 * Counts the applications that a decision leaves alone, and says why (a key of this feature's
 * texts).
 */
public record SkippedApplications(String reasonKey, long count) implements Serializable {}
