package ke.cp2.letter.print;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter in words, in the order of the page: what prints it adds nothing but its looks.
 *
 * @param language its language tag
 * @param title names the document: council, subject and reference
 * @param mark stands over a letter that is none, such as a sample; null on letters
 * @param head whom it is to, and its reference and date
 * @param facts the post
 * @param check says how to check the letter
 * @param address the address in the QR code
 * @param picture says in words what the QR code is
 */
public record LetterSheet(
        String language,
        String title,
        @Nullable String mark,
        String council,
        List<Line> head,
        String through,
        String greeting,
        String subject,
        List<String> opening,
        List<Line> facts,
        String dutiesTitle,
        List<String> duties,
        List<String> closing,
        List<String> signatory,
        String check,
        String address,
        String picture) {

    /** A value with its name. */
    public record Line(String label, String value) {}

    public LetterSheet {
        head = List.copyOf(head);
        opening = List.copyOf(opening);
        facts = List.copyOf(facts);
        duties = List.copyOf(duties);
        closing = List.copyOf(closing);
        signatory = List.copyOf(signatory);
    }

    /** Keeps the person out of logs. */
    @Override
    public String toString() {
        return "sheet of a letter";
    }
}
