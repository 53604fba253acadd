package ke.cp2.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ke.cp2.support.PortalProcess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a professional does, from the account to the application, on a phone. */
class ProfessionalJourneyIT {

    private final PortalProcess portal = PortalProcess.shared();

    @ParameterizedTest
    @CsvSource({"en, 254733100001, 31000001, Login", "sw, 254733100002, 31000002, Ingia"})
    void fromTheAccountToTheApplication(
            String language, String number, String nationalId, String login) {
        Phone phone = new Phone(portal, number);
        try (Browser browser = Browser.phone(portal)) {
            Person person = new Person(browser, phone, nationalId);
            browser.speak(language);
            person.createsAccount();
            assertThat(browser.cookies())
                    .as("a visitor has no session")
                    .doesNotContain("CP2SESSION");
            assertThat(browser.open("/login").text()).contains(login);
            person.choosesPassword();
            person.consents();
            fillsInProfile(browser, person);
            String reference = applies(browser, person);
            assertThat(phone.nextMessage()).contains(reference);
            withdraws(browser, reference);
            assertThat(phone.nextMessage()).contains(reference);
            browser.press("logout");
            assertThat(browser.path()).isEqualTo("/login");
        }
    }

    /** With demo accounts: a number gets only one password a minute. */
    @ParameterizedTest
    @CsvSource({"en, 254700001003", "sw, 254700001005"})
    void textsForANewPassword(String language, String number) {
        Phone phone = new Phone(portal, number);
        try (Browser browser = Browser.phone(portal)) {
            Person person = new Person(browser, phone, null);
            browser.speak(language);
            person.logsInWith("something else");
            assertThat(browser.has(".notice-error")).isTrue();
            phone.send("Password");
            person.logsInWith(phone.nextSecret());
            assertThat(browser.path()).isEqualTo("/account/password");
        }
    }

    private void fillsInProfile(Browser browser, Person person) {
        person.writesPersonalInformation();
        browser.fill("email", "not an address").press("save");
        assertThat(browser.has("#email[aria-invalid='true']")).as("refused at the field").isTrue();
        browser.fill("email", "").press("save");
        assertThat(browser.path()).isEqualTo("/my/profile");
        person.fillsInTheRest();
        person.submitsDetails();
    }

    private String applies(Browser browser, Person person) {
        String vacancy = person.findsVacancy();
        person.writesApplication("I have taught for years. <script>alert(1)</script>");
        browser.press("submit");
        String reference = browser.textOf("reference");
        assertThat(browser.open(vacancy).has("a#apply")).as("one application a vacancy").isFalse();
        return reference;
    }

    private void withdraws(Browser browser, String reference) {
        browser.open("/my/applications").follow(reference);
        assertThat(browser.text()).contains("<script>alert(1)</script>");
        browser.click("summary").press("withdraw");
        assertThat(browser.has("#withdraw")).isFalse();
    }
}
