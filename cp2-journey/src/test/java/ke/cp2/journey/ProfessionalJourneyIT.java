package ke.cp2.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import ke.cp2.support.PortalProcess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WindowType;

/**
 * What a professional does, from the account to the application, on a phone; and what the portal
 * says to each step. The words are those of the council's guides, not of the bundles: a wrong text
 * fails here.
 */
class ProfessionalJourneyIT {

    private final PortalProcess portal = PortalProcess.shared();

    @ParameterizedTest
    @CsvSource({"en, 254733100001, 31000001", "sw, 254733100002, 31000002"})
    void fromTheAccountToTheApplication(String language, String number, String nationalId) {
        Phone phone = new Phone(portal, number);
        try (Browser browser = Browser.phone(portal)) {
            Person person = new Person(browser, phone, nationalId);
            browser.speak(language);
            opensThePortal(browser);
            person.createsAccount();
            assertThat(browser.cookies())
                    .as("a visitor has no session")
                    .doesNotContain("CP2SESSION");
            person.choosesPassword();
            person.logsInAgain();
            readsThatAlertsWaitForConsent(browser, phone);
            person.consents();
            readsWhatIsMissing(browser);
            isNotEligibleYet(browser);
            writesPersonalInformation(browser, person);
            person.fillsInTheRest();
            changesWorkExperience(browser, person);
            changesQualification(browser, person);
            isPaidToThePhoneOfAnother(browser, person, phone);
            readsThatAllIsFilledIn(browser);
            readsAllBeforeSubmitting(browser, nationalId);
            person.submitsDetails();
            goesOnFromTheProfile(browser);
            readsAllOwnData(browser, nationalId);
            addsDocuments(browser);
            String vacancy = searchesBySixFields(browser);
            String reference = applies(browser, person, phone, vacancy);
            withdraws(browser, phone, reference, vacancy);
            correctsWhatAnOfficerFound(browser, language, person, phone, reference, nationalId);
            person.logsOut();
        }
    }

    /** With demo accounts of that language: a number gets only one password a minute. */
    @ParameterizedTest
    @CsvSource({"en, 254700001004", "sw, 254700001003"})
    void textsForANewPassword(String language, String number) {
        Phone phone = new Phone(portal, number);
        try (Browser browser = Browser.phone(portal)) {
            Person person = new Person(browser, phone, null);
            browser.speak(language);
            person.logsInWith("something else");
            person.readsThatLoginIsWrong();
            browser.follow("/account/forgot")
                    .reads(
                            "Or text the word PASSWORD to 22262 from your own phone.",
                            "Au tuma neno NENOSIRI kwa 22262 kutoka kwa simu yako.");
            phone.send("password");
            person.logsInWith(getsNewPassword(browser, phone));
            person.readsThatOneMustChoose();
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 254700001007", "sw, 254700001006"})
    void asksForANewPasswordOnThePage(String language, String number) {
        Phone phone = new Phone(portal, number);
        try (Browser browser = Browser.phone(portal)) {
            Person person = new Person(browser, phone, null);
            browser.speak(language)
                    .open("/login")
                    .follow("/account/forgot")
                    .reads(
                            "A new password is sent to it by SMS. It works for 15 minutes, until"
                                    + " you choose your own. Your current password keeps working"
                                    + " until then.",
                            "Nenosiri jipya litatumwa kwa SMS. Linatumika kwa dakika 15, hadi uchague"
                                    + " lako mwenyewe. Nenosiri lako la sasa litaendelea kufanya kazi"
                                    + " hadi wakati huo.")
                    .fill("mobileNumber", "0722 12")
                    .press("reset")
                    .readsBeside(
                            "mobileNumber",
                            "Enter a Kenyan mobile number, like 254722645678 or 0722 645 678.",
                            "Weka nambari ya simu ya mkononi ya Kenya, kama 254722645678 au"
                                    + " 0722 645 678.")
                    .fill("mobileNumber", number)
                    .press("reset");
            person.readsThatDetailsWereSent();
            browser.reads(
                    "The SMS says how to log in with the new password.",
                    "SMS inaeleza jinsi ya kuingia kwa nenosiri jipya.");
            assertThat(browser.text()).doesNotContain("had an account", "ilikuwa na akaunti");
            person.logsInWith(getsNewPassword(browser, phone));
            person.readsThatOneMustChoose();
        }
    }

    /** Who has no account is told by SMS only; the page says the same to everybody. */
    @ParameterizedTest
    @CsvSource({"en, 254733100021", "sw, 254733100022"})
    void asksForAPasswordWithoutAnAccount(String language, String number) {
        Phone phone = new Phone(portal, number);
        try (Browser browser = Browser.phone(portal)) {
            browser.speak(language)
                    .open("/account/forgot")
                    .fill("mobileNumber", number)
                    .press("reset");
            new Person(browser, phone, null).readsThatDetailsWereSent();
            assertThat(phone.nextMessage())
                    .contains(
                            browser.words(
                                    "this number has no account yet",
                                    "nambari hii bado haina akaunti"),
                            "/account/create");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sw"})
    void readsTheManualAndFindsSupport(String language) {
        try (Browser browser = Browser.phone(portal)) {
            browser.speak(language)
                    .open("/")
                    .follow("/manual")
                    .reads("User manual", "Mwongozo wa mtumiaji")
                    .reads("On the home page choose Create account.", "Kwenye ukurasa wa mwanzo")
                    .reads("Find a vacancy", "Kutafuta nafasi")
                    .reads("choose Find my school", "chagua Tafuta shule yangu")
                    .reads("then Change my number", "kisha Badilisha nambari yangu");
            String pdf = portal.get(browser.links(".pdf").get(0)).body();
            assertThat(pdf)
                    .startsWith("%PDF-")
                    .contains(
                            browser.words(
                                    "/Title (User manual - CP2)",
                                    "/Title (Mwongozo wa mtumiaji - CP2)"));
            browser.follow("/help")
                    .reads(
                            "Support can move your earlier account, with all its applications, to"
                                    + " your present number.",
                            "Wasaidizi wanaweza kuhamishia akaunti yako ya awali, pamoja na maombi"
                                    + " yake yote, kwenye nambari yako ya sasa.")
                    .reads("Is an appointment letter real?", "Je, barua ya uteuzi ni halali?")
                    .reads(
                            "Log in, open your profile, and choose \"Documents\".",
                            "Ingia, fungua wasifu wako, kisha uchague \"Hati\".")
                    .reads(
                            "Correct it, then choose Submit details again.",
                            "Lirekebishe, kisha uchague Wasilisha taarifa tena.");
            readsSupport(browser);
            browser.open("/login")
                    .reads("Problems logging in?", "Unapata shida kuingia?")
                    .reads(
                            "call KNEC support: 020 000 0000",
                            "wapigie wasaidizi simu: 020 000 0000");
        }
    }

    private void readsSupport(Browser browser) {
        browser.reads("020 000 0000")
                .reads("support@cp2.example")
                .reads(
                        "Monday to Friday, 08:00 to 17:00",
                        "Jumatatu hadi Ijumaa, 08:00 hadi 17:00");
    }

    private void opensThePortal(Browser browser) {
        browser.open("/")
                .reads(
                        "Work with the national examinations",
                        "Fanya kazi katika mitihani ya kitaifa")
                .follow("/login")
                .reads("No account yet?", "Bado huna akaunti?")
                .follow("/account/create")
                .reads("Create account", "Fungua akaunti")
                .reads("For example 254722645678", "Kwa mfano 254722645678");
    }

    /** On the page and by SMS; and the vacancies are offered once. */
    private void readsThatAlertsWaitForConsent(Browser browser, Phone phone) {
        browser.open("/my")
                .reads(
                        "To get an SMS about vacancies that suit you, give your consent",
                        "Ili upate SMS za nafasi zinazokufaa, toa idhini");
        assertThat(browser.driver().findElements(By.cssSelector("main a[href$='/vacancies']")))
                .hasSize(1);
        phone.send(browser.words("start", "anza"));
        assertThat(phone.nextMessage())
                .contains(
                        browser.words(
                                "alerts begin once you have given your consent",
                                "zitaanza ukishatoa idhini"),
                        "/my/profile");
    }

    /** The profile leads back to the vacancy that it was filled in for, and to others. */
    private void goesOnFromTheProfile(Browser browser) {
        browser.reads("Go on with vacancy ", "Endelea na nafasi ")
                .follow("/vacancies/view?number=")
                .reads("Are you eligible?", "Je, unastahiki?")
                .open("/my/profile")
                .reads("See the vacancies for me", "Tazama nafasi zinazonifaa")
                .press("forMe")
                .reads("Vacancies for me", "Nafasi zinazonifaa")
                .reads("where you live or work", "unakoishi au unakofanya kazi")
                .open("/my/profile");
    }

    private void readsWhatIsMissing(Browser browser) {
        browser.open("/my/profile/submit")
                .reads("Something is still missing", "Kuna taarifa zinazokosekana")
                .reads("Date of birth", "Tarehe ya kuzaliwa")
                .reads("At least one work station", "Angalau kituo kimoja cha kazi")
                .reads("At least one qualification", "Angalau sifa moja ya kitaaluma");
        assertThat(browser.has("#submit")).as("nothing to submit yet").isFalse();
    }

    /** The page of a vacancy names each rule that is not met. */
    private void isNotEligibleYet(Browser browser) {
        searchesBySixFields(browser);
        browser.reads(
                        "No: at least one rule of this vacancy is not met.",
                        "Hapana: angalau sharti moja la nafasi hii halijatimizwa.")
                .reads(
                        "Your profile has no work station, but at least 3 full years of work"
                                + " experience are required. Add the work stations under Work"
                                + " Experience.",
                        "Wasifu wako hauna kituo cha kazi, lakini unahitajika uzoefu wa kazi wa"
                                + " angalau miaka 3 kamili. Ongeza vituo vya kazi kwenye Uzoefu wa"
                                + " kazi.")
                .reads(
                        "You have not submitted the details of your profile yet. Open your profile,"
                                + " fill in what is missing, and choose Submit details.",
                        "Bado hujawasilisha taarifa za wasifu wako. Fungua wasifu wako, jaza"
                                + " kinachokosekana, kisha uchague Wasilisha taarifa.");
        assertThat(browser.has("a#apply")).isFalse();
    }

    private void writesPersonalInformation(Browser browser, Person person) {
        person.writesPersonalInformation();
        browser.fill("email", "not an address")
                .fill("fullName", "T.")
                .press("save")
                .readsBeside(
                        "fullName",
                        "Write the full name as on the ID card, with letters of one alphabet only;"
                                + " spaces, hyphens and apostrophes may stand between them. One name is not enough.",
                        "Andika jina kamili kama kwenye kitambulisho, kwa herufi za alfabeti moja"
                                + " pekee; nafasi, vistari na alama za ritifaa zinaweza kuwa katikati. Jina moja halitoshi.")
                .fill("fullName", "Tumaini Mfano")
                .readsBeside(
                        "email",
                        "Write an email address such as name@mail.example.",
                        "Andika anwani ya barua pepe kama jina@mail.example.")
                .fill("email", "");
        person.saves();
        browser.reads("Tumaini Mfano").reads("12 Apr 1988").reads("Female", "Mwanamke");
        browser.press("edit-personal")
                .reads(
                        "What to do when your ID number, TSC number or KRA PIN cannot be saved",
                        "Cha kufanya nambari yako ya kitambulisho, ya TSC au PIN ya KRA isipoweza"
                                + " kuhifadhiwa");
        assertThat(browser.links("/help#identity")).hasSize(1);
        browser.fill("shaNumber", "SHA-0012345");
        person.saves();
    }

    /** The number of an account of the demonstration, which the person does not learn. */
    private void isPaidToThePhoneOfAnother(Browser browser, Person person, Phone phone) {
        browser.open("/my/profile/payment")
                .fill("mpesaNumber", "0700 001 005")
                .fill("currentPassword", "twiga anakula majani")
                .press("save")
                .readsBeside(
                        "mpesaNumber",
                        "This is not the mobile number of your account. Whoever has that phone gets"
                                + " your money, and officers see it when somebody else uses the"
                                + " number here. If you mean it, as with a phone of your family,"
                                + " tick the box below the number and save again.",
                        "Hii si nambari ya simu ya akaunti yako. Mwenye simu hiyo ndiye atakayepata"
                                + " pesa zako, na maafisa huona mtu mwingine anapoitumia nambari hii"
                                + " hapa. Ikiwa unaikusudia, kwa mfano ni simu ya familia yako, weka"
                                + " alama kwenye kisanduku kilicho chini ya nambari na uhifadhi"
                                + " tena.")
                .tick("otherPhone")
                .fill("currentPassword", "twiga anakula majani");
        person.saves();
        assertThat(phone.nextMessage())
                .contains(browser.words("payment details", "taarifa za malipo"));
    }

    private void readsThatAllIsFilledIn(Browser browser) {
        browser.open("/my")
                .reads(
                        "You have filled in all that is needed. Now submit your details: only then"
                                + " can you apply for vacancies.",
                        "Umejaza kila kinachohitajika. Sasa wasilisha taarifa zako, ndipo uweze"
                                + " kuomba nafasi za kazi.");
    }

    /** Who declares that all is true reads all, and can go back to what is wrong. */
    private void readsAllBeforeSubmitting(Browser browser, String nationalId) {
        browser.open("/my/profile/submit").reads("A0" + nationalId + "Z").reads("Amani Mfano");
        assertThat(browser.links("/my/profile/personal")).isNotEmpty();
    }

    /** In words, and with nothing masked as it is on the profile. */
    private void readsAllOwnData(Browser browser, String nationalId) {
        assertThat(browser.open("/my/profile").text()).doesNotContain(nationalId, "Amani Mfano");
        browser.follow("/my/profile/data")
                .reads("My data", "Data yangu")
                .reads("Audit trail about you", "Kumbukumbu ya ukaguzi kukuhusu")
                .reads("Messages to you", "Jumbe kwako")
                .reads("A0" + nationalId + "Z")
                .reads("Amani Mfano")
                .reads("Bachelor’s degree", "Shahada ya kwanza");
    }

    private static void addsDocuments(Browser browser) {
        browser.open("/my/profile")
                .press("documentsLink")
                .reads("You have added no documents yet.", "Bado hujaongeza hati yoyote.")
                .choose("kind", "CERTIFICATE")
                .fill("file", file("page.png", "<html><script>alert(1)</script></html>"))
                .press("add")
                .readsBeside(
                        "file",
                        "Choose a PDF file, or a picture as JPEG or PNG.",
                        "Chagua faili ya PDF, au picha ya JPEG au PNG.")
                .fill("file", file("my certificate.pdf", "%PDF-1.4\n%%EOF\n"))
                .press("add")
                .reads("The document is saved.", "Hati imehifadhiwa.")
                .reads("Certificate", "Cheti")
                .reads("my certificate.pdf, 1 kB", "my certificate.pdf, kB 1");
        assertThat(download(browser)).isEqualTo("%PDF-1.4\n%%EOF\n");
        assertThat(browser.text()).contains(browser.words("at most 2 MB", "isiyozidi MB 2"));
        browser.choose("kind", "ID_CARD")
                .fill("file", file("again.pdf", "%PDF-1.4\n%%EOF\n"))
                .press("add")
                .readsBeside(
                        "file",
                        "You have this file here already, as your certificate: my certificate.pdf."
                                + " Choose another one. If it is something else, remove it first"
                                + " and add it anew.",
                        "Faili hii umeshaiweka hapa kama cheti: my certificate.pdf. Chagua"
                                + " nyingine. Ikiwa ni hati ya aina nyingine, iondoe kwanza kisha"
                                + " uiongeze upya.")
                .choose("kind", "CERTIFICATE")
                .fill("file", file("photo.jpg", "a".repeat(2 * 1024 * 1024 + 1)));
        assertThat(
                        browser.driver()
                                .executeScript(
                                        "return document.getElementById('file').validationMessage"))
                .as("told before it is sent")
                .isEqualTo(
                        browser.words(
                                "The file is larger than 2 MB. Scan it with fewer points, or take"
                                        + " a smaller picture.",
                                "Faili imezidi MB 2. Ichanganue kwa ubora wa chini, au piga picha"
                                        + " ndogo zaidi."));
        browser.fill("file", file("wrong one.pdf", "%PDF-1.4\n%1\n%%EOF\n"))
                .press("add")
                .reads("wrong one.pdf, 1 kB", "wrong one.pdf, kB 1");
        addsInAnotherTab(browser, "later.pdf");
        removesFirst(browser, "wrong one.pdf").reads("later.pdf").reads("my certificate.pdf");
        assertThat(browser.text()).doesNotContain("wrong one.pdf");
        removesFirst(browser, "later.pdf").reads("my certificate.pdf");
        for (String page : List.of("/my/profile", "/my/profile/data")) {
            browser.open(page)
                    .reads("Documents that you have added: 1", "Hati ulizoongeza: 1")
                    .reads("Certificate: my certificate.pdf", "Cheti: my certificate.pdf");
        }
    }

    /** The page that is open meanwhile shows what it showed. */
    private static void addsInAnotherTab(Browser browser, String name) {
        String here = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        browser.open("/my/profile/documents")
                .choose("kind", "CERTIFICATE")
                .fill("file", file(name, "%PDF-1.4\n%2\n%%EOF\n"))
                .press("add")
                .reads(name);
        browser.driver().close();
        browser.driver().switchTo().window(here);
    }

    private static Browser removesFirst(Browser browser, String name) {
        return browser.click("main details summary")
                .reads("You are about to remove: " + name, name)
                .press("remove")
                .reads("Removed.", "Imeondolewa.");
    }

    private static String file(String name, String content) {
        try {
            return Files.writeString(Files.createTempDirectory("documents").resolve(name), content)
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first document of the page, as the browser would save it. */
    private static String download(Browser browser) {
        List<?> answer =
                (List<?>)
                        browser.driver()
                                .executeAsyncScript(
                                        "const done = arguments[0];"
                                                + "const button = document.querySelector('[id$=download]');"
                                                + "fetch(button.form.action, {method: 'POST', body:"
                                                + " new URLSearchParams(new FormData(button.form, button))})"
                                                + ".then(async a => done(['content-disposition',"
                                                + " 'content-security-policy', 'x-content-type-options',"
                                                + " 'cache-control', 'content-type']"
                                                + ".map(name => a.headers.get(name)).concat(await a.text())))");
        assertThat(String.valueOf(answer.get(4))).startsWith("application/pdf");
        assertThat(answer.subList(0, 4))
                .isEqualTo(
                        List.of(
                                "attachment; filename=\"my certificate.pdf\";"
                                        + " filename*=UTF-8''my%20certificate.pdf",
                                "sandbox; default-src 'none'", "nosniff", "no-store"));
        return String.valueOf(answer.get(5));
    }

    private void changesWorkExperience(Browser browser, Person person) {
        browser.open("/my/profile")
                .follow("/my/profile/work?id=")
                .reads("Work station", "Kituo cha kazi")
                .fill("designation", "Deputy principal");
        person.saves();
        browser.reads("Deputy principal");
    }

    private void changesQualification(Browser browser, Person person) {
        browser.open("/my/profile")
                .follow("/my/profile/qualification?id=")
                .reads("Qualification", "Sifa ya kitaaluma")
                .fill("courseTitle", "Bachelor of Education (Arts)");
        person.saves();
        browser.reads("Bachelor of Education (Arts)");
    }

    /** Examination type, activity, duty station, position, county, sub-county; gives its number. */
    private String searchesBySixFields(Browser browser) {
        browser.open("/")
                .follow("/vacancies")
                .reads("Vacancies", "Nafasi za kazi")
                .choose("exam", "KCSE")
                .choose("activity", "SI")
                .choose("stationType", "EXAM_CENTRE")
                .choose("position", "INV")
                .choose("county", "047")
                .choose("subCounty", "04704")
                .press("search")
                .reads(
                        "No open vacancy matches this search. Choose fewer filters and search again.",
                        "Hakuna nafasi iliyo wazi inayolingana na utafutaji huu. Punguza vigezo,"
                                + " kisha utafute tena.")
                .await("#results:focus")
                .choose("subCounty", "04711")
                .press("search")
                .reads("1 open vacancy", "Nafasi 1 iko wazi")
                .reads("Invigilator", "Msimamizi wa mtihani")
                .reads("Upendo Secondary School, Westlands, Nairobi")
                .follow("/vacancies/view?number=")
                .reads("Applications opened", "Maombi yalifunguliwa")
                .reads("Applications close", "Maombi yanafungwa")
                .reads("Who may apply", "Anayeweza kuomba")
                .reads("At least 3 years of work experience", "Angalau miaka 3 ya uzoefu wa kazi");
        return browser.address().replaceFirst(".*=", "");
    }

    private String applies(Browser browser, Person person, Phone phone, String vacancy) {
        browser.reads(
                        "Yes: you meet the rules of this vacancy.",
                        "Ndiyo: unatimiza masharti ya nafasi hii.")
                .reads("You do not work at centre ", "Hufanyi kazi katika kituo ")
                .reads("You declare it when you apply", "Utalitaja unapoomba")
                .reads(
                        "No relative of yours may sit the examination at this centre.",
                        "Hupaswi kuwa na jamaa anayefanya mtihani katika kituo hiki.");
        String centre = browser.find("(?<=You do not work at centre |katika kituo )[0-9]{8}");
        person.writesApplication("I have taught for years. <script>alert(1)</script>");
        browser.fill("centreCode0", "2040")
                .press("submit")
                .readsBeside(
                        "centreCode0",
                        "Write the KCSE centre code: 8 digits, of which the first two are a county"
                                + " from 01 to 47, for example 20401003.",
                        "Andika nambari ya kituo cha KCSE: tarakimu 8, mbili za kwanza zikiwa"
                                + " kaunti kuanzia 01 hadi 47, kwa mfano 20401003.")
                .readsBeside(
                        "kind0",
                        "Say why you have an interest in this centre.",
                        "Chagua uhusiano wako na kituo hiki.")
                .fill("centreCode0", centre)
                .choose("kind0", "TEACHES")
                .press("submit")
                .readsBeside(
                        "centreCode0",
                        "This is the centre of this vacancy. With an interest in it you cannot be"
                                + " sent there: choose another vacancy.",
                        "Hiki ndicho kituo cha nafasi hii. Ukiwa na uhusiano nacho huwezi"
                                + " kupangiwa huko: chagua nafasi nyingine.")
                .fill("centreCode0", "32005013")
                .choose("kind0", "RELATIVE")
                .press("submit")
                .reads("Your application has been received", "Ombi lako limepokelewa")
                .reads("Reference number", "Nambari ya kumbukumbu");
        String reference = browser.textOf("reference");
        assertThat(phone.nextMessage())
                .isEqualTo(
                        browser.words(
                                        "CP2: we have received your application %s for vacancy %s."
                                                + " You will get a text when it is decided.",
                                        "CP2: tumepokea ombi lako %s la nafasi %s. Utapata ujumbe"
                                                + " uamuzi utakapotolewa.")
                                .formatted(reference, vacancy));
        browser.open("/vacancies/view?number=" + vacancy)
                .reads("You have applied for this vacancy:", "Umeomba nafasi hii:")
                .reads(reference + " Submitted", reference + " Limewasilishwa");
        assertThat(browser.has("a#apply")).as("one application a vacancy").isFalse();
        return reference;
    }

    private void withdraws(Browser browser, Phone phone, String reference, String vacancy) {
        browser.open("/my/applications")
                .reads("My applications", "Maombi yangu")
                .reads("Submitted since ", "Limewasilishwa tangu ")
                .follow(reference)
                .reads(
                        "Your application is waiting for a decision.",
                        "Ombi lako linasubiri uamuzi.")
                .reads("<script>alert(1)</script>")
                .click("summary")
                .reads("You can withdraw until", "Unaweza kuliondoa hadi")
                .press("withdraw")
                .reads("The application has been withdrawn.", "Ombi limeondolewa.")
                .reads("You have withdrawn the application.", "Umeondoa ombi hili.")
                .reads("Apply again", "Omba tena");
        assertThat(browser.has("#withdraw")).isFalse();
        assertThat(phone.nextMessage())
                .isEqualTo(
                        browser.words(
                                        "CP2: your application %s for vacancy %s has been"
                                                + " withdrawn, as you asked.",
                                        "CP2: ombi lako %s la nafasi %s limeondolewa kama"
                                                + " ulivyoomba.")
                                .formatted(reference, vacancy));
        browser.open("/vacancies/view?number=" + vacancy)
                .reads(
                        "You have withdrawn your application for this vacancy:",
                        "Umeondoa ombi lako la nafasi hii:")
                .follow("/my/apply?number=")
                .reads(
                        "You can withdraw the application and apply again until",
                        "Unaweza kuondoa ombi na kuomba tena hadi");
        assertThat(browser.valueOf("statement")).startsWith("I have taught for years.");
        assertThat(browser.valueOf("centreCode0")).isEqualTo("32005013");
        assertThat(browser.valueOf("kind0")).isEqualTo("RELATIVE");
        browser.fill("centreCode0", "")
                .choose("kind0", "")
                .fill("statement", "")
                .press("submit")
                .reads("Your application has been received", "Ombi lako limepokelewa");
        assertThat(browser.textOf("reference")).isEqualTo(reference);
        browser.open("/my/application?reference=" + reference)
                .reads("Statement\nNone", "Maelezo\nHakuna")
                .reads(
                        "32005013: A relative sits there (declared, left out on ",
                        "32005013: Jamaa anafanya mtihani hapo (kilitajwa, kikaachwa tarehe ")
                .reads(
                        "Declared before, left out here: 32005013: A relative sits there",
                        "Kilitajwa awali, hapa kimeachwa: 32005013: Jamaa anafanya mtihani hapo");
        assertThat(phone.nextMessage())
                .contains(
                        browser.words("we have received your application", "tumepokea ombi lako"));
    }

    /** An officer finds something wrong; the person reads what it is, and submits again. */
    private void correctsWhatAnOfficerFound(
            Browser browser,
            String language,
            Person person,
            Phone phone,
            String reference,
            String nationalId) {
        try (Browser officer = Browser.desktop(portal)) {
            officer.speak(language);
            DemoLogin.COUNCIL
                    .logIn(officer)
                    .open("/staff/application?reference=" + reference)
                    .reads(
                            "32005013: A relative sits there (declared, left out on ",
                            "32005013: Jamaa anafanya mtihani hapo (kilitajwa, kikaachwa tarehe ")
                    .follow("/staff/profile?account=")
                    .reads("Details of ", "Taarifa za ")
                    .reads(
                            "The list calls this centre Nuru Secondary School.",
                            "Orodha inakiita kituo hiki Nuru Secondary School.");
            String details = officer.address();
            officer.click("summary")
                    .press("giveBack")
                    .readsBeside(
                            "reason",
                            "Enter what has to be corrected.",
                            "Andika kinachohitaji kurekebishwa.");
            assertThat(officer.text())
                    .contains(
                            officer.words(
                                    "Choose at least one reason.", "Chagua angalau sababu moja."));
            officer.pick("reasons", "CERTIFICATE")
                    .pick("reasons", "NATIONAL_ID")
                    .fill("reason", "The certificate names another year.")
                    .press("giveBack")
                    .reads(
                            "The details are returned: Tumaini Mfano.",
                            "Taarifa zimerudishwa: Tumaini Mfano.");
            assertThat(officer.path()).isEqualTo("/staff/profiles");
            assertThat(phone.nextMessage())
                    .startsWith(
                            browser.words(
                                    "CP2: an officer found something to correct in your details.",
                                    "CP2: afisa ameona jambo la kurekebisha katika taarifa zako."))
                    .endsWith("/my/profile");
            browser.open("/my/profile")
                    .reads("Your details were returned to you", "Taarifa zako zimerudishwa kwako")
                    .reads(
                            "A certificate is missing or cannot be read",
                            "Cheti kinakosekana au hakisomeki")
                    .reads("The ID number is wrong", "Nambari ya kitambulisho si sahihi")
                    .reads("The certificate names another year.");
            assertThat(browser.text())
                    .doesNotContain("The TSC number is wrong", "Nambari ya TSC si sahihi");
            for (String page : List.of("/my", "/my/profile/submit")) {
                browser.open(page)
                        .reads(
                                "Your details were returned to you",
                                "Taarifa zako zimerudishwa kwako")
                        .reads("The ID number is wrong", "Nambari ya kitambulisho si sahihi")
                        .reads("The certificate names another year.");
            }
            browser.open("/my/application?reference=" + reference)
                    .click("summary")
                    .reads(
                            "The details of your profile are not submitted at the moment: if you"
                                    + " withdraw now, you can apply for this vacancy again only"
                                    + " after you have put them right",
                            "Taarifa za wasifu wako hazijawasilishwa kwa sasa: ukiliondoa sasa,"
                                    + " utaweza kuomba nafasi hii tena baada tu ya kuzirekebisha");
            browser.open("/my/profile/personal")
                    .fill("fullName", "Tumaini Mfano Hodari")
                    .fill("kraPin", "A1" + nationalId + "Y");
            person.saves();
            removesFirst(browser.open("/my/profile/documents"), "my certificate.pdf")
                    .choose("kind", "CERTIFICATE")
                    .fill("file", file("my certificate.pdf", "%PDF-1.4\n%%EOF\n"))
                    .press("add")
                    .reads("The document is saved.", "Hati imehifadhiwa.");
            person.submitsDetails();
            officer.open("/staff")
                    .reads("whose details wait to be checked", "taarifa zao zinasubiri kukaguliwa")
                    .open("/staff/profiles?county=009")
                    .reads(
                            "Nobody’s details are waiting here. Choose another county or"
                                    + " sub-county.",
                            "Hakuna taarifa zinazosubiri hapa. Chagua kaunti au kaunti ndogo"
                                    + " nyingine.")
                    .open("/staff")
                    .follow("/staff/profiles")
                    .reads("Details to check", "Taarifa za kukagua")
                    .reads("have submitted their details", "wamewasilisha taarifa zao")
                    .follow("/staff/profile?account=")
                    .reads("Submitted on ", "Ziliwasilishwa tarehe ")
                    .open(details);
            assertThat(officer.text()).as("masked").doesNotContain(nationalId);
            goesThroughTheList(officer, details, nationalId);
            browser.open("/my/profile")
                    .reads("Your details are verified.", "Taarifa zako zimethibitishwa.");
        }
    }

    /** By the keys: skips the person, comes back and verifies. */
    private static void goesThroughTheList(Browser officer, String details, String nationalId) {
        String person = details + "&queue=032";
        officer.open(person)
                .reads("May be the same person", "Huenda ni mtu yuleyule")
                .reads(
                        "this account is paid to the mobile number of that one",
                        "akaunti hii hulipwa kwa nambari ya simu ya akaunti hiyo")
                .reads("Still to check in this list: ", "Waliobaki kukaguliwa kwenye orodha hii: ")
                .reads("Alt and N skips", "Alt na N huruka")
                .reads(
                        "Changed since the details were returned on ",
                        "Yaliyobadilika tangu taarifa ziliporudishwa tarehe ")
                .reads("Returned by ", "Zilirudishwa na ")
                .reads(
                        "You have opened no document of this person since the details",
                        "Hujafungua hati yoyote ya mtu huyu tangu taarifa zilipowasilishwa.")
                .reads("Documents removed since then: 1", "Hati zilizoondolewa tangu wakati huo: 1")
                .reads("Returned, because:", "Zilirudishwa kwa sababu:")
                .reads("Teachers Service Commission (TSC)", "(TSC)")
                .reads("Certificate: my certificate.pdf", "Cheti: my certificate.pdf")
                .reads("Added since then", "Imeongezwa baada ya hapo");
        officer.find("Tumaini Mfano\\s+Tumaini Mfano Hodari");
        officer.find(officer.words("KRA PIN\\s+Changed", "PIN ya KRA\\s+Imebadilika"));
        assertThat(download(officer)).startsWith("%PDF");
        assertThat(officer.text()).doesNotContain(nationalId, "A1" + nationalId);
        officer.pressAlt("n");
        String other = officer.address();
        assertThat(other).startsWith("/staff/profile?account=").endsWith("&queue=032");
        assertThat(other).isNotEqualTo(person);
        officer.press("verify")
                .readsBeside(
                        "seenInstead",
                        "This person has no document in the portal. Choose what you saw.",
                        "Mtu huyu hana hati kwenye tovuti. Chagua ulichokiona.");
        officer.readsBeside(
                "seenWords",
                "Say what you saw, with at most 500 characters.",
                "Eleza ulichokiona, kwa herufi 500 tu.");
        officer.open(person)
                .press("uncover")
                .reads(nationalId)
                .pressAlt("v")
                .reads("The details are verified: ", "Taarifa zimethibitishwa: ")
                .reads("Still to check in this list: ", "Waliobaki kukaguliwa kwenye orodha hii: ");
        assertThat(officer.address()).as("the one who waits longest").isEqualTo(other);
    }

    private String getsNewPassword(Browser browser, Phone phone) {
        String message = phone.nextMessage();
        while (!message.contains(browser.words("new password is", "nenosiri lako jipya ni"))) {
            message = phone.nextMessage();
        }
        return Phone.secretIn(message);
    }
}
