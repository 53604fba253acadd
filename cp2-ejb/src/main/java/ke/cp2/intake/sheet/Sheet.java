package ke.cp2.intake.sheet;

import org.jspecify.annotations.Nullable;

/** A sheet of a workbook, or the only one of a text file. */
public interface Sheet {

    /** Its name; null for a text file. */
    @Nullable String name();

    /** Tells whether the workbook does not show it. */
    boolean isHidden();

    /** About how many rows it has, for the progress: counted without reading them. */
    int rowsAbout();

    /** Begins with the first row. Reading it twice gives the same rows. */
    SheetRows open();
}
