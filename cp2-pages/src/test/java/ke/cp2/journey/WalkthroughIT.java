package ke.cp2.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ke.cp2.support.PortalProcess;
import org.junit.jupiter.api.Test;

/**
 * Follows docs/walkthrough.md in the demo, word by word: what it opens, chooses, enters and reads
 * is there.
 */
class WalkthroughIT {

    private static final Path TEXT = Path.of("../docs/walkthrough.md");

    private static final Pattern STEP =
            Pattern.compile(
                    "[Ll]og in as `(?<who>\\d+)`|[Oo]pen `(?<page>[^`]+)`"
                            + "|[Cc]hoose \\*\\*(?<press>[^*]+)\\*\\*"
                            + "|[Ee]nter `(?<value>[^`]+)` under \\*\\*(?<field>[^*]+)\\*\\*"
                            + "|[Rr]ead \\*\\*(?<text>[^*]+)\\*\\*",
                    Pattern.DOTALL);

    private static final int FEWEST_STEPS = 30;

    private final PortalProcess portal = PortalProcess.shared();

    @Test
    void everyStepIsThereAsItIsWritten() throws IOException {
        int steps = 0;
        try (Browser browser = Browser.desktop(portal)) {
            browser.speak("en").open("/vacancies");
            String year =
                    browser.links("number=KCSE-").get(0).replaceAll(".*KCSE-(20[0-9]{2}).*", "$1");
            Matcher step =
                    STEP.matcher(
                            Files.readString(TEXT)
                                    .replaceAll("\\s+", " ")
                                    .replaceAll("-20[0-9]{2}-", "-" + year + "-"));
            while (step.find()) {
                follow(browser, step);
                steps++;
            }
        }
        assertThat(steps).isGreaterThan(FEWEST_STEPS);
    }

    private static void follow(Browser browser, Matcher step) {
        if (step.group("who") != null) {
            logIn(browser, step.group("who"));
        } else if (step.group("page") != null) {
            browser.open(step.group("page"));
        } else if (step.group("press") != null) {
            browser.pressNamed(step.group("press"));
        } else if (step.group("field") != null) {
            browser.fillNamed(step.group("field"), step.group("value"));
        } else {
            browser.reads(step.group("text"));
        }
    }

    private static void logIn(Browser browser, String number) {
        if (browser.has("#logout")) {
            browser.press("logout");
        }
        Stream.of(DemoLogin.values())
                .filter(login -> login.userName().equals(number))
                .findFirst()
                .orElseThrow()
                .logIn(browser);
    }
}
