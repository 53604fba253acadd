package ke.cp2.web.platform.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts the bodies that are being read. Each holds a thread of the listener until its last byte
 * has come, and a slow or hostile client never sends it: there are fewer places than threads, so
 * that some are always left for everybody else. An honest form holds a place for some milliseconds.
 */
@ApplicationScoped
class UnreadBodies {

    /** The listener of server-config has 200 threads. */
    static final int MOST = 120;

    /** A school behind one address sends that many forms in the same moment at the most. */
    static final int MOST_OF_ONE = 60;

    private final Map<String, Integer> byNetwork = new ConcurrentHashMap<>();

    /** Only a request that says so has a body. */
    static boolean isIn(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    /** Takes a place for a body of that network; false when none is left. */
    synchronized boolean take(String network) {
        int all = byNetwork.values().stream().mapToInt(Integer::intValue).sum();
        if (all >= MOST || byNetwork.getOrDefault(network, 0) >= MOST_OF_ONE) {
            return false;
        }
        byNetwork.merge(network, 1, Integer::sum);
        return true;
    }

    /** Gives the place back. */
    synchronized void give(String network) {
        byNetwork.computeIfPresent(network, (name, bodies) -> bodies == 1 ? null : bodies - 1);
    }
}
