package ke.cp2.application.decision;

import java.io.Serializable;

/** How many applications a decision leaves alone, and why (a key of this feature's texts). */
public record SkippedApplications(String reasonKey, long count) implements Serializable {}
