package ke.cp2.job;

import java.io.Serializable;

/**
 * The right to work on a run, as its claim gave it. When another node claims the run, its fence
 * goes up and this ticket is worth nothing any more.
 */
public record FencingToken(long runId, int fence) implements Serializable {}
