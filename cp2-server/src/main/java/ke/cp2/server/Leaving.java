package ke.cp2.server;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.catalina.Request;
import org.glassfish.grizzly.http.server.AfterServiceListener;
import org.glassfish.grizzly.nio.NIOTransport;
import org.jspecify.annotations.Nullable;

/**
 * Ends a node that is asked to stop (SIGTERM) without breaking off a request: new connections are
 * refused first, so that the proxy in front asks another node; requests that are under way, and
 * those on connections that the proxy still holds, are answered; then the server stops.
 */
final class Leaving {

    private static final Logger LOG = System.getLogger(Leaving.class.getName());

    /** What a process says that was asked to stop. */
    private static final int TERMINATED = 143;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** An answer is counted as given shortly before its last byte goes out. */
    private static final Duration LAST_BYTES = Duration.ofMillis(300);

    private static final Duration STEP = Duration.ofMillis(50);

    private final AtomicInteger running = new AtomicInteger();
    private final AfterServiceListener answered = request -> running.decrementAndGet();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final Duration pause;
    private volatile boolean leaving;
    private volatile @Nullable NIOTransport listener;

    /**
     * Takes it over from the JVM to end the process.
     *
     * @param pause how long a proxy in front may still hold idle connections, and use them
     */
    Leaving(Duration pause) {
        this.pause = pause;
        try {
            takeSignal();
        } catch (ReflectiveOperationException e) {
            LOG.log(Level.WARNING, "This JVM ends at once when it is asked to stop", e);
        }
    }

    /** By reflection, since the compiler warns of the class; every JDK has it (jdk.unsupported). */
    private void takeSignal() throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        Object mine =
                Proxy.newProxyInstance(
                        Leaving.class.getClassLoader(),
                        new Class<?>[] {handler},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("handle")) {
                                begin();
                            }
                            return null;
                        });
        signal.getMethod("handle", signal, handler)
                .invoke(null, signal.getConstructor(String.class).newInstance("TERM"), mine);
    }

    /** Counts a request until it is answered. */
    void see(Request request) {
        if (request instanceof org.apache.catalina.connector.Request known) {
            see(known.getCoyoteRequest());
        }
    }

    private void see(org.glassfish.grizzly.http.server.Request request) {
        running.incrementAndGet();
        request.addAfterServiceListener(answered);
        if (leaving) {
            // The proxy does not use this connection again.
            request.getRequest().getProcessingState().setKeepAlive(false);
        }
        if (request.getContext().getConnection().getTransport() instanceof NIOTransport door) {
            listener = door;
        }
    }

    private void begin() {
        if (asked.compareAndSet(false, true)) {
            new Thread(this::leave, "leaving").start();
        }
    }

    private void leave() {
        LOG.log(Level.INFO, "Asked to stop: {0} requests are under way", running.get());
        leaving = true;
        try {
            NIOTransport door = listener;
            if (door != null) {
                door.unbindAll();
            }
            sleep(pause);
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (running.get() > 0 && System.nanoTime() < end) {
                sleep(STEP);
            }
            sleep(LAST_BYTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            LOG.log(Level.INFO, "Stops, {0} requests are not answered", running.get());
            System.exit(TERMINATED);
        }
    }

    private static void sleep(Duration time) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(time.toMillis());
    }
}
