package ke.cp2.web.platform;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import ke.cp2.platform.Settings;

/**
 * The first that meets a request: lets through only methods that the portal has and posts that come
 * from its own pages, and sets the headers that every answer carries.
 */
public class RequestGate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    private static final String ONE_YEAR = "public, max-age=31536000, immutable";
    private static final int LONGEST_QUERY = 4_000;
    private static final long LONGEST_FORM = 1_000_000;
    private static final long LONGEST_UPLOAD = 25_000_000;

    @Inject private Settings settings;
    @Inject private ErrorPage errorPage;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        setHeaders(request, response);
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
                errorPage.answerAjax(response);
            } else {
                errorPage.correctStatus(response);
                chain.doFilter(new PageNonce.Request(request), new Answer(response));
            }
            return;
        }
        PageAddress.remember(request);
        if (!METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, POST");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (request.getQueryString() != null
                && request.getQueryString().length() > LONGEST_QUERY) {
            response.sendError(HttpServletResponse.SC_REQUEST_URI_TOO_LONG);
        } else if (request.getContentLengthLong() > longestBody(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (!SAFE_METHODS.contains(request.getMethod()) && isFromElsewhere(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(new PageNonce.Request(request), new Answer(response));
        }
    }

    private static long longestBody(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/") ? LONGEST_UPLOAD : LONGEST_FORM;
    }

    private void setHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader(
                CONTENT_SECURITY_POLICY,
                "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        if (settings.strictTransport()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        response.setHeader("Cache-Control", isAsset(request) ? ONE_YEAR : "no-store");
    }

    private static boolean isAsset(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith(Assets.FOLDER) && request.getParameter("v") != null;
    }

    /**
     * Whether another site sent this. Browsers say so in Sec-Fetch-Site; older ones in Origin; a
     * program that is no browser sends neither, and carries nobody's cookies.
     */
    private static boolean isFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader("Origin");
        return origin != null && !isOwn(origin, request);
    }

    private static boolean isOwn(String origin, HttpServletRequest request) {
        try {
            return request.getHeader("Host") != null
                    && request.getHeader("Host")
                            .equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** PrimeFaces adds its policy with the nonce: it replaces the general one, else both count. */
    private static final class Answer extends HttpServletResponseWrapper {

        Answer(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (CONTENT_SECURITY_POLICY.equalsIgnoreCase(name)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }

        @Override
        public String encodeURL(String url) {
            return url;
        }

        @Override
        public String encodeRedirectURL(String url) {
            return url;
        }
    }
}
