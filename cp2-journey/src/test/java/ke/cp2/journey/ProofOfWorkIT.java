package ke.cp2.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.logging.Logger;
import ke.cp2.support.HttpSession;
import ke.cp2.support.PortalProcess;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Somebody behind an address that is busy: the browser does the work by itself, and the person
 * reads what it does.
 */
class ProofOfWorkIT {

    private static final Logger LOGGER = Logger.getLogger(ProofOfWorkIT.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int FREE = 20;

    private final PortalProcess portal = PortalProcess.shared();

    @Test
    void theBrowserWorksForATextThatItsBusyAddressAsksFor() {
        for (int i = 0; i < FREE; i++) {
            HttpSession other = HttpSession.visitorAt(portal, "203.0.113.77");
            other.open("/account/forgot");
            other.submit(
                    "forgotForm", "reset", Map.of("mobileNumber", "07145%05d".formatted(i * 77)));
        }
        try (Browser browser = phoneAt("203.0.113.77")) {
            long begin = System.nanoTime();
            asks(browser, "0714599999");
            awaitPath(browser, "/account/sent");
            assertThat(browser.text()).contains("The login details were sent to 254 714 599 999.");
            tell("A text with a proof", begin);
        }
    }

    @Test
    void theBrowserWorksWhileThePersonTypesAndHoldsALoginUntilThen() {
        for (int i = 0; i < FREE; i++) {
            HttpSession other = HttpSession.visitorAt(portal, "203.0.113.78");
            other.open("/login");
            other.submit(
                    "loginForm",
                    "login",
                    Map.of("userName", "07146%05d".formatted(i), "password", "Password1"));
            assertThat(other.text()).contains("User name or password is wrong");
        }
        try (Browser browser = phoneAt("203.0.113.78")) {
            browser.open("/login");
            assertThat(browser.textOf("work")).containsIgnoringCase("your phone");
            long begin = System.nanoTime();
            logsIn(browser, "254700001001", "demo-teacher-2026");
            awaitPath(browser, "/my");
            tell("A login with a proof", begin);
        }
    }

    private Browser phoneAt(String address) {
        Browser browser = Browser.phone(portal);
        browser.driver().executeCdpCommand("Network.enable", Map.of());
        browser.driver()
                .executeCdpCommand(
                        "Network.setExtraHTTPHeaders",
                        Map.of("headers", Map.of("X-Forwarded-For", address)));
        return browser;
    }

    private void asks(Browser browser, String number) {
        browser.driver().get(portal.url("/account/forgot"));
        browser.fill("mobileNumber", number);
        browser.driver().findElement(By.id("reset")).click();
    }

    private static void logsIn(Browser browser, String userName, String password) {
        browser.fill("userName", userName).fill("password", password);
        // A press that is held back, as until the work is done, does not count as sent.
        browser.driver()
                .executeScript(
                        "document.getElementById('loginForm').addEventListener('submit',"
                                + " e => e.preventDefault(), {once: true});"
                                + " document.getElementById('login').click()");
        browser.driver().findElement(By.id("login")).click();
    }

    private static void awaitPath(Browser browser, String path) {
        new WebDriverWait(browser.driver(), PATIENCE, Duration.ofMillis(100))
                .until(ExpectedConditions.urlMatches(".*" + path + "(\\?.*)?$"));
    }

    private static void tell(String what, long begin) {
        LOGGER.info(() -> what + " took " + (System.nanoTime() - begin) / 1_000_000 + " ms");
    }
}
