package ke.cp2.journey;

import static org.assertj.core.api.Assertions.assertThat;

/** A professional at the portal, who does one thing after the other on a phone. */
final class Person {

    private static final String PASSWORD = "twiga anakula majani";

    private final Browser browser;
    private final Phone phone;
    private final String nationalId;

    Person(Browser browser, Phone phone, String nationalId) {
        this.browser = browser;
        this.phone = phone;
        this.nationalId = nationalId;
    }

    /** Asks for an account, with a slip in the second number first. */
    void createsAccount() {
        browser.open("/account/create")
                .fill("mobileNumber", "0" + phone.number().substring(3))
                .fill("confirmMobileNumber", "0700 000 000")
                .press("create");
        browser.readsBeside(
                "confirmMobileNumber",
                "The two mobile numbers are not the same.",
                "Nambari mbili za simu hazifanani.");
        browser.fill("confirmMobileNumber", phone.number()).press("create");
        String spaced = phone.number().replaceAll("(?<=\\G\\d{3})(?=\\d)", " ");
        browser.reads(
                        "The login details were sent to " + spaced + ".",
                        "Taarifa za kuingia zimetumwa kwa " + spaced + ".")
                .awaits("Delivered to the phone", "Umefika kwenye simu");
    }

    /** Logs in with what came by SMS, and chooses a password. */
    void choosesPassword() {
        logsInWith(Phone.secretIn(phone.nextMessage()));
        assertThat(browser.path()).isEqualTo("/account/password");
        browser.open("/my");
        assertThat(browser.path()).as("nowhere else before").isEqualTo("/account/password");
        browser.fill("newPassword", PASSWORD).fill("confirmPassword", PASSWORD).press("choose");
        assertThat(browser.path()).isEqualTo("/my");
    }

    void logsInWith(String password) {
        browser.open("/login")
                .fill("userName", phone.number())
                .fill("password", password)
                .press("login");
    }

    /** Agrees to the data-protection notice. */
    void consents() {
        browser.follow("/my/profile");
        assertThat(browser.path()).isEqualTo("/my/consent");
        browser.tick("agreed").press("agree");
    }

    /** Fills in the personal information, without saving. */
    void writesPersonalInformation() {
        browser.open("/my/profile/personal")
                .fill("fullName", "Tumaini Mfano")
                .fill("birthDate", "1988-04-12")
                .pick("gender", "FEMALE")
                .fill("nationalId", nationalId)
                .fill("tscNumber", nationalId.substring(2))
                .fill("kraPin", "A0" + nationalId + "Z")
                .choose("homeCounty", "032")
                .chooseFirst("homeSubCounty");
    }

    /** Fills in all other sections. */
    void fillsInTheRest() {
        browser.open("/my/profile/payment")
                .fill("mpesaName", "Tumaini Mfano")
                .fill("mpesaNumber", phone.number())
                .fill("currentPassword", PASSWORD)
                .press("save");
        assertThat(phone.nextMessage()).containsAnyOf("payment details", "taarifa za malipo");
        browser.open("/my/profile/next-of-kin")
                .fill("name", "Amani Mfano")
                .fill("phone", "0733 100 009")
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
    }

    /** Declares the details to be true and submits them. */
    void submitsDetails() {
        browser.open("/my/profile/submit").tick("declaration").press("submit");
        assertThat(browser.path()).isEqualTo("/my/profile");
        assertThat(browser.has(".notice-done")).isTrue();
    }

    /** Looks at one open vacancy after the other until one says that this person may apply. */
    String findsVacancy() {
        browser.open("/vacancies?sort=posts");
        for (String vacancy : browser.links("/vacancies/")) {
            if (browser.open(vacancy).has("a#apply")) {
                return vacancy;
            }
        }
        throw new AssertionError("eligible for none of the open vacancies");
    }

    /** Fills in the form of the vacancy whose page is open, without submitting. */
    void writesApplication(String statement) {
        browser.press("apply");
        if (browser.has("#subjectCode")) {
            browser.chooseFirst("subjectCode");
        }
        if (browser.has("#paper")) {
            browser.fill("paper", "1");
        }
        browser.fill("statement", statement);
    }
}
