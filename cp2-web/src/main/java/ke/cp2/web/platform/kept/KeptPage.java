package ke.cp2.web.platform.kept;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** A page as every visitor gets it: its bytes, the same compressed, and what names this content. */
final class KeptPage {

    private static final int HASH_BYTES = 12;

    private final String contentType;
    private final String policy;
    private final byte[] body;
    private final byte[] compressed;
    private final String tag;

    /**
     * @param policy the content security policy, without a nonce
     */
    KeptPage(String contentType, String policy, byte[] body) {
        this.contentType = contentType;
        this.policy = policy;
        this.body = body;
        compressed = compressed(body);
        // Weak: the same page compressed is the same page.
        tag = "W/\"" + HexFormat.of().formatHex(Arrays.copyOf(hash(body), HASH_BYTES)) + '"';
    }

    /**
     * Answers with it, or that the reader has it already.
     *
     * @param life how long a proxy may keep it; a browser asks each time, for its reader may have
     *     logged in since
     */
    void answer(HttpServletRequest request, HttpServletResponse response, Duration life)
            throws IOException {
        response.setHeader(
                "Cache-Control", "public, max-age=0, s-maxage=" + Math.max(1, life.toSeconds()));
        response.setHeader("Vary", "Accept-Encoding, Accept-Language, Cookie");
        response.setHeader("ETag", tag);
        // With 304, too: a browser takes the headers of that answer for the page that it has.
        response.setHeader("Content-Security-Policy", policy);
        if (isKnownTo(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(contentType);
        byte[] bytes = body;
        if (takesCompressed(request)) {
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
