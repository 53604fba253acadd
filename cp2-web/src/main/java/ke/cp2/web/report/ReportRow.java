package ke.cp2.web.report;

import java.io.Serializable;

/**
 * A line of a table with its bar.
 *
 * @param percent of the longest bar of the table
 */
public record ReportRow(String name, long number, long percent) implements Serializable {}
