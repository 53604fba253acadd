package ke.cp2.intake.reading;

import ke.cp2.intake.sheet.Layout;
import org.jspecify.annotations.Nullable;

/** Is a sheet of an uploaded list, and says how it is read. */
public interface ReadSheet {

    int position();

    /** Its name; null for a text file. */
    @Nullable String name();

    /** Tells whether the workbook does not show it. */
    boolean isHidden();

    /** Says where it has what. */
    Layout layout();

    /** Tells whether nine digits that begin with 1 are mobile numbers in that column. */
    boolean hasBareNumbers(int column);
}
