package ke.cp2.journey;

import static org.assertj.core.api.Assertions.assertThat;

/** A professional at the portal, who does one thing after the other on a phone and reads it. */
final class Person {

    private static final String PASSWORD = "twiga anakula majani";

    private final Browser browser;
    private final Phone phone;
    private final String nationalId;
    private String firstPassword;

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
                .press("create")
                .readsBeside(
                        "confirmMobileNumber",
                        "The two mobile numbers are not the same.",
                        "Nambari mbili za simu hazifanani.")
                .fill("confirmMobileNumber", phone.number())
                .press("create");
        readsThatDetailsWereSent();
    }

    /** The page after it names the number, and follows the SMS to the phone. */
    void readsThatDetailsWereSent() {
        browser.reads(
                        "The login details were sent to " + phone.spaced() + ".",
                        "Taarifa za kuingia zimetumwa kwa " + phone.spaced() + ".")
                .awaits("Delivered to the phone", "Umefika kwenye simu");
        assertThat(browser.has("a[href$='/help#sms']")).as("help about SMS").isTrue();
    }

    /** The SMS has user name, password and link. */
    void getsLoginDetails() {
        String sms = phone.nextMessage();
        assertThat(sms)
                .contains(
                        browser.words("User name: ", "Mtumiaji: ") + phone.number(),
                        browser.words("Password: ", "Nenosiri: "),
                        "/login");
        firstPassword = Phone.secretIn(sms);
    }

    /** Logs in with what came by SMS, and chooses a password; a slip in the second one first. */
    void choosesPassword() {
        getsLoginDetails();
        logsInWith(firstPassword);
        readsThatOneMustChoose();
        browser.open("/my");
        assertThat(browser.path()).as("nowhere else before").isEqualTo("/account/password");
        browser.fill("newPassword", PASSWORD)
                .fill("confirmPassword", "twiga anakula")
                .press("choose")
                .readsBeside(
                        "confirmPassword",
                        "The two passwords are not the same.",
                        "Manenosiri mawili hayafanani.")
                .fill("newPassword", firstPassword)
                .fill("confirmPassword", firstPassword)
                .press("choose")
                .readsBeside(
                        "newPassword",
                        "This password came to you by SMS. Choose one of your own.",
                        "Nenosiri hili lilikuja kwako kwa SMS. Chagua lako mwenyewe.")
                .fill("newPassword", PASSWORD)
                .fill("confirmPassword", PASSWORD)
                .press("choose")
                .reads(
                        "Your password is saved. From now on log in with it.",
                        "Nenosiri lako limehifadhiwa. Kuanzia sasa ingia kwa hilo.");
        readsHome();
    }

    void readsThatOneMustChoose() {
        browser.reads(
                "You have logged in with the password that came by SMS. It works only until"
                        + " you choose your own: do it now.",
                "Umeingia kwa nenosiri lililokuja kwa SMS. Linatumika tu hadi uchague lako"
                        + " mwenyewe: lichague sasa.");
    }

    void readsHome() {
        browser.reads("Your home page", "Ukurasa wako wa mwanzo");
    }

    /** The password that came by SMS is of no use a second time; the own one is. */
    void logsInAgain() {
        logsOut();
        logsInWith(firstPassword);
        readsThatLoginIsWrong();
        logsInWith("some other words");
        readsThatLoginIsWrong();
        logsInWith(PASSWORD);
        readsHome();
    }

    void readsThatLoginIsWrong() {
        browser.reads(
                "User name or password is wrong. Check both. If you chose your own password, use that"
                        + " one. If you have forgotten it, choose Forgot Password.",
                "Jina la mtumiaji au nenosiri si sahihi. Angalia yote mawili. Kama ulichagua nenosiri"
                        + " lako mwenyewe, tumia hilo. Ukilisahau, chagua Umesahau nenosiri.");
    }

    void logsInWith(String password) {
        browser.open("/login")
                .fill("userName", phone.number())
                .fill("password", password)
                .press("login");
    }

    void logsOut() {
        browser.press("logout").reads("You are logged out.", "Umetoka kwenye akaunti yako.");
    }

    /** Agrees to the data-protection notice. */
    void consents() {
        browser.open("/my")
                .follow("/my/profile")
                .reads(
                        "Read what happens to your data before you fill in your profile.",
                        "Kabla ya kujaza wasifu wako, soma jinsi data yako itakavyotumika.")
                .reads(
                        "An officer who compares your details with your documents can show the"
                                + " number of the ID card in full; the portal keeps who did so.",
                        "Afisa anayelinganisha taarifa zako na hati zako anaweza kuonyesha nambari"
                                + " kamili ya kitambulisho; tovuti huweka rekodi ya aliyefanya"
                                + " hivyo.")
                .tick("agreed")
                .press("agree")
                .reads("Thank you. Now fill in your profile.", "Asante. Sasa jaza wasifu wako.");
    }

    /** Fills in the personal information, without saving. */
    void writesPersonalInformation() {
        browser.open("/my/profile")
                .press("edit-personal")
                .reads("Personal Information", "Taarifa binafsi")
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
        browser.open("/my/profile")
                .press("edit-payment")
                .reads("Payment details", "Taarifa za malipo")
                .fill("mpesaName", "Tumaini Mfano")
                .fill("mpesaNumber", phone.number())
                .fill("currentPassword", PASSWORD);
        saves();
        assertThat(phone.nextMessage())
                .contains(browser.words("payment details", "taarifa za malipo"));
        browser.open("/my/profile/next-of-kin")
                .reads("Next of kin", "Jamaa wa karibu")
                .press("save")
                .reads(
                        "Saved. Still missing under Next of kin: Full name, Telephone,"
                                + " Relationship.",
                        "Imehifadhiwa. Taarifa zinazokosekana kwenye Jamaa wa karibu: Jina kamili,"
                                + " Simu, Uhusiano.")
                .reads("Next of kin: Full name", "Jamaa wa karibu: Jina kamili")
                .open("/my/profile/next-of-kin")
                .fill("phone", phone.number())
                .press("save")
                .readsBeside(
                        "phone",
                        "This is your own number. Give the number of the person whom we are to"
                                + " call.",
                        "Hii ni nambari yako mwenyewe. Andika nambari ya mtu wa kupigiwa.")
                .fill("name", "Amani Mfano")
                .fill("phone", "0733 100 009")
                .chooseFirst("relationship");
        saves();
        addsWorkStation();
        addsQualification();
        assertThat(browser.has("#submitDetails")).as("nothing is missing").isTrue();
        browser.reads(
                "You have filled in all that is needed. Now submit your details",
                "Umejaza kila kinachohitajika. Sasa wasilisha taarifa zako");
    }

    private void addsWorkStation() {
        browser.reads("No work station yet.", "Bado hakuna kituo cha kazi.")
                .press("add-work")
                .reads("Add work station", "Ongeza kituo cha kazi")
                .choose("employer", "TSC")
                .fill("institution", "Mfano Secondary School")
                .fill("centreCode", "20401003")
                .choose("schoolLevel", "SECONDARY")
                .fill("designation", "Teacher")
                .pick("subjects", "KCSE:121")
                .pick("subjects", "KCSE:101")
                .choose("county", "032")
                .chooseFirst("subCounty")
                .fill("from", "2012-01-09")
                .press("save")
                .readsBeside(
                        "centreCode",
                        "There is no centre 20401003. Look at the number, or find your school"
                                + " below. If your school is no examination centre, leave the number"
                                + " empty and tick that below.",
                        "Hakuna kituo 20401003. Angalia nambari, au tafuta shule yako hapa chini."
                                + " Kama shule yako si kituo cha mtihani, acha nambari wazi na uweke"
                                + " alama hapo chini.")
                .fill("centreCode", "32005013")
                .press("save")
                .readsBeside(
                        "centreCode",
                        "32005013 is Nuru Secondary School. Is that your school? Say so below, or"
                                + " correct the number.",
                        "32005013 ni Nuru Secondary School. Je, hiyo ndiyo shule yako? Sema hapa"
                                + " chini, au sahihisha nambari.")
                .pick("schoolAnswer", "32005013");
        saves();
        browser.reads("Mfano Secondary School")
                .reads("Teachers Service Commission (TSC)", "Tume ya Huduma kwa Walimu (TSC)");
    }

    private void addsQualification() {
        browser.reads("No qualification yet.", "Bado hakuna sifa ya kitaaluma.")
                .press("add-qualification")
                .reads("Add qualification", "Ongeza sifa ya kitaaluma")
                .choose("level", "BACHELOR")
                .fill("institution", "Mfano University")
                .fill("courseTitle", "Bachelor of Education")
                .fill("from", "2007-09-01")
                .fill("to", "2011-06-30");
        saves();
        browser.reads("Mfano University")
                .reads("Bachelor’s degree", "Shahada ya kwanza")
                .reads("1 Sep 2007", "1 Sep 2007");
    }

    /** Saves a section and comes back to the profile, which says so. */
    void saves() {
        browser.press("save").reads("Saved.", "Imehifadhiwa.");
        assertThat(browser.path()).isEqualTo("/my/profile");
    }

    /** Declares the details to be true and submits them. */
    void submitsDetails() {
        browser.open("/my/profile/submit")
                .press("submit")
                .readsBeside(
                        "declaration",
                        "Confirm that the details are true.",
                        "Thibitisha kuwa taarifa ni za kweli.")
                .tick("declaration")
                .press("submit")
                .reads(
                        "Your details are submitted. An officer will check them.",
                        "Taarifa zako zimewasilishwa. Afisa atazikagua.")
                .reads("Submitted", "Umewasilishwa");
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
        browser.press("apply").reads("Apply for a vacancy", "Omba nafasi");
        if (browser.has("#subjectCode")) {
            browser.chooseFirst("subjectCode");
        }
        if (browser.has("#paper")) {
            browser.fill("paper", "1");
        }
        browser.fill("statement", statement);
    }
}
