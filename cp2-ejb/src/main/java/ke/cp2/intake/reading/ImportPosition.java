package ke.cp2.intake.reading;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Marks how far the reading of an import is, as its run notes it.
 *
 * @param rows how many rows this step has behind it, or where it goes on
 */
record ImportPosition(Step step, long rows) {

    /** What happens one after the other. */
    enum Step {
        /** The rows of the preview before are deleted. */
        CLEAR,
        /** All sheets are studied. */
        STUDY,
        /** The rows of the chosen sheets are judged. */
        ROWS,
        /** The rows that follow from the list as a whole are written. */
        WHOLE,
        /** They could not be read to their end: those that were written are deleted. */
        UNDO
    }

    static ImportPosition clear() {
        return new ImportPosition(Step.CLEAR, 0);
    }

    static ImportPosition study(long rows) {
        return new ImportPosition(Step.STUDY, rows);
    }

    static ImportPosition rows(long rows) {
        return new ImportPosition(Step.ROWS, rows);
    }

    static ImportPosition whole(long rows) {
        return new ImportPosition(Step.WHOLE, rows);
    }

    static ImportPosition undo() {
        return new ImportPosition(Step.UNDO, 0);
    }

    /** The position that a run has noted; the first for null. */
    static ImportPosition parse(@Nullable String noted) {
        if (noted == null) {
            return clear();
        }
        String[] parts = noted.split(":");
        return new ImportPosition(
                Step.valueOf(parts[0].toUpperCase(Locale.ROOT)), Long.parseLong(parts[1]));
    }

    @Override
    public String toString() {
        return step.name().toLowerCase(Locale.ROOT) + ':' + rows;
    }
}
