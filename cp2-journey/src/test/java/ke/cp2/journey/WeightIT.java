package ke.cp2.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import ke.cp2.support.PortalProcess;
import org.junit.jupiter.api.Test;

/** What pages weigh on the line, compressed, on a first and on a repeat visit. */
class WeightIT {

    private static final Logger LOGGER = Logger.getLogger(WeightIT.class.getName());

    private static final int LIGHT = 60_000;
    private static final int HEAVY = 350_000;
    private static final int REPEAT = 20_000;

    private final PortalProcess portal = PortalProcess.shared();
    private final List<String> table = new ArrayList<>();

    @Test
    void staysWithinItsLimits() {
        try (Browser browser = Browser.phone(portal)) {
            weigh(browser, "/", LIGHT);
            weigh(browser, "/login", LIGHT);
            weigh(browser, "/account/create", LIGHT);
            weigh(browser, "/vacancies", LIGHT);
            weigh(browser, "/help", LIGHT);
            DemoLogin.TEACHER.logIn(browser);
            weigh(browser, "/my", HEAVY);
            weigh(browser, "/my/profile/personal", HEAVY);
            browser.press("logout");
            DemoLogin.COUNCIL.logIn(browser);
            weigh(browser, "/staff", HEAVY);
            weigh(browser, "/staff/vacancies", HEAVY);
            weigh(browser, "/staff/applications", HEAVY);
            weigh(browser, "/staff/jobs", HEAVY);
        } finally {
            LOGGER.info(() -> "Weight of pages in bytes\n" + String.join("\n", table));
        }
    }

    private void weigh(Browser browser, String page, int limit) {
        browser.driver().executeCdpCommand("Network.enable", Map.of());
        browser.driver().executeCdpCommand("Network.clearBrowserCache", Map.of());
        long first = visit(browser, page);
        long again = visit(browser, page);
        table.add("%-24s first %,9d  again %,9d".formatted(page, first, again));
        assertThat(first).as("first visit of %s", page).isLessThanOrEqualTo(limit);
        assertThat(again).as("repeat visit of %s", page).isLessThanOrEqualTo(REPEAT);
    }

    /** Bytes that came over the line: the browser counts headers and compressed bodies. */
    private static long visit(Browser browser, String page) {
        browser.open(page);
        Object bytes =
                browser.driver()
                        .executeScript(
                                "return performance.getEntriesByType('navigation')"
                                        + ".concat(performance.getEntriesByType('resource'))"
                                        + ".reduce((sum, entry) => sum + entry.transferSize, 0)");
        return ((Number) bytes).longValue();
    }
}
