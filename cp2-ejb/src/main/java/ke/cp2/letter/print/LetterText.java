package ke.cp2.letter.print;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import ke.cp2.platform.Refusals;
import ke.cp2.platform.typed.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * The text of a letter in one language, with placeholders: plain words, in which nothing is markup.
 *
 * @param opening stands before the facts; an empty line begins a paragraph
 * @param duties one a line, by the code of the position; those of {@value #OTHERS} are for every
 *     other position
 * @param closing stands after the duties
 * @param signatory who signs, one line below the other
 */
public record LetterText(
        String subject,
        String opening,
        Map<String, String> duties,
        String closing,
        String signatory)
        implements Serializable {

    /** Stands for the positions without duties of their own. */
    public static final String OTHERS = "OTHERS";

    private static final int SUBJECT_LENGTH = 200;
    private static final int PART_LENGTH = 1500;
    private static final int SIGNATORY_LENGTH = 300;
    private static final int MOST_DUTIES = 20;

    /** Texts are stripped; an empty one stands for a missing one. */
    public LetterText {
        subject = given(TypedText.line(subject));
        opening = given(TypedText.lines(opening));
        closing = given(TypedText.lines(closing));
        signatory = given(TypedText.lines(signatory));
        Map<String, String> clean = new TreeMap<>();
        duties.forEach((position, lines) -> clean.put(position, given(TypedText.lines(lines))));
        duties = Collections.unmodifiableMap(clean);
    }

    private static String given(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /**
     * Looks whether letters can be written with it, and printed.
     *
     * @throws ke.cp2.platform.BusinessException as {@link #check()}, and at each part with a
     *     character that letters cannot show
     */
    public void check(LetterPrinter printer) {
        Refusals refusals = new Refusals();
        refusals.check(this::check);
        parts().forEach(
                        (field, part) ->
                                printer.firstUnprintable(part)
                                        .ifPresent(
                                                character ->
                                                        refusals.when(
                                                                true,
                                                                field,
                                                                "letter.unprintable",
                                                                character)));
        refusals.raise();
    }

    /** All parts by the fields that they are written in. */
    public Map<String, String> parts() {
        Map<String, String> parts = new TreeMap<>();
        parts.put("subject", subject);
        parts.put("opening", opening);
        duties.forEach((position, lines) -> parts.put("duties" + position, lines));
        parts.put("closing", closing);
        parts.put("signatory", signatory);
        return parts;
    }

    /**
     * Looks whether letters can be written with it.
     *
     * @throws ke.cp2.platform.BusinessException at each part that is missing, too long or has an
     *     unknown placeholder
     */
    public void check() {
        Refusals refusals = new Refusals();
        check(refusals, "subject", subject, SUBJECT_LENGTH);
        check(refusals, "opening", opening, PART_LENGTH);
        duties.forEach(
                (position, lines) -> {
                    String field = "duties" + position;
                    check(refusals, field, lines, PART_LENGTH);
                    refusals.when(
                            lines(lines).size() > MOST_DUTIES,
                            field,
                            "letter.dutiesTooMany",
                            MOST_DUTIES);
                });
        check(refusals, "closing", closing, PART_LENGTH);
        check(refusals, "signatory", signatory, SIGNATORY_LENGTH);
        refusals.raise();
    }

    private static void check(Refusals refusals, String field, String text, int longest) {
        refusals.when(text.isEmpty(), field, "letter.partMissing");
        refusals.when(text.length() > longest, field, "letter.partTooLong", longest);
        String unknown = LetterPlaceholder.firstUnknown(text).orElse("");
        refusals.when(
                !unknown.isEmpty(),
                field,
                "letter.placeholderUnknown",
                unknown,
                LetterPlaceholder.all());
    }

    /** The duties of a position, one by one. */
    List<String> dutiesOf(String positionCode) {
        return lines(duties.getOrDefault(positionCode, duties.getOrDefault(OTHERS, "")));
    }

    /** The lines of a text that say something. */
    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** The paragraphs of a text: an empty line stands between them. */
    static List<String> paragraphs(String text) {
        return List.of(text.split("\\n\\s*\\n")).stream()
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
