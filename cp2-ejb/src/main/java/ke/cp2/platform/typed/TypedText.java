package ke.cp2.platform.typed;

import java.text.Normalizer;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Texts as people type and paste them, made fit to be checked, kept and compared. Pages, imports,
 * texts by SMS and HTTP resources all clean by these methods before they check.
 *
 * <p>What nobody sees is taken out of every text: control characters, marks of direction,
 * zero-width characters, soft hyphens, byte-order marks, lone surrogates. Joiners stay only inside
 * scripts and emoji that need them. Spaces of any width become plain ones. Letters are composed
 * (NFC). Everything else stays as it was written; pages escape it. Each method gives null for null
 * and when nothing is left.
 */
public final class TypedText {

    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_OFFSET = 0xFEE0;

    /** Below are Latin, Greek, Cyrillic and the like, which need no joiners. */
    private static final int FIRST_JOINED_SCRIPT = 0x0600;

    /** The first emoji that a variation selector follows. */
    private static final int FIRST_EMOJI = 0x203C;

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int NOTHING = -1;

    private TypedText() {}

    /** One line, such as a name or an address, with single spaces between words. */
    public static @Nullable String line(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return isClean(text) ? text : finished(cleaned(text, false));
    }

    /** Most texts: letters and signs of a keyboard with one space between words. */
    private static boolean isClean(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return before != ' ';
    }

    /** A text of several lines, such as a reason; its line ends are {@code \n}. */
    public static @Nullable String lines(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return finished(cleaned(text.replace("\r\n", "\n"), true));
    }

    /**
     * One line that is a number, a code or an e-mail address: digits of any script and full-width
     * letters are plain ones, typographic hyphens, dashes, quotes and slashes are those of a
     * keyboard, and the apostrophe with which spreadsheets mark text is left out.
     */
    public static @Nullable String code(@Nullable String text) {
        String line = line(text);
        if (line == null) {
            return null;
        }
        String plain = mapped(line, TypedText::plain).strip();
        return finished(plain.startsWith("'") ? plain.substring(1) : plain);
    }

    /** A {@link #code} without any space. */
    public static @Nullable String compact(@Nullable String text) {
        String code = code(text);
        return code == null ? null : code.replace(" ", "");
    }

    /** A text that fits its column; null for an empty one. */
    public static @Nullable String shortened(@Nullable String text, int length) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }

    private static @Nullable String finished(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? null : Normalizer.normalize(stripped, Normalizer.Form.NFC);
    }

    private static String cleaned(String text, boolean multiline) {
        StringBuilder clean = new StringBuilder(text.length());
        int before = NOTHING;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            int kept =
                    isJoiner(c)
                            ? joiner(before, c, i < text.length() ? text.codePointAt(i) : NOTHING)
                            : visible(c, multiline);
            if (kept == NOTHING || (kept == ' ' && before == ' ' && !multiline)) {
                continue;
            }
            clean.appendCodePoint(kept);
            before = kept;
        }
        return clean.toString();
    }

    /** Gives the character as it is kept; none for what nobody sees. */
    private static int visible(int c, boolean multiline) {
        if (isLineEnd(c)) {
            return multiline ? '\n' : ' ';
        }
        if (Character.isSpaceChar(c) || Character.isWhitespace(c) || isBlank(c)) {
            return ' ';
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE ->
                    NOTHING;
            default -> isIgnorable(c) ? NOTHING : c;
        };
    }

    private static boolean isLineEnd(int c) {
        return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** Letters and symbols that show nothing: Hangul fillers, the empty Braille pattern. */
    private static boolean isBlank(int c) {
        return c == 0x115F || c == 0x1160 || c == 0x2800 || c == 0x3164 || c == 0xFFA0;
    }

    /** Marks that show nothing, and code points that are no characters. */
    private static boolean isIgnorable(int c) {
        return c == 0x034F
                || c == 0x17B4
                || c == 0x17B5
                || (c >= 0x180B && c <= 0x180F)
                || (c >= 0xFDD0 && c <= 0xFDEF)
                || (c & 0xFFFE) == 0xFFFE;
    }

    private static boolean isJoiner(int c) {
        return c == ZERO_WIDTH_NON_JOINER
                || c == ZERO_WIDTH_JOINER
                || (c >= 0xFE00 && c <= 0xFE0F)
                || (c >= 0xE0100 && c <= 0xE01EF);
    }

    /** Joiners stay between letters or emoji that they join, variation selectors after theirs. */
    private static int joiner(int before, int c, int after) {
        boolean needed =
                (c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER)
                        ? isJoined(before, FIRST_JOINED_SCRIPT)
                                && isJoined(after, FIRST_JOINED_SCRIPT)
                        : isJoined(before, FIRST_EMOJI);
        return needed ? c : NOTHING;
    }

    private static boolean isJoined(int c, int first) {
        return c >= first && !Character.isDigit(c) && !isJoiner(c) && visible(c, false) == c;
    }

    private static String mapped(String text, IntUnaryOperator map) {
        return text.codePoints()
                .map(map)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int plain(int c) {
        if (c < 0x80) {
            return c;
        }
        if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
            return c - FULL_WIDTH_OFFSET;
        }
        if (Character.isDigit(c)) {
            return '0' + Character.digit(c, 10);
        }
        if (Character.getType(c) == Character.DASH_PUNCTUATION || c == 0x2212) {
            return '-';
        }
        if (PersonName.isApostrophe(c)) {
            return '\'';
        }
        return switch (c) {
            case 0x201C, 0x201D, 0x201E, 0x201F, 0x2033, 0xAB, 0xBB -> '"';
            case 0x2044, 0x2215 -> '/';
            default -> c;
        };
    }
}
