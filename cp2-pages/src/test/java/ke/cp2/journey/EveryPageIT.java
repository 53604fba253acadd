package ke.cp2.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import ke.cp2.support.Pages;
import ke.cp2.support.PortalProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page once in each language, on a phone: what {@link Browser} looks for is found on none.
 * Pages that journeys come to only with data of their own are looked over there.
 */
class EveryPageIT {

    private final PortalProcess portal = PortalProcess.shared();

    @ParameterizedTest
    @ValueSource(strings = {"en", "sw"})
    void onAPhone(String language) {
        try (Browser browser = Browser.phone(portal)) {
            browser.speak(language);
            Pages.PUBLIC.forEach(browser::open);
            browser.open("/simulator")
                    .open("/simulator/codes")
                    .open("/nowhere")
                    .open("/vacancies")
                    .follow("/vacancies/");
            assertThat(browser.cookies()).as("no session").doesNotContain("CP2SESSION");
            walk(browser, DemoLogin.TEACHER, Pages.PROFESSIONAL, List.of("/staff"));
            walk(browser, DemoLogin.COUNCIL, Pages.HEADQUARTERS, Pages.COUNCIL);
            decides(browser);
            walk(browser, DemoLogin.ADMINISTRATOR, Pages.HEADQUARTERS, Pages.ADMINISTRATOR);
            walk(browser, DemoLogin.SUB_COUNTY, Pages.SUB_COUNTY, List.of());
        }
    }

    /** The pages of a decision, from one that is taken back at the end. */
    private static void decides(Browser browser) {
        DemoLogin.COUNCIL.logIn(browser).open("/staff/applications");
        String list = browser.links("/staff/applications?vacancy=").get(0);
        browser.open(list + "&state=SUBMITTED")
                .follow("/staff/application?reference=")
                .press("decide")
                .pick("decision", "SHORTLIST")
                .fill("reason", "Looked at on a phone.")
                .press("proceed");
        assertThat(browser.path()).isEqualTo("/staff/decide");
        browser.press("decide").open(list).press("undoable");
        assertThat(browser.path()).isEqualTo("/staff/decided");
        browser.reads("Looked at on a phone.")
                .reads("Carried out", "Umetekelezwa")
                .fill("takeBackReason", "Only to look.")
                .press("takeBackButton")
                .reads("Taken back: 1.", "Yaliyotenguliwa: 1.")
                .press("logout");
    }

    private static void walk(
            Browser browser, DemoLogin login, List<String> pages, List<String> more) {
        login.logIn(browser);
        Stream.of(pages, more)
                .flatMap(List::stream)
                .forEach(
                        page -> {
                            browser.open(page);
                            assertThat(browser.path())
                                    .as("open to %s", login)
                                    .isEqualTo(page.split("\\?")[0]);
                        });
        browser.press("logout");
    }

    @Test
    void explainsItselfWhenThePageIsNoLongerKnown() {
        try (Browser browser = Browser.desktop(portal)) {
            DemoLogin.COUNCIL.logIn(browser).open("/staff/vacancies");
            browser.driver()
                    .executeScript(
                            "document.querySelectorAll('[name=\"jakarta.faces.ViewState\"]')"
                                    + ".forEach(field => field.value = '1:1')");
            browser.click("[id$='vacancies'] th.ui-sortable-column").await(".notice-error");
            assertThat(browser.text()).contains("This page was open too long");
        }
    }

    @Test
    void onADesktop() {
        try (Browser browser = Browser.desktop(portal)) {
            browser.open("/").open("/vacancies");
            DemoLogin.COUNCIL
                    .logIn(browser)
                    .follow("/staff/vacancies")
                    .follow("/staff/vacancy?number=");
            browser.open("/staff/applications").follow("/staff/applications?vacancy=");
        }
    }
}
