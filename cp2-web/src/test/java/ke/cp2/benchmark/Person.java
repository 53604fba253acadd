package ke.cp2.benchmark;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ke.cp2.support.HttpSession;
import ke.cp2.support.OpenNation;

/**
 * Somebody on the last day, with a session of the own: reads and searches, logs in, corrects the
 * details, applies, reads the text that says so, and logs out; with time to think before each step.
 */
final class Person implements Runnable {

    private static final int THINKS_MILLIS = 8_000;
    private static final int STEPS = 11;
    private static final int FIRST_ADDRESS = 1 << 17;
    private static final int COUNTIES = 47;
    private static final Pattern REFERENCE = Pattern.compile("id=\"reference\"[^>]*>([^<]+)<");

    private final Crowd crowd;
    private final String name;
    private final String address;
    private int next;

    /**
     * @param place a number of the own
     */
    Person(Crowd crowd, int place) {
        this.crowd = crowd;
        name = crowd.nation().people().get(place % crowd.nation().people().size());
        address = WebBenchmark.address(FIRST_ADDRESS + place);
        next = place;
    }

    @Override
    public void run() {
        // Not all at once: somebody logs in while others read.
        if (!pauses(ThreadLocalRandom.current().nextInt(STEPS * THINKS_MILLIS))) {
            return;
        }
        while (crowd.isOpen()) {
            try {
                journey(HttpSession.visitorAt(crowd.portal(), address));
            } catch (UncheckedIOException | IllegalStateException e) {
                crowd.failed(e);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static boolean pauses(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private void journey(HttpSession me) throws InterruptedException {
        int county = 1 + ThreadLocalRandom.current().nextInt(COUNTIES);
        step(me, "/", () -> me.open("/"));
        step(me, "/vacancies", () -> me.open("/vacancies?county=%03d".formatted(county)));
        step(me, "/vacancies/view", () -> me.open("/vacancies/view?number=" + vacancy()));
        step(me, "/login", () -> me.open("/login"));
        Map<String, String> login = Map.of("userName", name, "password", OpenNation.PASSWORD);
        step(me, "/my", () -> me.submit("loginForm", "login", login));
        step(me, "/my/profile/personal", () -> me.open("/my/profile/personal"));
        Map<String, String> change = Map.of("disability", "Asked on " + System.nanoTime());
        step(me, "/my/profile", () -> me.submit("form", "save", change));
        String offer;
        do {
            next++;
            offer = step(me, "/my/apply", () -> me.open("/my/apply?number=" + vacancy()));
        } while (!offer.contains("id=\"applyForm\""));
        String done = step(me, "/my/applied", () -> me.submit("applyForm", "submit", Map.of()));
        Matcher reference = REFERENCE.matcher(done);
        String messages = step(me, "/my/messages", () -> me.open("/my/messages"));
        if (!reference.find() || !messages.contains(reference.group(1))) {
            throw new IllegalStateException("no text about the application");
        }
        step(me, "/login", me::logOut);
    }

    private String vacancy() {
        return crowd.nation().vacancies().get(next % crowd.nation().vacancies().size());
    }

    /** Thinks, and takes a step that must end on that page. */
    private String step(HttpSession me, String page, Supplier<String> step)
            throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(
                ThreadLocalRandom.current().nextInt(THINKS_MILLIS / 2, 3 * THINKS_MILLIS / 2));
        String answer = crowd.timed(step);
        if (!me.address().getPath().equals(page)) {
            throw new IllegalStateException(me.address().getPath() + " instead of " + page);
        }
        return answer;
    }
}
