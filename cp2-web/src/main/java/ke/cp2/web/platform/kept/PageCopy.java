package ke.cp2.web.platform.kept;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import ke.cp2.web.platform.HeldAnswer;
import org.jspecify.annotations.Nullable;

/** Takes a page down while it is rendered, instead of sending it. */
final class PageCopy extends HeldAnswer {

    private static final int LARGEST = 1 << 17;
    private static final String COOKIE = "Set-Cookie";
    private static final String POLICY = "Content-Security-Policy";
    private static final Pattern NONCE_OF_POLICY = Pattern.compile(" 'nonce-[^']*'");

    /** No script of a public page needs it: they are files of the portal. */
    private static final Pattern NONCE = Pattern.compile(" nonce=\"[^\"]*\"");

    /**
     * Signs of a page that only one reader may have: a view, a token against forged posts, a script
     * with a nonce.
     */
    private static final Pattern PERSONAL =
            Pattern.compile("jakarta\\.faces\\.(ViewState|Token)|<script(?![^>]* src=)");

    private final ByteArrayOutputStream body;
    private final Duration life;
    private @Nullable PrintWriter writer;
    private boolean answered;
    private boolean personal;

    /**
     * @param life how long a proxy may keep it; a browser asks each time, for its reader may have
     *     logged in since
     */
    PageCopy(HttpServletResponse response, Duration life) {
        this(response, life, new ByteArrayOutputStream(LARGEST));
    }

    private PageCopy(HttpServletResponse response, Duration life, ByteArrayOutputStream body) {
        super(response, body);
        this.life = life;
        this.body = body;
    }

    /** Gives what was rendered, when every visitor may have it. */
    Optional<KeptPage> page() {
        if (answered
                || personal
                || getStatus() != SC_OK
                || written().size() > LARGEST
                || getContentType() == null
                || !getContentType().startsWith("text/html")) {
            return Optional.empty();
        }
        String text = body.toString(StandardCharsets.UTF_8);
        return PERSONAL.matcher(text).find()
                ? Optional.empty()
                : Optional.of(
                        new KeptPage(
                                getContentType(),
                                Map.of(
                                        "Cache-Control",
                                        "public, max-age=0, s-maxage="
                                                + Math.max(1, life.toSeconds()),
                                        "Vary",
                                        "Accept-Encoding, Accept-Language, Cookie",
                                        POLICY,
                                        NONCE_OF_POLICY.matcher(getHeader(POLICY)).replaceAll("")),
                                NONCE.matcher(text)
                                        .replaceAll("")
                                        .getBytes(StandardCharsets.UTF_8)));
    }

    /** Sends it to the one reader that it was rendered for. */
    void send() throws IOException {
        if (!answered) {
            written().writeTo(getResponse().getOutputStream());
        }
    }

    private ByteArrayOutputStream written() {
        if (writer != null) {
            writer.flush();
        }
        return body;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            if (getContentType() != null && getCharacterEncoding() == null) {
                setCharacterEncoding(StandardCharsets.UTF_8.name());
            }
            writer = new PrintWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));
        }
        return writer;
    }

    @Override
    public void sendError(int status) throws IOException {
        answered = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        answered = true;
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        answered = true;
        super.sendRedirect(location);
    }

    @Override
    public void addCookie(Cookie cookie) {
        personal = true;
        super.addCookie(cookie);
    }

    @Override
    public void setHeader(String name, String value) {
        personal |= COOKIE.equalsIgnoreCase(name);
        super.setHeader(name, value);
    }

    @Override
    public void addHeader(String name, String value) {
        personal |= COOKIE.equalsIgnoreCase(name);
        super.addHeader(name, value);
    }

    @Override
    public boolean isCommitted() {
        return answered && super.isCommitted();
    }

    @Override
    public void resetBuffer() {
        written().reset();
    }

    @Override
    public void reset() {
        resetBuffer();
        super.reset();
    }
}
