package ke.cp2.web.platform.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts the bodies that are being read. Each holds a thread of the listener until its last byte
 * has come, and a slow or hostile client never sends it: there are fewer places than threads, so
 * that some are always left for everybody else. An honest form holds a place for some milliseconds;
 * one whose bytes drip is broken off when the next body comes.
 */
@ApplicationScoped
class UnreadBodies {

    /** The listener of server-config has 200 threads. */
    static final int MOST = 120;

    /** A school behind one address sends that many forms in the same moment at the most. */
    static final int MOST_OF_ONE = 60;

    /** A resource that programs call works while it reads, and is never broken off. */
    static final Duration FOR_PROGRAMS = Duration.ofDays(1);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Less than any phone network gives. */
    private static final long BYTES_A_SECOND = 5_000;

    private final List<Place> places = new ArrayList<>();

    private final Clock clock;

    @Inject
    UnreadBodies(Clock clock) {
        this.clock = clock;
    }

    /** For the proxy. */
    protected UnreadBodies() {
        this(Clock.systemUTC());
    }

    /** Only a request that says so has a body. */
    static boolean isIn(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    /** Tells how long a form of so many bytes may take. */
    static Duration timeOf(long bytes) {
        return PATIENCE.plusSeconds(Math.max(0, bytes) / BYTES_A_SECOND);
    }

    /**
     * Takes a place for a body of that network, which this thread is going to read; null when none
     * is left.
     */
    synchronized @Nullable Place take(String network, Duration time) {
        Instant now = clock.instant();
        int ofOne = 0;
        for (Place place : places) {
            if (now.isAfter(place.end)) {
                place.brokenOff = true;
                place.reader.interrupt();
            }
            ofOne += place.network.equals(network) ? 1 : 0;
        }
        if (places.size() >= MOST || ofOne >= MOST_OF_ONE) {
            return null;
        }
        Place place = new Place(network, Thread.currentThread(), now.plus(time));
        places.add(place);
        return place;
    }

    /** Gives the place back, in the thread that took it; false when the body was broken off. */
    synchronized boolean give(Place place) {
        places.remove(place);
        // The mark may still be on this thread, which goes on to other things.
        boolean marked = Thread.interrupted();
        return !marked && !place.brokenOff;
    }

    /** One body: whose it is, who reads it, and until when. */
    static final class Place {

        private final String network;
        private final Thread reader;
        private final Instant end;
        private boolean brokenOff;

        private Place(String network, Thread reader, Instant end) {
            this.network = network;
            this.reader = reader;
            this.end = end;
        }
    }
}
