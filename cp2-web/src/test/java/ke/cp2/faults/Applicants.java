package ke.cp2.faults;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import ke.cp2.support.HttpSession;
import ke.cp2.support.OpenNation;
import ke.cp2.support.PortalProcess;

/**
 * People of a nation who apply, each for one vacancy after the other, as people do: open the form,
 * send it, read the number of the application. The numbers that they have read are kept.
 */
final class Applicants {

    private static final int PEOPLE = 20;
    static final String REFUSED = "refused";
    private static final long PERSON_PAUSE_MILLIS = 1_000;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> troubles = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final String url;
    private final OpenNation nation;
    private int next;
    private List<Thread> threads = List.of();
    private AtomicBoolean going = new AtomicBoolean();

    private Applicants(String url, OpenNation nation) {
        this.url = url;
        this.nation = nation;
    }

    /** People of a nation whose vacancies are opened to all, without rules and questions. */
    static Applicants of(String url) throws SQLException {
        return new Applicants(url, OpenNation.in(url));
    }

    /** The next twenty log in and begin: together about twenty applications a second. */
    void begin(PortalProcess portal) {
        begin(portal, PEOPLE);
    }

    /** The next people log in and begin. */
    void begin(PortalProcess portal, int people) {
        going = new AtomicBoolean(true);
        threads = new ArrayList<>();
        List<HttpSession> sessions = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            String name = nation.people().get(next++ % nation.people().size());
            sessions.add(HttpSession.login(portal, name, OpenNation.PASSWORD));
        }
        for (HttpSession session : sessions) {
            AtomicBoolean mine = going;
            Thread thread = new Thread(() -> apply(session, mine));
            threads.add(thread);
            thread.start();
        }
    }

    private void apply(HttpSession session, AtomicBoolean mine) {
        for (String vacancy : nation.vacancies()) {
            long start = System.nanoTime();
            if (!mine.get()) {
                return;
            }
            try {
                asked.incrementAndGet();
                if (!session.open("/my/apply?number=" + vacancy).contains("id=\"applyForm\"")) {
                    if ("/login".equals(session.address().getPath())) {
                        troubles.merge("not logged in: " + session.text(), 1, Integer::sum);
                        return;
                    }
                    continue;
                }
                asked.incrementAndGet();
                session.submit("applyForm", "submit", Map.of());
                if ("/my/applied".equals(session.address().getPath())) {
                    acknowledged.add(session.address().getQuery().replaceFirst(".*reference=", ""));
                }
                long rest = PERSON_PAUSE_MILLIS - (System.nanoTime() - start) / 1_000_000;
                TimeUnit.MILLISECONDS.sleep(Math.max(0, rest));
            } catch (UncheckedIOException | IllegalStateException e) {
                // It was not acknowledged.
                troubles.merge(trouble(e), 1, Integer::sum);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Nobody begins another one. */
    void end() throws InterruptedException {
        going.set(false);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** Who never got through to the portal was refused; others had to wait for an answer. */
    private static String trouble(RuntimeException e) {
        return e.getCause() instanceof ConnectException ? REFUSED : String.valueOf(e.getMessage());
    }

    /** Counts the requests that were sent. */
    int asked() {
        return asked.get();
    }

    /** The requests without a page, by what was wrong. */
    Map<String, Integer> troubles() {
        return troubles;
    }

    /** The numbers that people have read. */
    Set<String> references() {
        return acknowledged;
    }

    /** Counts those who have read their number. */
    int acknowledged() {
        return acknowledged.size();
    }

    /** The numbers that people have read and that the database does not know. */
    Set<String> lost() throws SQLException {
        try (Connection connection = OpenNation.open(url)) {
            Set<String> lost = new HashSet<>(acknowledged);
            OpenNation.texts(connection, "SELECT REFERENCE FROM APPLICATION").forEach(lost::remove);
            return lost;
        }
    }
}
