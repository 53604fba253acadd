package ke.cp2.web.platform.request;

import jakarta.faces.application.ResourceHandler;
import jakarta.faces.render.ResponseStateManager;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import ke.cp2.platform.Settings;
import ke.cp2.platform.database.DatabaseCheck;
import ke.cp2.web.platform.Assets;
import ke.cp2.web.platform.ClientFault;
import ke.cp2.web.platform.ErrorPage;
import ke.cp2.web.platform.ErrorRequest;
import ke.cp2.web.platform.HealthAnswer;
import ke.cp2.web.platform.request.UnreadBodies.Place;
import org.jspecify.annotations.Nullable;

/**
 * The first that meets a request: lets through only methods that the portal has, addresses in their
 * plain spelling, posts that come from its own pages, forms that are posted and files where they
 * are expected, and sets the headers that every answer carries.
 */
public class RequestGate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    /** Says who may send a file with a page's form, and how long that request may be. */
    private record Upload(String role, long longest) {}

    /** The pages with a form that carries a file. A page says itself what is somewhat too large. */
    private static final Map<String, Upload> UPLOADS =
            Map.of(
                    "/staff/imports", new Upload("COUNCIL_OFFICER", 25_000_000),
                    "/staff/centres/import", new Upload("COUNCIL_OFFICER", 25_000_000),
                    "/my/profile/documents", new Upload("PROFESSIONAL", 8_000_000));

    private static final String SIMULATOR = "/simulator";

    private static final String FILES = ResourceHandler.RESOURCE_IDENTIFIER + '/';

    /** Scheme and host of an address. */
    private static final Pattern SITE =
            Pattern.compile("^(?:https?:)?//[^/]*", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_QUERY = 4_000;
    private static final long LONGEST_FORM = 1_000_000;

    @Inject private Settings settings;
    @Inject private SecurityHeaders headers;
    @Inject private Assets assets;
    @Inject private ErrorPage errorPage;
    @Inject private UnreadBodies bodies;
    @Inject private DatabaseCheck database;
    @Inject private ClientAddress client;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        headers.put(request, response);
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
                errorPage.answerAjax(response);
            } else {
                errorPage.correctStatus(response);
                chain.doFilter(
                        new PageNonce.Request(new ErrorRequest(request)), new Answer(response));
            }
            return;
        }
        PageAddress.remember(request);
        if (needsDatabase(request) && database.isAway()) {
            close(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        if (!UnreadBodies.isIn(request)) {
            admit(request, response, chain, refusalOf(request));
            return;
        }
        boolean program = Programs.areMeantBy(request);
        Place place =
                bodies.take(
                        client.network(),
                        program
                                ? UnreadBodies.FOR_PROGRAMS
                                : UnreadBodies.timeOf(request.getContentLengthLong()));
        if (place == null) {
            close(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        int refusal;
        boolean inTime = false;
        try {
            // Reads the whole body of a form.
            refusal = refusalOf(request);
            if (program) {
                admit(request, response, chain, refusal);
            }
        } finally {
            inTime = bodies.give(place);
        }
        if (!inTime) {
            close(response, HttpServletResponse.SC_REQUEST_TIMEOUT);
        } else if (!program) {
            admit(request, response, chain, refusal);
        }
    }

    /** Files do not, and the health tells itself. */
    private static boolean needsDatabase(HttpServletRequest request) {
        return PlainPath.of(request)
                .filter(path -> !path.startsWith(FILES) && !path.startsWith("/health/"))
                .isPresent();
    }

    /** Refuses a request whose body, or the rest of it, is not waited for. */
    private static void close(HttpServletResponse response, int status) throws IOException {
        response.setHeader("Connection", "close");
        response.setHeader("Retry-After", "1");
        response.sendError(status);
    }

    private void admit(
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            int refusal)
            throws IOException, ServletException {
        if (refusal == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
            response.setHeader("Allow", "GET, HEAD, POST");
        }
        if (refusal != 0) {
            response.sendError(refusal);
        } else if (HealthAnswer.isFor(request)) {
            HealthAnswer answer = new HealthAnswer(response);
            chain.doFilter(request, answer);
            answer.finish();
        } else {
            goOn(request, response, chain);
        }
    }

    /** Goes on; a fault of the sender gets its own status and one line of the log. */
    private static void goOn(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(new PageNonce.Request(request), new Answer(response));
        } catch (ServletException | RuntimeException e) {
            int status = ClientFault.statusOf(e);
            if (status == 0 || response.isCommitted()) {
                throw e;
            }
            response.sendError(status);
        }
    }

    /** The status to refuse a request with, or 0 when it may go on. */
    private int refusalOf(HttpServletRequest request) {
        String query = request.getQueryString();
        String path = PlainPath.of(request).orElse(null);
        if (!METHODS.contains(request.getMethod())) {
            return HttpServletResponse.SC_METHOD_NOT_ALLOWED;
        }
        if (path == null || isShutSimulator(path, request)) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        if (isOtherVersion(path, request)) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        if (query != null && query.length() > LONGEST_QUERY) {
            return HttpServletResponse.SC_REQUEST_URI_TOO_LONG;
        }
        Upload upload = SentForm.isMultipart(request) ? uploadTo(path) : null;
        if (request.getContentLengthLong() > (upload == null ? LONGEST_FORM : upload.longest)) {
            return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
        }
        if (!SAFE_METHODS.contains(request.getMethod()) && !Origin.isOwn(request)) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        // Anywhere else the server would keep what anybody sends.
        if (SentForm.isMultipart(request)
                && (upload == null || !request.isUserInRole(upload.role))) {
            return HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;
        }
        if (Programs.areMeantBy(request)) {
            return 0;
        }
        int unreadable = SentForm.refusalOf(request);
        // Faces takes any request with this for a sent form, and a link of another site is a GET.
        return unreadable == 0
                        && SAFE_METHODS.contains(request.getMethod())
                        && request.getParameter(ResponseStateManager.VIEW_STATE_PARAM) != null
                ? HttpServletResponse.SC_FORBIDDEN
                : unreadable;
    }

    /** Of a static file; a proxy asks another node then. */
    private boolean isOtherVersion(String path, HttpServletRequest request) {
        if (!path.startsWith(Assets.FOLDER)) {
            return false;
        }
        String version = request.getParameter("v");
        return version != null && !assets.isOwn(request.getRequestURI(), version);
    }

    private static @Nullable Upload uploadTo(String path) {
        return UPLOADS.get(path.replaceFirst("\\.xhtml$", ""));
    }

    /** Outside the demo the phones show real passwords: nobody else on the network reads them. */
    private boolean isShutSimulator(String path, HttpServletRequest request) {
        return path.startsWith(SIMULATOR)
                && !settings.demo()
                && !ClientAddress.isThisMachine(request);
    }

    /**
     * PrimeFaces adds its policy with the nonce: it replaces the general one, else both count. No
     * answer leads to another site: what the server makes of a redirect names the host that the
     * request named, which anybody can choose.
     */
    private static final class Answer extends HttpServletResponseWrapper {

        Answer(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (SecurityHeaders.CONTENT_SECURITY_POLICY.equalsIgnoreCase(name)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(
                    name,
                    "Location".equalsIgnoreCase(name) && value != null
                            ? SITE.matcher(value).replaceFirst("")
                            : value);
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
