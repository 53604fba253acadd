package ke.cp2.intake.reading;

import ke.cp2.intake.sheet.Layout;

/**
 * Says how an officer wants a sheet read.
 *
 * @param position the sheet
 * @param chosen whether its rows become people
 */
public record SheetLayout(int position, boolean chosen, Layout layout) {}
