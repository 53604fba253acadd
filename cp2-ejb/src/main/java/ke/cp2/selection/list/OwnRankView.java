package ke.cp2.selection.list;

import java.io.Serializable;

/**
 * Shows applicants where they stand.
 *
 * @param of so many were ranked
 */
public record OwnRankView(RankedRow row, int of) implements Serializable {}
