package ke.cp2.web.selection;

import java.io.Serializable;
import ke.cp2.selection.draw.DrawView;

/**
 * Shows a draw in the list of all.
 *
 * @param overdue whether the event is over and its value does not count yet
 */
public record ListedDraw(DrawView draw, boolean overdue) implements Serializable {}
