package ke.cp2.letter.print;

import java.util.List;
import java.util.Optional;

/** Prints letters as PDF that screen readers can read. */
public interface LetterPrinter {

    /**
     * Prints letters one after the other, each on a new page, into one file.
     *
     * @param sheets at least one; some hundreds at once
     */
    byte[] print(List<LetterSheet> sheets);

    /**
     * Finds the first character of a text that letters cannot show. One with a sign above or below
     * it that they do not have is shown without the sign.
     */
    Optional<String> firstUnprintable(String text);
}
