package ke.cp2.batch.platform;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import ke.cp2.platform.database.DatabaseMigrator;

/**
 * Does work again and again, at an even pace whatever the clock says: the server's own timers stand
 * still for an hour when the clock goes back by one. Work begins once the database has the schema
 * of this version, is never done twice at a time, and goes on after a failure, for instance while
 * the database is away.
 */
@ApplicationScoped
public class Timers {

    private static final Logger LOGGER = Logger.getLogger(Timers.class.getName());

    /** Has one thread for all: it only hands the work on. */
    @Resource private ManagedScheduledExecutorService beat;

    @Resource private ManagedExecutorService executor;

    @Inject private DatabaseMigrator migrator;

    private final List<Future<?>> all = new CopyOnWriteArrayList<>();

    protected Timers() {}

    Timers(
            ManagedScheduledExecutorService beat,
            ManagedExecutorService executor,
            DatabaseMigrator migrator) {
        this.beat = beat;
        this.executor = executor;
        this.migrator = migrator;
    }

    /**
     * Begins to do it.
     *
     * @param name what the log calls it when it fails
     */
    public void every(Duration pace, String name, Runnable work) {
        AtomicBoolean running = new AtomicBoolean();
        all.add(
                beat.scheduleAtFixedRate(
                        () -> begin(name, work, running),
                        pace.toMillis(),
                        pace.toMillis(),
                        TimeUnit.MILLISECONDS));
    }

    private void begin(String name, Runnable work, AtomicBoolean running) {
        if (running.compareAndSet(false, true)) {
            try {
                executor.execute(() -> run(name, work, running));
            } catch (RejectedExecutionException | IllegalStateException e) {
                // The portal stops, or has no thread left for now.
                running.set(false);
            }
        }
    }

    private void run(String name, Runnable work, AtomicBoolean running) {
        try {
            migrator.awaitSchema();
            work.run();
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, name + " failed, tried again later", e);
        } finally {
            running.set(false);
        }
    }

    @PreDestroy
    void stop() {
        all.forEach(timer -> timer.cancel(false));
    }
}
