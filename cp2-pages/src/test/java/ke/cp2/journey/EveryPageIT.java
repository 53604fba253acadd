package ke.cp2.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ke.cp2.support.PortalProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page once in each language, on a phone: what {@link Browser} looks for is found on none.
 * Pages that journeys come to only with data of their own are looked over there.
 */
class EveryPageIT {

    private static final String[] PUBLIC = {
        "/",
        "/login",
        "/account/create",
        "/account/forgot",
        "/vacancies",
        "/help",
        "/manual",
        "/simulator",
        "/simulator/codes",
        "/nowhere"
    };
    private static final String[] PROFESSIONAL = {
        "/my",
        "/my/profile",
        "/my/profile/personal",
        "/my/profile/payment",
        "/my/profile/next-of-kin",
        "/my/profile/work",
        "/my/profile/qualification",
        "/my/profile/training",
        "/my/profile/data",
        "/my/applications",
        "/my/messages",
        "/account/settings",
        "/account/change-password",
        "/account/change-number",
        "/account/confirm-number",
        "/staff"
    };
    private static final String[] COUNCIL = {
        "/staff",
        "/staff/series",
        "/staff/series/edit",
        "/staff/vacancies",
        "/staff/vacancy/edit",
        "/staff/applications",
        "/staff/reopenings",
        "/staff/campaigns",
        "/staff/campaign/edit",
        "/staff/imports",
        "/staff/moves",
        "/staff/moves/add",
        "/staff/conflicts",
        "/staff/jobs",
        "/staff/messages",
        "/staff/sms",
        "/staff/sms/inbound",
        "/staff/sms/templates",
        "/staff/sms/template?name=CREDENTIALS&language=sw",
        "/staff/security",
        "/staff/security/codes"
    };
    private static final String[] ADMINISTRATOR = {
        "/staff",
        "/staff/accounts",
        "/staff/accounts/add",
        "/staff/audit",
        "/staff/jobs",
        "/staff/messages",
        "/staff/sms",
        "/staff/sms/inbound",
        "/staff/sms/templates"
    };

    private final PortalProcess portal = PortalProcess.shared();

    @ParameterizedTest
    @ValueSource(strings = {"en", "sw"})
    void onAPhone(String language) {
        try (Browser browser = Browser.phone(portal)) {
            browser.speak(language);
            for (String page : PUBLIC) {
                browser.open(page);
            }
            browser.open("/vacancies").follow("/vacancies/");
            assertThat(browser.cookies()).as("no session").doesNotContain("CP2SESSION");
            walk(browser, DemoLogin.TEACHER, PROFESSIONAL);
            walk(browser, DemoLogin.COUNCIL, COUNCIL);
            decides(browser);
            walk(browser, DemoLogin.ADMINISTRATOR, ADMINISTRATOR);
            walk(
                    browser,
                    DemoLogin.SUB_COUNTY,
                    "/staff",
                    "/staff/vacancies",
                    "/staff/applications");
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

    private static void walk(Browser browser, DemoLogin login, String... pages) {
        login.logIn(browser);
        for (String page : pages) {
            browser.open(page);
            assertThat(browser.path()).as("open to %s", login).isEqualTo(page.split("\\?")[0]);
        }
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
