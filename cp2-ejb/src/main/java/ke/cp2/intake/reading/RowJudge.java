package ke.cp2.intake.reading;

import ke.cp2.intake.sheet.SheetRow;

/**
 * Judges the rows of one list in their order and remembers what later rows depend on. It lives as
 * long as the reading that it belongs to.
 */
public interface RowJudge {

    /** Tells whether a row may depend on a later one, so that it must see all rows before. */
    default boolean looksAhead() {
        return false;
    }

    /** Sees a row before any is judged. */
    default void ahead(ReadSheet sheet, SheetRow row) {
        // Most rows depend on earlier ones only.
    }

    /** Passes over a row that was written before, and remembers it. */
    void pass(ReadSheet sheet, SheetRow row);

    /** A writer of more rows, in the transaction of the caller. */
    RowWriter writer(ReadList list);

    /**
     * Writes what follows from the list as a whole, when all its rows are written.
     *
     * @param from where it goes on; 0 at first
     * @return where to go on, or -1 when all is written
     */
    default long complete(ReadList list, long from, int limit) {
        return -1;
    }
}
