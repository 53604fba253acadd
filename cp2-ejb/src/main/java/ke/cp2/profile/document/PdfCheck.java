package ke.cp2.profile.document;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Refuses PDF files that do something by themselves, or that nobody can read without a password.
 * Names are looked for in the whole file and in the compressed streams that hold objects; the
 * portal itself never opens a PDF.
 */
final class PdfCheck {

    private static final Pattern ACTIVE =
            Pattern.compile(
                    "/(JavaScript|Launch|EmbeddedFiles?|RichMedia|XFA|ImportData|SubmitForm|GoToR"
                            + "|GoToE|Rendition|Movie)(?![A-Za-z0-9])");

    /** Letters and digits only: what stands for a bracket is none to who reads the file. */
    private static final Pattern ESCAPED = Pattern.compile("#(3[0-9]|[46][1-9A-Fa-f]|[57][0-9Aa])");

    private static final Pattern STREAM = Pattern.compile("(?<!end)stream\r?\n");
    private static final Pattern OTHER_FILTER = Pattern.compile("/(?!Flate)\\w*Decode\\b");
    private static final String DEFLATED = "/FlateDecode";
    private static final String FILE_END = "%%EOF";
    private static final int TAIL = 1024;

    /** Where the dictionary of a stream begins at the earliest, in characters before it. */
    private static final int LONGEST_DICTIONARY = 4096;

    /** What objects take when they are unpacked, in bytes: a document of 2 MB has far fewer. */
    private static final int MOST_UNPACKED = 16 * 1024 * 1024;

    private PdfCheck() {}

    static void refuseActive(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        if (text.indexOf(FILE_END, Math.max(0, text.length() - TAIL)) < 0) {
            throw DocumentFormat.refused("profile.documentUnreadable");
        }
        refuseIn(text);
        if (plain(text).contains("/Encrypt")) {
            throw DocumentFormat.refused("profile.documentUnreadable");
        }
        PdfOpening opening = new PdfOpening(text);
        int left = MOST_UNPACKED;
        for (Matcher stream = STREAM.matcher(text); stream.find(); ) {
            String dictionary = dictionaryBefore(text, stream.start());
            if (dictionary.contains("/ObjStm") && dictionary.contains("/Filter")) {
                if (!dictionary.contains(DEFLATED) || OTHER_FILTER.matcher(dictionary).find()) {
                    throw DocumentFormat.refused("profile.documentUnreadable");
                }
                String objects = unpacked(content, stream.end(), left);
                refuseIn(objects);
                left -= objects.length();
                opening.add(dictionary, objects, 0);
            } else if (dictionary.contains("/ObjStm")) {
                opening.add(dictionary, text, stream.end());
            }
        }
        if (!opening.isHarmless()) {
            throw DocumentFormat.refused("profile.documentActive");
        }
    }

    private static void refuseIn(String text) {
        if (ACTIVE.matcher(plain(text)).find()) {
            throw DocumentFormat.refused("profile.documentActive");
        }
    }

    /** The dictionary that stands before a stream, behind the object before it. */
    private static String dictionaryBefore(String text, int stream) {
        String before = text.substring(Math.max(0, stream - LONGEST_DICTIONARY), stream);
        return plain(before.substring(Math.max(0, before.lastIndexOf("endobj"))));
    }

    private static String unpacked(byte[] content, int from, int most) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(content, from, content.length - from);
            StringBuilder objects = new StringBuilder();
            byte[] part = new byte[8192];
            for (int length = inflater.inflate(part); length > 0; length = inflater.inflate(part)) {
                objects.append(new String(part, 0, length, StandardCharsets.ISO_8859_1));
                if (objects.length() > most) {
                    throw DocumentFormat.refused("profile.documentUnreadable");
                }
            }
            return objects.toString();
        } catch (DataFormatException e) {
            throw DocumentFormat.refused("profile.documentUnreadable");
        } finally {
            inflater.end();
        }
    }

    /** Names without their escapes: {@code /#4aavaScript} is {@code /JavaScript}. */
    static String plain(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(
                        code ->
                                Matcher.quoteReplacement(
                                        String.valueOf(
                                                (char) Integer.parseInt(code.group(1), 16))));
    }
}
