package ke.cp2.web.platform.kept;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Holds what everybody gets: bytes, the same compressed, and what names this content. */
final class KeptPage {

    private static final int HASH_BYTES = 12;

    private final String contentType;
    private final Map<String, String> headers;
    private final byte[] body;
    private final byte[] compressed;
    private final String tag;

    /**
     * @param headers what it says with 304, too: a browser takes them for the page that it has
     */
    KeptPage(String contentType, Map<String, String> headers, byte[] body) {
        this.contentType = contentType;
        this.headers = headers;
        this.body = body;
        compressed = compressed(body);
        // Weak: the same page compressed is the same page.
        tag = "W/\"" + HexFormat.of().formatHex(Arrays.copyOf(hash(body), HASH_BYTES)) + '"';
    }

    /** Answers with it, or that the reader has it already. */
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.forEach(response::setHeader);
        response.setHeader("ETag", tag);
        if (isKnownTo(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(contentType);
        byte[] bytes = body;
        if (compressed.length < body.length && takesCompressed(request)) {
            response.setHeader("Content-Encoding", "gzip");
            bytes = compressed;
        }
        response.setContentLength(bytes.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(bytes);
        }
    }

    private boolean isKnownTo(HttpServletRequest request) {
        String known = request.getHeader("If-None-Match");
        return known != null
                && Stream.of(known.split(","))
                        .map(String::strip)
                        .anyMatch(one -> one.equals("*") || tag.endsWith(one.replace("W/", "")));
    }

    private static boolean takesCompressed(HttpServletRequest request) {
        String codings = request.getHeader("Accept-Encoding");
        return codings != null
                && Stream.of(codings.toLowerCase(Locale.ROOT).split(","))
                        .map(coding -> coding.replace(" ", ""))
                        .anyMatch(
                                coding ->
                                        coding.equals("gzip")
                                                || coding.matches("gzip;q=(1|0\\.\\d*[1-9]).*"));
    }

    private static byte[] compressed(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 4);
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] hash(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
