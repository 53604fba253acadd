package ke.cp2.web.platform.kept;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ke.cp2.vacancy.series.VacanciesChanged;

/**
 * Holds the pages that visitors have asked for in the last seconds. While one is rendered, all who
 * want the same wait for it; what cannot be kept, each renders for itself. When a vacancy changes
 * all are forgotten, a rendering under way, too.
 */
@ApplicationScoped
public class KeptPages {

    /** Those that were asked for last; what many want stays, whatever somebody makes up. */
    static final int MOST = 200;

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Renders a page. */
    @FunctionalInterface
    interface Rendering {

        /** Gives the page; empty when it is not to be kept, and has gone out already. */
        Optional<KeptPage> render() throws IOException, ServletException;
    }

    private record Slot(long begun, CompletableFuture<Optional<KeptPage>> page) {

        private boolean isGood(long now, Duration life) {
            return now - begun < (page.isDone() ? life : PATIENCE).toNanos();
        }
    }

    private final Map<String, Slot> slots =
            new LinkedHashMap<>(2 * MOST, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Slot> eldest) {
                    return super.size() > MOST;
                }
            };

    /**
     * Gives the page of that key.
     *
     * @param life how old it may be
     * @param mine is told when it is this caller whose rendering is used
     * @return empty when it is not kept: who rendered it has answered, the others have to render
     */
    Optional<KeptPage> get(String key, Duration life, Rendering rendering, Runnable mine)
            throws IOException, ServletException {
        Slot slot;
        boolean first = false;
        synchronized (slots) {
            long now = System.nanoTime();
            slot = slots.get(key);
            if (slot == null || !slot.isGood(now, life)) {
                slot = new Slot(now, new CompletableFuture<>());
                slots.put(key, slot);
                first = true;
            }
        }
        if (!first) {
            return waitFor(slot);
        }
        mine.run();
        Optional<KeptPage> page = Optional.empty();
        try {
            page = rendering.render();
        } finally {
            slot.page().complete(page);
            if (page.isEmpty()) {
                forget(key, slot);
            }
        }
        return page;
    }

    /** Gives the page of that key when it lies ready. */
    Optional<KeptPage> ready(String key, Duration life) {
        synchronized (slots) {
            Slot slot = slots.get(key);
            return slot != null && slot.page().isDone() && slot.isGood(System.nanoTime(), life)
                    ? slot.page().join()
                    : Optional.empty();
        }
    }

    private static Optional<KeptPage> waitFor(Slot slot) {
        try {
            return slot.page().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        }
    }

    private void forget(String key, Slot slot) {
        synchronized (slots) {
            slots.remove(key, slot);
        }
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) VacanciesChanged event) {
        synchronized (slots) {
            slots.clear();
        }
    }

    int size() {
        synchronized (slots) {
            return slots.size();
        }
    }
}
