package ke.cp2.report;

import java.io.Serializable;

/** A number of a report with the code of what it counts. */
public record Figure(String key, long number) implements Serializable {}
