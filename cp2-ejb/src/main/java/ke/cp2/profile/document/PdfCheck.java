package ke.cp2.profile.document;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses PDF files that do something by themselves, as far as they say so outside of their
 * streams. The portal never opens a PDF, so what is hidden in a stream meets the reader's program
 * only.
 */
final class PdfCheck {

    private static final Pattern ACTIVE =
            Pattern.compile(
                    "/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|ImportData|SubmitForm)"
                            + "(?![A-Za-z0-9])");

    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final String STREAM = "stream";
    private static final String STREAM_END = "endstream";
    private static final String FILE_END = "%%EOF";
    private static final int TAIL = 1024;

    private PdfCheck() {}

    static void refuseActive(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        if (text.indexOf(FILE_END, Math.max(0, text.length() - TAIL)) < 0) {
            throw DocumentFormat.refused("profile.documentUnreadable");
        }
        String names =
                ESCAPED.matcher(withoutStreams(text))
                        .replaceAll(
                                code ->
                                        Matcher.quoteReplacement(
                                                String.valueOf(
                                                        (char)
                                                                Integer.parseInt(
                                                                        code.group(1), 16))));
        if (ACTIVE.matcher(names).find()) {
            throw DocumentFormat.refused("profile.documentActive");
        }
    }

    /** Compressed bytes could read as any name. */
    private static String withoutStreams(String text) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf(STREAM); at >= 0; at = text.indexOf(STREAM, from)) {
            int end = text.indexOf(STREAM_END, at);
            if (end < 0) {
                break;
            }
            rest.append(text, from, at);
            from = end + STREAM_END.length();
        }
        return rest.append(text, from, text.length()).toString();
    }
}
