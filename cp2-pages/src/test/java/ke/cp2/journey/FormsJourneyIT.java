package ke.cp2.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ke.cp2.support.PortalProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type stays theirs: in another language, after the session, after Back. */
class FormsJourneyIT {

    private static final String PASSWORD = "demo-teacher-2026";

    private final PortalProcess portal = PortalProcess.shared();

    @Test
    void aChangeOfLanguageKeepsWhatAVisitorHasTyped() {
        try (Browser browser = Browser.phone(portal)) {
            browser.open("/account/create")
                    .fill("mobileNumber", "0722 000")
                    .changeLanguage("sw")
                    .reads("", "Unahitaji nambari ya simu ya mkononi ya Kenya inayopokea SMS.");
            assertThat(browser.valueOf("mobileNumber")).isEqualTo("0722 000");
            assertThat(browser.has(".notice-error")).as("nothing is judged yet").isFalse();
            assertThat(browser.cookies()).doesNotContain("CP2SESSION");
            browser.fill("confirmMobileNumber", "0722 000").press("create");
            assertThat(browser.messageBeside("mobileNumber"))
                    .startsWith("Weka nambari ya simu ya mkononi");
        }
    }

    /** In a form of everybody, in the login, and in one of staff. */
    @Test
    void enterDoesWhatTheButtonDoes() {
        try (Browser browser = Browser.desktop(portal)) {
            browser.open("/account/create")
                    .fill("mobileNumber", "12")
                    .fill("confirmMobileNumber", "12")
                    .enter("mobileNumber");
            assertThat(browser.messageBeside("mobileNumber"))
                    .startsWith("Enter a Kenyan mobile number");
            browser.open("/login")
                    .fill("userName", "254700001014")
                    .fill("password", PASSWORD)
                    .enter("password");
            assertThat(browser.path()).isEqualTo("/my");
            browser.press("logout");
            DemoLogin.COUNCIL.logIn(browser);
            browser.open("/staff/series/edit")
                    .choose("exam", "KCSE")
                    .fill("year", "12")
                    .enter("year");
            assertThat(browser.messageBeside("startsOn")).isNotBlank();
        }
    }

    @Test
    void aChangeOfLanguageKeepsWhatAPersonHasTyped() {
        try (Browser browser = loggedIn("254700001011")) {
            browser.open("/my/profile/personal")
                    .fill("fullName", "Jina Jipya")
                    .fill("email", "not an address")
                    .fill("birthDate", "28/02/1979")
                    .pick("gender", "MALE")
                    .choose("homeCounty", "047")
                    .choose("homeSubCounty", "04711")
                    .tick("braille")
                    .changeLanguage("sw")
                    .reads("", "Taarifa binafsi");
            assertThat(browser.valueOf("fullName")).isEqualTo("Jina Jipya");
            assertThat(browser.valueOf("email")).isEqualTo("not an address");
            assertThat(browser.valueOf("birthDate")).isEqualTo("28/02/1979");
            assertThat(browser.valueOf("homeSubCounty")).isEqualTo("04711");
            assertThat(browser.has("#braille:checked")).isTrue();
            assertThat(browser.has(".notice-error")).as("nothing is judged yet").isFalse();
            browser.changeLanguage("en").reads("Personal Information", "");
            assertThat(browser.valueOf("fullName")).isEqualTo("Jina Jipya");
            assertThat(browser.open("/my/profile").text())
                    .as("nothing is saved")
                    .doesNotContain("Jina Jipya");
        }
    }

    /** The page comes back where the phone was, at the list that was changed. */
    @Test
    void aListThatOthersFollowKeepsItsPlace() {
        try (Browser browser = Browser.phone(portal)) {
            browser.open("/vacancies").choose("county", "047").await("#subCounty:enabled");
            assertThat(browser.has("#county:focus")).isTrue();
            browser.withoutScripts()
                    .open("/vacancies")
                    .reads("Choose an activity or a county first")
                    .reads("Press Search after it, then choose the rest.");
        }
    }

    @Test
    void theListOfSubjectsSaysHowManyAreChosen() {
        try (Browser browser = loggedIn("254700001023")) {
            browser.open("/my/profile/work")
                    .reads("Choose subjects (0 chosen)")
                    .pick("subjects", "KCSE:121")
                    .pick("subjects", "KCSE:101")
                    .reads("Choose subjects (2 chosen)");
        }
    }

    /** An officer's list of open vacancies is a form that is no POST. */
    @Test
    void aChangeOfLanguageKeepsWhatIsChosenInASearch() {
        try (Browser browser = Browser.phone(portal)) {
            browser.open("/vacancies").choose("exam", "KJSEA").changeLanguage("sw");
            assertThat(browser.valueOf("exam")).isEqualTo("KJSEA");
        }
    }

    /** What is typed into the search of a list and not sent yet. */
    @Test
    void aSearchOfApplicationsOutlivesAChangeOfLanguageAndBack() {
        try (Browser browser = Browser.phone(portal)) {
            DemoLogin.COUNCIL
                    .logIn(browser)
                    .open("/staff/applications")
                    .follow("/staff/applications?vacancy=");
            String list = browser.path();
            browser.fill("text", "nobody\u2019s name").choose("state", "SUBMITTED");
            browser.open("/help").back().await("#filters");
            assertThat(browser.path()).isEqualTo(list);
            assertThat(browser.valueOf("text")).isEqualTo("nobody\u2019s name");
            assertThat(browser.valueOf("state")).isEqualTo("SUBMITTED");

            browser.fill("text", "somebody else").changeLanguage("sw").await("#filters");
            assertThat(browser.valueOf("text")).isEqualTo("somebody else");
            assertThat(browser.valueOf("state")).isEqualTo("SUBMITTED");
            browser.changeLanguage("en");
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 254700001012", "sw, 254700001013"})
    void whatWasSentAfterTheSessionComesBackAfterTheLogin(String language, String number) {
        try (Browser browser = loggedIn(language, number)) {
            int stations = browser.open("/my/profile").links("/my/profile/work?id=").size();
            browser.follow("/my/profile/work?id=");
            String page = browser.address();
            browser.fill("designation", "Naibu & mkuu")
                    .fill("from", "05/04/1950")
                    .press("save")
                    .readsBeside(
                            "from",
                            "By your date of birth you were not yet 14 years old then. Check this"
                                    + " day, or the date of birth under Personal Information.",
                            "Kwa tarehe yako ya kuzaliwa, hukuwa umefikisha miaka 14 siku hiyo."
                                    + " Angalia tarehe hii, au tarehe ya kuzaliwa kwenye Taarifa"
                                    + " binafsi.");
            assertThat(browser.address()).as("after a mistake").isEqualTo(page);
            assertThat(browser.valueOf("from")).isEqualTo("05/04/1950");
            browser.changeLanguage("en".equals(language) ? "sw" : "en").changeLanguage(language);
            assertThat(browser.address()).as("in another language").isEqualTo(page);
            browser.fill("from", "02/05/2019").forgetSession();
            browser.press("save")
                    .reads(
                            "Your session has ended. What you sent is kept for an hour: log in"
                                    + " again, and it is back.",
                            "Muda wako umeisha. Uliyotuma yamehifadhiwa kwa saa moja: ingia tena,"
                                    + " nayo yatarudi.");
            logIn(browser, number);
            browser.reads(
                    "This page had been open too long to be saved. What you typed is here again:"
                            + " look through it, then save it.",
                    "Ukurasa huu ulikaa wazi muda mrefu mno, kwa hivyo haukuhifadhiwa. Uliyoandika"
                            + " yapo hapa tena: yapitie, kisha uyahifadhi.");
            assertThat(browser.address()).isEqualTo(page);
            assertThat(browser.valueOf("designation")).isEqualTo("Naibu & mkuu");
            assertThat(browser.valueOf("from")).isEqualTo("02/05/2019");
            browser.press("save").reads("Saved.", "Imehifadhiwa.").reads("Naibu & mkuu");
            assertThat(browser.links("/my/profile/work?id="))
                    .as("the station is changed, and none added")
                    .hasSize(stations);
            browser.open(page);
            assertThat(browser.text()).as("given back once").doesNotContain("is here again");
        }
    }

    /** On a shared computer the next person gets nothing of it. */
    @Test
    void whatWasSentAfterTheSessionComesBackToItsOwnerOnly() {
        try (Browser browser = loggedIn("254700001016")) {
            browser.open("/my/profile/personal").fill("fullName", "Siri Yangu").forgetSession();
            browser.press("save").reads("What you sent is kept for an hour", "");
            logIn(browser, "254700001017");
            assertThat(browser.path()).isEqualTo("/my/profile/personal");
            assertThat(browser.valueOf("fullName")).isNotEqualTo("Siri Yangu");
            assertThat(browser.text()).doesNotContain("is here again");
        }
    }

    @Test
    void theSubCountiesAreThoseOfTheCountyAfterBack() {
        try (Browser browser = loggedIn("254700001018")) {
            browser.open("/my/profile/personal")
                    .choose("homeCounty", "047")
                    .choose("homeSubCounty", "04711")
                    .follow("/help")
                    .back();
            String county = browser.valueOf("homeCounty");
            assertThat(browser.has("#homeSubCounty option[value^='" + county + "']")).isTrue();
            assertThat(browser.has("#homeSubCounty optgroup:not(:only-of-type)"))
                    .as("sub-counties of one county only")
                    .isFalse();
            browser.choose("homeCounty", "032");
            assertThat(browser.has("#homeSubCounty option[value='04711']")).isFalse();
            assertThat(browser.has("#homeSubCounty option[value='03205']")).isTrue();
        }
    }

    @Test
    void theSubCountyIsChosenWithoutScript() {
        try (Browser browser = loggedIn("254700001022")) {
            browser.withoutScripts()
                    .open("/my/profile/personal")
                    .choose("homeCounty", "047")
                    .choose("homeSubCounty", "03205")
                    .press("save");
            browser.readsBeside(
                    "homeSubCounty", "Choose a county, and then one of its sub-counties.", "");
            browser.choose("homeSubCounty", "04711")
                    .press("save")
                    .reads("Saved.")
                    .reads("Westlands");
        }
    }

    /** In one field of text: a browser's own would take 05/04 for the fourth of May. */
    @Test
    void aDayIsTypedAsTheHelpSays() {
        try (Browser browser = loggedIn("254700001021")) {
            browser.open("/my/profile/personal")
                    .reads("Day, month and year, for example 31/12/1985.")
                    .fill("birthDate", "31/02/1985")
                    .press("save")
                    .readsBeside("birthDate", "Enter a correct date, for example 31/12/1985.", "");
            browser.fill("birthDate", "05/04/1985")
                    .press("save")
                    .reads("Saved.")
                    .reads("5 Apr 1985")
                    .open("/my/profile/personal");
            assertThat(browser.valueOf("birthDate")).isEqualTo("05/04/1985");
        }
    }

    @Test
    void aPasswordIsPastedWithASpace() {
        Phone phone = new Phone(portal, "254733100031");
        try (Browser browser = Browser.phone(portal)) {
            Person person = new Person(browser, phone, null);
            person.createsAccount();
            person.logsInWith(Phone.secretIn(phone.nextMessage()) + ' ');
            browser.fill("newPassword", "kiboko mtoni leo ")
                    .fill("confirmPassword", "kiboko mtoni leo")
                    .press("choose");
            person.readsHome();
            person.logsOut();
            person.logsInWith("kiboko mtoni leo\u00a0");
            person.readsHome();
        }
    }

    private Browser loggedIn(String number) {
        return loggedIn("en", number);
    }

    private Browser loggedIn(String language, String number) {
        Browser browser = Browser.phone(portal).speak(language).open("/login");
        return logIn(browser, number);
    }

    private static Browser logIn(Browser browser, String number) {
        return browser.fill("userName", number).fill("password", PASSWORD).press("login");
    }
}
