package ke.cp2.letter.print;

import java.util.List;

/** Prints letters as PDF that screen readers can read. */
public interface LetterPrinter {

    /**
     * Prints letters one after the other, each on a new page, into one file.
     *
     * @param sheets at least one; some hundreds at once
     */
    byte[] print(List<LetterSheet> sheets);
}
