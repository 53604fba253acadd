package ke.cp2.web.platform.kept;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import ke.cp2.server.ReadyAnswers;
import ke.cp2.web.platform.Assets;
import ke.cp2.web.platform.request.SecurityHeaders;
import org.eclipse.microprofile.config.Config;

/** Answers with kept pages and static files where the server asks first ({@link ReadyAnswers}). */
@ApplicationScoped
public class ReadyPages {

    @Inject private KeptPages pages;

    @Inject private Assets assets;

    @Inject private SecurityHeaders headers;

    @Inject private Config config;

    private final Map<String, KeptPage> files = new ConcurrentHashMap<>();

    private Duration life;

    @PostConstruct
    void readSetting() {
        life = config.getValue("cp2.http.pages-kept", Duration.class);
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        ReadyAnswers.from(this::answer);
    }

    @PreDestroy
    void end() {
        ReadyAnswers.fromNobody();
    }

    /** Gives the time that pages are kept for; zero keeps none. */
    public Duration life() {
        return life;
    }

    private boolean answer(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        // While the portal starts and ends the server knows no path of it.
        if (request.getContextPath() == null) {
            return false;
        }
        Optional<KeptPage> ready =
                request.getRequestURI().startsWith(Assets.FOLDER) ? file(request) : page(request);
        if (ready.isEmpty()) {
            return false;
        }
        headers.put(request, response);
        ready.get().answer(request, response);
        return true;
    }

    private Optional<KeptPage> page(HttpServletRequest request) {
        return life.isZero()
                ? Optional.empty()
                : VisitorAddress.of(request).flatMap(key -> pages.ready(key, life));
    }

    /** A file at the address that pages have for it; parts of one are cut by the server. */
    private Optional<KeptPage> file(HttpServletRequest request) {
        String address = request.getRequestURI() + '?' + request.getQueryString();
        if (!VisitorAddress.isReading(request) || request.getHeader("Range") != null) {
            return Optional.empty();
        }
        KeptPage file =
                files.computeIfAbsent(
                        address,
                        unknown -> assets.file(unknown).map(ReadyPages::kept).orElse(null));
        return Optional.ofNullable(file);
    }

    private static KeptPage kept(Assets.File file) {
        return new KeptPage(file.type(), Map.of("Vary", "Accept-Encoding"), file.content());
    }
}
