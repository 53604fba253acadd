package ke.cp2.web.platform.request;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import ke.cp2.web.platform.Assets;
import org.eclipse.microprofile.config.Config;

/** The headers that every answer carries, whoever gives it. */
@ApplicationScoped
public class SecurityHeaders {

    static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    private static final String ONE_YEAR = "public, max-age=31536000, immutable";

    @Inject private Config config;
    @Inject private Assets assets;

    private boolean strictTransport;

    @PostConstruct
    void readSetting() {
        strictTransport = config.getValue("cp2.http.strict-transport", Boolean.class);
    }

    /** Puts them on an answer, before anything is written. */
    public void put(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader(
                CONTENT_SECURITY_POLICY,
                "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        if (strictTransport) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        response.setHeader("Cache-Control", isAsset(request) ? ONE_YEAR : "no-store");
    }

    /** Another version than the one at hand, kept for a year, would be read under a false name. */
    private boolean isAsset(HttpServletRequest request) {
        return PlainPath.of(request)
                .filter(path -> path.startsWith(Assets.FOLDER))
                .filter(path -> request.getParameter("v") != null)
                .filter(path -> assets.isOwn(request.getRequestURI(), request.getParameter("v")))
                .isPresent();
    }
}
