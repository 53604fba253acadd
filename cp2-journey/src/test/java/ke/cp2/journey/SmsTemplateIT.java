package ke.cp2.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ke.cp2.sms.text.GsmText;
import ke.cp2.support.PortalProcess;
import org.junit.jupiter.api.Test;

/** The texts of messages in the hands of an officer: counted while typed, changed, reset. */
class SmsTemplateIT {

    private static final String PAGE = "/staff/sms/template?name=NO_ACCOUNT&language=en";
    private static final Pattern COUNT =
            Pattern.compile("^(\\d+) of (\\d+) characters, (\\d+) SMS.*");

    private final PortalProcess portal = PortalProcess.shared();

    @Test
    void thePageCountsAsTheServerDoes() {
        List<String> texts = texts();
        try (Browser browser = Browser.desktop(portal)) {
            browser.speak("en");
            DemoLogin.COUNCIL.logIn(browser).open(PAGE);
            List<?> counted =
                    (List<?>)
                            browser.driver()
                                    .executeScript(
                                            "const area = document.getElementById('body');"
                                                    + "const place = document.querySelector('[data-sms-count]');"
                                                    + "return arguments[0].map(text => {"
                                                    + " area.value = text;"
                                                    + " area.dispatchEvent(new Event('input', {bubbles: true}));"
                                                    + " return place.textContent; });",
                                            texts);
            for (int i = 0; i < texts.size(); i++) {
                GsmText expected = GsmText.of(GsmText.simplified(texts.get(i)));
                Matcher count = COUNT.matcher((String) counted.get(i));
                assertThat(count.matches()).as("%s", counted.get(i)).isTrue();
                assertThat(
                                List.of(
                                        Integer.parseInt(count.group(1)),
                                        Integer.parseInt(count.group(2)),
                                        Integer.parseInt(count.group(3)),
                                        counted.get(i).toString().contains("alphabet")))
                        .as("%s: %s", texts.get(i), counted.get(i))
                        .isEqualTo(
                                List.of(
                                        expected.length(),
                                        expected.capacity(),
                                        expected.parts(),
                                        !expected.isGsm7()));
            }
        }
    }

    /** Around each boundary, each kind of character, and at random; no placeholders among them. */
    private static List<String> texts() {
        List<String> texts = new ArrayList<>(List.of("", "a", "€", "ñ", "ŵ", "你", "😀", "“x”…"));
        for (String character : List.of("a", "€", "你", "😀", "é", "ŵ", "`")) {
            for (int length : List.of(1, 33, 34, 35, 67, 70, 71, 76, 77, 80, 81, 134, 135)) {
                texts.add(character.repeat(length));
                texts.add("a" + character.repeat(length));
            }
            for (int length : List.of(153, 159, 160, 161, 306, 307, 459, 460)) {
                texts.add("a".repeat(length - 1) + character);
                texts.add("a".repeat(151) + character + "a".repeat(length));
            }
        }
        Random random = new Random(42);
        String alphabet = "abc ABC ?!: é€[]~{|}^\\ŵĀ“”–…ʼ你😀`ß\tΔ";
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder("x");
            int[] characters = alphabet.codePoints().toArray();
            for (int j = random.nextInt(400); j > 0; j--) {
                text.appendCodePoint(characters[random.nextInt(characters.length)]);
            }
            texts.add(text + "x");
        }
        return texts;
    }

    @Test
    void anOfficerChangesATextAndTakesItBack() {
        try (Browser browser = Browser.phone(portal)) {
            browser.speak("en");
            DemoLogin.COUNCIL.logIn(browser).open(PAGE);
            browser.fill("body", "CP2: {0} and {8}").press("save");
            assertThat(browser.text()).contains("{8} is no placeholder");

            browser.fill("body", "CP2: no account yet. " + "Do it now. ".repeat(15) + "{0} {1}");
            browser.press("save");
            assertThat(browser.text()).contains("this text takes 2 messages");

            browser.fill("body", "CP2: no account here. Make one at {0} or call {1}").press("save");
            assertThat(browser.text()).contains("The text is saved", "CP2: no account here.");

            browser.open(PAGE).press("reset");
            assertThat(browser.text())
                    .contains("own text is used again")
                    .doesNotContain("CP2: no account here.");
        }
    }
}
