package ke.cp2.intake.reading;

import ke.cp2.intake.sheet.SheetRow;

/** Judges rows of a list and writes what became of them. */
public interface RowWriter extends AutoCloseable {

    /** Takes the next row. */
    void write(ReadSheet sheet, SheetRow row);

    /** Writes what is left and counts it with the list. */
    @Override
    void close();

    /** Tells how many rows can be used; known when it is closed. */
    int usable();

    /** Tells how many rows are refused; known when it is closed. */
    int refused();
}
