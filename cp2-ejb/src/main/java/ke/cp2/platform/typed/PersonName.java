package ke.cp2.platform.typed;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Names of persons: kept as they are written, and compared whatever the way they are written. */
public final class PersonName {

    /** What a name starts with: a letter, or the apostrophe of one. */
    public static final String START = "\\s*['\u2018\u2019\u02bb\u02bc\u00b4\u2032`]?[\\p{L}]";

    /** Closes the set of the letters that neither one script nor all scripts use. */
    private static final String OTHER = "\\p{IsCommon}\\p{IsInherited}]]";

    /**
     * Only letters of one script: a Cyrillic letter in a Latin name looks like a Latin one and
     * makes another name of it.
     */
    private static final String ONE_SCRIPT =
            "(?!(?=.*\\p{IsLatin}).*[\\p{L}&&[^\\p{IsLatin}"
                    + OTHER
                    + ")(?!(?=.*\\p{IsCyrillic}).*[\\p{L}&&[^\\p{IsCyrillic}"
                    + OTHER
                    + ")(?!(?=.*\\p{IsGreek}).*[\\p{L}&&[^\\p{IsGreek}"
                    + OTHER
                    + ")";

    /**
     * A name that has been through {@link TypedText#line}: letters of any one script with their
     * marks, and what stands between names: apostrophes and dashes of any shape, full stops,
     * commas. No letter has four marks: such a pile covers the lines above.
     */
    public static final String PATTERN =
            "(?!.*\\p{M}{4})"
                    + ONE_SCRIPT
                    + START
                    + "[\\p{L}\\p{M}\\s.,'\u2018\u2019\u201b\u02b9-\u02bd\u2032\u2035\uff07`\u00b4"
                    + "\\p{Pd}\u2212\u200c\u200d]*";

    /**
     * A name of at least two words and three letters: neither one name nor an initial is what
     * stands on an identity card.
     */
    public static final String FULL =
            "(?=(?:.*\\p{L}){3})(?=.*\\p{L}[\\p{M}.,]*\\s.*\\p{L})" + PATTERN;

    private static final String APOSTROPHES =
            "'`\u00b4\u2018\u2019\u201b\u02b9\u02bb\u02bc\u02bd\u2032\u2035\uff07";

    /** The characters that {@code NAME_KEY} holds. */
    private static final int KEY_LENGTH = 240;

    private PersonName() {}

    /** Tells whether a text is a name; see {@link #PATTERN}. */
    public static boolean isName(String text) {
        return text != null && text.matches(PATTERN);
    }

    /** Tells whether a character is an apostrophe, or one that people type for it. */
    static boolean isApostrophe(int c) {
        return APOSTROPHES.indexOf(c) >= 0;
    }

    /**
     * The parts of a name in the form in which equal names are equal: small letters, no apostrophes
     * (<i>Ng’ang’a</i> is <i>Nganga</i>), parted by anything that is no letter.
     */
    public static Set<String> parts(String name) {
        StringBuilder letters = new StringBuilder();
        String line = TypedText.line(name);
        if (line == null) {
            return Set.of();
        }
        line.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> !isApostrophe(c))
                .forEach(c -> letters.appendCodePoint(isOfWord(c) ? c : ' '));
        Set<String> parts = new TreeSet<>(List.of(letters.toString().split(" +")));
        parts.remove("");
        return parts;
    }

    /**
     * A name, or a part of one, in the form in which lists are searched: small letters without
     * marks, no apostrophes, every dash a hyphen. The database keeps stored names in the same form
     * in {@code FULL_NAME_SEARCH}.
     */
    public static String searched(String name) {
        StringBuilder letters = new StringBuilder();
        Objects.requireNonNullElse(TypedText.line(name), "")
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> !isApostrophe(c))
                .forEach(c -> letters.appendCodePoint(isDash(c) ? '-' : withoutMarks(c)));
        return letters.toString();
    }

    /** The condition that a searched name has in it what {@link #containing} gives. */
    public static String in(String searchedName, String parameter) {
        return searchedName + " LIKE :" + parameter + " ESCAPE '!'";
    }

    /** The pattern of names that have that in them; null for null. */
    public static @Nullable String containing(@Nullable String typed) {
        return typed == null ? null : '%' + searched(typed).replaceAll("([!%_])", "!$1") + '%';
    }

    /** The longest word of what was typed, in its searched form; "" when it has none. */
    public static String longestWord(String typed) {
        return words(typed).stream().max(Comparator.comparing(String::length)).orElse("");
    }

    /** The words of a name in their searched form. */
    public static Set<String> words(@Nullable String name) {
        Set<String> words =
                new TreeSet<>(
                        Arrays.asList(
                                searched(Objects.requireNonNullElse(name, "")).split("[\\s.,-]+")));
        words.remove("");
        return words;
    }

    /**
     * The words of a name in their searched form and in the order of the alphabet, in one text: two
     * names have the same key whatever the order and the case in which they were typed. Null for
     * none.
     */
    public static @Nullable String key(@Nullable String name) {
        String key = String.join(" ", words(name));
        return key.isEmpty() ? null : key.substring(0, Math.min(key.length(), KEY_LENGTH));
    }

    private static boolean isDash(int c) {
        return (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
    }

    private static int withoutMarks(int c) {
        String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
        char first = parts.charAt(0);
        return parts.length() > 1 && first >= 'a' && first <= 'z' ? first : c;
    }

    private static boolean isOfWord(int c) {
        return Character.isLetter(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }
}
