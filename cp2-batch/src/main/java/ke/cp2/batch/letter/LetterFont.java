package ke.cp2.batch.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Knows which characters the font of letters has, and what stands in for others. */
final class LetterFont {

    private final CmapLookup glyphs;

    LetterFont(byte[] font) {
        try {
            glyphs = new TTFParser().parse(new RandomAccessReadBuffer(font)).getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a text with the characters of the font: one with a sign that the font does not have
     * goes without the sign. What it has nothing for stays as it is.
     */
    String written(String text) {
        return composed(text)
                .codePoints()
                .mapToObj(character -> has(character) ? shown(character) : plain(character))
                .collect(Collectors.joining());
    }

    /** Finds the first character that cannot be written. */
    Optional<String> firstMissing(String text) {
        return written(text)
                .codePoints()
                .filter(character -> !has(character))
                .mapToObj(LetterFont::shown)
                .findFirst();
    }

    private String plain(int character) {
        String plain =
                Normalizer.normalize(shown(character), Normalizer.Form.NFKD)
                        .codePoints()
                        .filter(this::has)
                        .mapToObj(LetterFont::shown)
                        .collect(Collectors.joining());
        return plain.isEmpty() && !isSign(character) ? shown(character) : plain;
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
