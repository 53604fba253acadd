package ke.cp2.web.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import ke.cp2.platform.database.DatabaseCheck;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.AjaxRedirect;
import ke.cp2.web.platform.request.PageAddress;
import org.jspecify.annotations.Nullable;

/**
 * Tells a reader what went wrong, as far as it helps. The reference number stands on the page and
 * in the log; the log alone has the cause.
 */
@Named
@RequestScoped
public class ErrorPage {

    private static final Logger LOGGER = Logger.getLogger(ErrorPage.class.getName());
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int REFERENCE_LENGTH = 8;
    private static final int REQUEST_URI_LOGGED = 200;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject private HttpServletRequest request;
    @Inject private Language language;
    @Inject private DatabaseCheck database;

    private int fault;
    private String kind;
    private String reference;

    @PostConstruct
    void read() {
        Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Integer said = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        fault = ClientFault.statusOf(cause);
        int status = fault != 0 ? fault : said == null ? HttpServletResponse.SC_NOT_FOUND : said;
        kind =
                status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR && database.isAwayNow()
                        ? "away"
                        : kindOf(status);
        reference = newReference();
        boolean failed = "failed".equals(kind);
        LOGGER.log(
                failed ? Level.SEVERE : Level.INFO,
                failed ? cause : null,
                () ->
                        "Error page %s: %s, status %s, %s %s"
                                .formatted(reference, kind, status, request.getMethod(), uri()));
    }

    /**
     * Part of the keys of the page's texts: missing, forbidden, expired, refused, busy, away,
     * failed.
     */
    public String getKind() {
        return kind;
    }

    /** Gives the number that the reader tells support, such as {@code K7PX-3QWD}. */
    public String getReference() {
        return reference;
    }

    /** Corrects the status: the container takes the sender's fault for the server's. */
    public void correctStatus(HttpServletResponse response) {
        if (fault != 0) {
            response.setStatus(fault);
        }
    }

    /**
     * Answers an ajax request, which cannot show a page: has the browser load the page anew, with
     * what went wrong on top of it.
     */
    public void answerAjax(HttpServletResponse response) throws IOException {
        Notes.keepTrouble(
                request,
                "%s. %s %s: %s"
                        .formatted(
                                text(kind + ".title"),
                                text(kind + ".text"),
                                text("reference"),
                                reference));
        response.setStatus(HttpServletResponse.SC_OK);
        AjaxRedirect.to(PageAddress.of(request).address(), response);
    }

    private String text(String key) {
        return language.text("platform", "error." + key);
    }

    /** The page that was asked for, to try it again; null when that would not help. */
    public @Nullable String getAgain() {
        return switch (kind) {
            case "expired", "busy", "away", "failed" -> PageAddress.of(request).address();
            default -> null;
        };
    }

    static String kindOf(int status) {
        return switch (status) {
            case HttpServletResponse.SC_CONFLICT -> "expired";
            case HttpServletResponse.SC_NOT_FOUND, HttpServletResponse.SC_GONE -> "missing";
            case HttpServletResponse.SC_UNAUTHORIZED, HttpServletResponse.SC_FORBIDDEN ->
                    "forbidden";
            case HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE -> "large";
            case HttpServletResponse.SC_SERVICE_UNAVAILABLE -> "busy";
            default -> status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? "refused" : "failed";
        };
    }

    private static String newReference() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < REFERENCE_LENGTH; i++) {
            text.append(i == REFERENCE_LENGTH / 2 ? "-" : "")
                    .append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    /**
     * Without the query, which may hold personal data, without the secret of callbacks, and without
     * line breaks.
     */
    private String uri() {
        String path =
                PageAddress.of(request)
                        .path()
                        .replaceAll("[^!-~]", "?")
                        .replaceFirst("/callback/.*", "/callback/***");
        return path.substring(0, Math.min(path.length(), REQUEST_URI_LOGGED));
    }
}
