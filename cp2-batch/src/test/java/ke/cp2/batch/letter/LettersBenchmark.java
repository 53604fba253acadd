package ke.cp2.batch.letter;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Prints invented letters on one thread: one a file, as people download them, then a centre a file.
 */
public final class LettersBenchmark {

    private static final int WARM_UP = 150;
    private static final int LETTERS = 600;
    private static final int OF_CENTRE = 30;
    private static final double NANOS = 1e9;

    private LettersBenchmark() {}

    /** Runs it. */
    public static void main(String[] none) {
        PdfLetters letters = new PdfLetters();
        print(letters, WARM_UP, 1);
        print(letters, WARM_UP, OF_CENTRE);
        tell("one a file", letters, 1);
        tell("a centre of " + OF_CENTRE + " a file", letters, OF_CENTRE);
    }

    private static void tell(String how, PdfLetters letters, int together) {
        long begun = System.nanoTime();
        long bytes = print(letters, LETTERS, together);
        double seconds = (System.nanoTime() - begun) / NANOS;
        System.out.println(
                String.format(
                        Locale.ROOT,
                        "%-24s %6.1f letters/s  %6.1f kB a letter",
                        how,
                        LETTERS / seconds,
                        bytes / 1000.0 / LETTERS));
    }

    private static long print(PdfLetters letters, int count, int together) {
        long bytes = 0;
        for (int done = 0; done < count; done += together) {
            bytes +=
                    letters.print(
                                    Collections.nCopies(
                                            together,
                                            PdfLettersTest.sheet(
                                                    "Wanjiru Otieno " + done,
                                                    String.join(
                                                            " ", List.of(PARAGRAPH, PARAGRAPH)))))
                            .length;
        }
        return bytes;
    }

    private static final String PARAGRAPH =
            "The council appoints you for the examination at the centre that is named below. Report"
                    + " there on the first day with this letter and your national ID card.";
}
