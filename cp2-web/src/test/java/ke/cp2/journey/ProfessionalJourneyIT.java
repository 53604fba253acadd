package ke.cp2.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ke.cp2.support.PortalProcess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a professional does, from the account to the application, on a phone. */
class ProfessionalJourneyIT {

    private static final String PASSWORD = "twiga anakula majani";

    private final PortalProcess portal = PortalProcess.shared();

    @ParameterizedTest
    @CsvSource({
        "en, 254733100001, 31000001, Login",
        "sw, 254733100002, 31000002, Ingia",
    })
    void fromTheAccountToTheApplication(
            String language, String number, String nationalId, String login) {
        Phone phone = new Phone(portal, number);
        try (Browser browser = Browser.phone(portal)) {
            browser.speak(language);
            createsAccount(browser, phone);
            assertThat(browser.open("/login").text()).contains(login);
            choosesPassword(browser, number, Phone.secretIn(phone.nextMessage()));
            fillsInProfile(browser, nationalId);
            String reference = applies(browser);
            assertThat(phone.nextMessage()).contains(reference);
            withdraws(browser, phone, reference);
            forgetsPassword(browser, phone);
        }
    }

    private void createsAccount(Browser browser, Phone phone) {
        browser.follow("/account/create")
                .fill("mobileNumber", "0" + phone.number().substring(3))
                .fill("confirmMobileNumber", "0700 000 000")
                .press("create");
        assertThat(browser.has("#confirmMobileNumber[aria-invalid='true']"))
                .as("the two numbers must agree")
                .isTrue();
        browser.fill("confirmMobileNumber", phone.number()).press("create");
        assertThat(browser.path()).isEqualTo("/account/sent");
        assertThat(browser.cookies()).as("no session for a visitor").doesNotContain("CP2SESSION");
    }

    private void choosesPassword(Browser browser, String number, String secret) {
        browser.fill("userName", number).fill("password", secret).press("login");
        assertThat(browser.path()).isEqualTo("/account/password");
        browser.open("/my");
        assertThat(browser.path()).as("nowhere else before").isEqualTo("/account/password");
        browser.fill("newPassword", PASSWORD).fill("confirmPassword", PASSWORD).press("choose");
        assertThat(browser.path()).isEqualTo("/my");
    }

    private void fillsInProfile(Browser browser, String nationalId) {
        browser.follow("/my/profile");
        assertThat(browser.path()).isEqualTo("/my/consent");
        browser.tick("agreed").press("agree");
        browser.open("/my/profile/personal")
                .fill("fullName", "Tumaini Journey")
                .fill("birthDate", "1988-04-12")
                .pick("gender", "FEMALE")
                .fill("nationalId", "not a number")
                .press("save");
        assertThat(browser.has("#nationalId[aria-invalid='true']")).isTrue();
        browser.fill("nationalId", nationalId)
                .fill("tscNumber", nationalId.substring(2))
                .fill("kraPin", "A0" + nationalId + "Z")
                .choose("homeCounty", "032")
                .chooseFirst("homeSubCounty")
                .press("save");
        assertThat(browser.path()).isEqualTo("/my/profile");
        browser.open("/my/profile/payment")
                .fill("mpesaName", "Tumaini Journey")
                .fill("mpesaNumber", "0733100001")
                .press("save");
        browser.open("/my/profile/next-of-kin")
                .fill("name", "Amani Journey")
                .fill("phone", "0733100009")
                .chooseFirst("relationship")
                .press("save");
        browser.open("/my/profile/work")
                .choose("employer", "TSC")
                .fill("institution", "Mfano Secondary School")
                .choose("schoolLevel", "SECONDARY")
                .fill("designation", "Teacher")
                .pick("subjects", "KCSE:121")
                .pick("subjects", "KCSE:101")
                .choose("county", "032")
                .chooseFirst("subCounty")
                .fill("from", "2012-01-09")
                .press("save");
        browser.open("/my/profile/qualification")
                .choose("level", "BACHELOR")
                .fill("institution", "Mfano University")
                .fill("courseTitle", "Bachelor of Education")
                .fill("from", "2007-09-01")
                .fill("to", "2011-06-30")
                .press("save");
        assertThat(browser.has("#submitDetails")).as("nothing is missing").isTrue();
        browser.press("submitDetails").tick("declaration").press("submit");
        assertThat(browser.path()).isEqualTo("/my/profile");
        assertThat(browser.has(".notice-done")).isTrue();
    }

    /** Looks at one open vacancy after the other until one says that this person may apply. */
    private String applies(Browser browser) {
        browser.open("/vacancies?sort=posts");
        for (String vacancy : browser.links("/vacancies/")) {
            browser.open(vacancy);
            if (browser.has("a#apply")) {
                break;
            }
        }
        assertThat(browser.has("#apply")).as("eligible for one of the open vacancies").isTrue();
        String address = browser.address();
        browser.press("apply");
        if (browser.has("#subjectCode")) {
            browser.chooseFirst("subjectCode");
        }
        if (browser.has("#paper")) {
            browser.fill("paper", "1");
        }
        browser.fill("statement", "I have taught for years. <script>alert(1)</script>")
                .press("submit");
        String reference = browser.textOf("reference");
        browser.open(address);
        assertThat(browser.has("a#apply")).as("one application a vacancy").isFalse();
        return reference;
    }

    private void withdraws(Browser browser, Phone phone, String reference) {
        browser.open("/my/applications").follow(reference);
        assertThat(browser.text()).contains(reference.substring(reference.length() - 4));
        browser.click("summary").press("withdraw");
        assertThat(browser.has("#withdraw")).isFalse();
        assertThat(phone.nextMessage()).contains(reference);
    }

    private void forgetsPassword(Browser browser, Phone phone) {
        browser.press("logout");
        assertThat(browser.path()).isEqualTo("/login");
        phone.send("Password");
        String secret = Phone.secretIn(phone.nextMessage());
        browser.open("/login")
                .fill("userName", phone.number())
                .fill("password", "wrong")
                .press("login");
        assertThat(browser.has(".notice-error")).isTrue();
        browser.fill("userName", phone.number()).fill("password", secret).press("login");
        assertThat(browser.path()).isEqualTo("/account/password");
    }
}
