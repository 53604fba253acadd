package ke.cp2.letter.print;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words in braces that the text of a letter may have; the portal fills them in. */
public enum LetterPlaceholder {
    NAME,
    POSITION,
    EXAM,
    YEAR,
    CENTRE,
    CENTRE_CODE,
    SUB_COUNTY,
    COUNTY,
    FROM,
    TO,
    RATE,
    CANNOT_COME;

    private static final Pattern BRACED = Pattern.compile("\\{[^{}]*}?|}");

    /** Gives it as it is written in a text: {@code {NAME}}. */
    public String written() {
        return '{' + name() + '}';
    }

    /** Finds what stands in braces, or a brace alone, and is none of them. */
    public static Optional<String> firstUnknown(String text) {
        return BRACED.matcher(text)
                .results()
                .map(found -> found.group())
                .filter(braced -> of(braced).isEmpty())
                .findFirst();
    }

    /** Fills values into a text, once: what a value itself has in braces stays as it is. */
    public static String fill(String text, Map<LetterPlaceholder, String> values) {
        return BRACED.matcher(text)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        of(found.group())
                                                .map(values::get)
                                                .orElseGet(found::group)));
    }

    /** Lists all of them as they are written. */
    public static String all() {
        return Arrays.stream(values())
                .map(LetterPlaceholder::written)
                .collect(Collectors.joining(", "));
    }

    private static Optional<LetterPlaceholder> of(String braced) {
        return Arrays.stream(values()).filter(one -> one.written().equals(braced)).findFirst();
    }
}
