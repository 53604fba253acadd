package ke.cp2.batch.letter;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Knows which characters the font of letters has, and what stands in for others. */
final class LetterFont {

    /** Letters and dashes that people type for others, each with what it is drawn as. */
    private static final Map<Integer, Integer> ALIKE =
            Map.ofEntries(
                    entry(0x02BC, 0x2019),
                    entry(0x02BB, 0x2018),
                    entry(0x02B9, 0x2032),
                    entry(0x02BD, 0x201B),
                    entry(0x201B, 0x2018),
                    entry(0x2035, 0x2018),
                    entry(0x2032, 0x2019),
                    entry(0xA78C, 0x2019),
                    entry(0xFF07, 0x2019),
                    entry(0x2010, 0x2D),
                    entry(0x2011, 0x2D),
                    entry(0x2012, 0x2013),
                    entry(0x2212, 0x2013),
                    entry(0xFF0D, 0x2D));

    private final CmapLookup glyphs;

    LetterFont(byte[] font) {
        try {
            glyphs = new TTFParser().parse(new RandomAccessReadBuffer(font)).getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a text with the characters of the font. One that the font does not have gives its
     * place to one that looks like it, or goes without its sign. What the font has nothing for is
     * left out: the sheet has no mark for a missing character.
     */
    String printed(String text) {
        return only(this::has, written(text));
    }

    /** Finds the first character that cannot be written. */
    Optional<String> firstMissing(String text) {
        return written(text)
                .codePoints()
                .filter(character -> !has(character))
                .mapToObj(LetterFont::shown)
                .findFirst();
    }

    private String written(String text) {
        return composed(text).codePoints().mapToObj(this::drawn).collect(Collectors.joining());
    }

    private String drawn(int character) {
        if (Character.getType(character) == Character.FORMAT) {
            return "";
        }
        if (isBlank(character)) {
            return character == '\n' ? "\n" : " ";
        }
        if (has(character)) {
            return shown(character);
        }
        Integer alike = ALIKE.get(character);
        return alike == null ? plain(character) : shown(alike);
    }

    /** Tells whether it is a space of any width. */
    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private String plain(int character) {
        String plain =
                only(this::has, Normalizer.normalize(shown(character), Normalizer.Form.NFKD));
        return plain.isEmpty() && !isSign(character) ? shown(character) : plain;
    }

    private static String only(IntPredicate wanted, String text) {
        return text.codePoints()
                .filter(wanted)
                .mapToObj(LetterFont::shown)
                .collect(Collectors.joining());
    }

    private boolean has(int character) {
        return Character.isWhitespace(character) || glyphs.getGlyphId(character) != 0;
    }

    private static boolean isSign(int character) {
        return Character.getType(character) == Character.NON_SPACING_MARK;
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String shown(int character) {
        return Character.toString(character);
    }
}
