package ke.cp2.web.platform.kept;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Answers visitors with a page that was rendered for another one some seconds ago. A page goes out
 * like that only when it was asked for, and rendered, without a session.
 */
public class VisitorPages extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject private transient KeptPages pages;

    @Inject private transient ReadyPages ready;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Duration life = ready.life();
        Optional<String> key = life.isZero() ? Optional.empty() : VisitorAddress.of(request);
        if (key.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        boolean[] rendered = {false};
        Optional<KeptPage> page =
                pages.get(
                        key.get(),
                        life,
                        () -> render(request, response, chain, life),
                        () -> rendered[0] = true);
        if (page.isPresent()) {
            page.get().answer(request, response);
        } else if (!rendered[0]) {
            chain.doFilter(request, response);
        }
    }

    private static Optional<KeptPage> render(
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            Duration life)
            throws IOException, ServletException {
        PageCopy copy = new PageCopy(response, life);
        chain.doFilter(new Reading(request), copy);
        Optional<KeptPage> page =
                request.getSession(false) == null ? copy.page() : Optional.empty();
        if (page.isEmpty()) {
            copy.send();
        }
        return page;
    }

    /** Who asks for the head of a page gets that of the page that is read. */
    private static final class Reading extends HttpServletRequestWrapper {

        Reading(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }
}
