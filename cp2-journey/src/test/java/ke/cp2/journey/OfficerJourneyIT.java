package ke.cp2.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import ke.cp2.support.PortalProcess;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** What a council officer does, from the exam series to the decision, on a desktop computer. */
class OfficerJourneyIT {

    private final PortalProcess portal = PortalProcess.shared();

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"en, 2031, 25473320", "sw, 2032, 25473330"})
    void fromTheSeriesToTheDecision(String language, String year, String numbers)
            throws IOException {
        try (Browser browser = Browser.desktop(portal)) {
            browser.speak(language);
            DemoLogin.COUNCIL.logIn(browser);
            assertThat(browser.path()).isEqualTo("/staff");
            plansSeries(browser, year);
            publishesVacancy(browser, year);
            keepsVacancy(browser);
            String page = browser.address();
            sendsAlert(browser);
            cancelsVacancy(browser, page);
            findsItInTheAuditTrail(language, page.replaceFirst(".*number=", ""));
            importsPeople(browser, numbers);
            decides(browser);
            sendsCampaign(browser, "Briefing " + year);
        }
    }

    private void plansSeries(Browser browser, String year) {
        browser.open("/staff/series/edit")
                .choose("exam", "KCSE")
                .fill("year", year)
                .fill("startsOn", year + "-11-02")
                .fill("endsOn", year + "-11-27")
                .press("save")
                .reads("The exam series is saved.", "Msimu wa mtihani umehifadhiwa.")
                .follow("position=INV");
        assertThat(browser.has("[id$=':MINIMUM_QUALIFICATION']"))
                .as("sent with its tick, also without script")
                .isTrue();
        browser.tick("on-MINIMUM_QUALIFICATION")
                .choose("MINIMUM_QUALIFICATION", "DIPLOMA")
                .press("saveRules")
                .reads("The rules are saved.", "Masharti yamehifadhiwa.")
                .open("/staff/series")
                .reads("KCSE " + year)
                .reads("2 Nov " + year);
    }

    /** What is published stands in the public list, with its rule and its closing time. */
    private void publishesVacancy(Browser browser, String year) {
        LocalDate lastDay = LocalDate.now().plusDays(30);
        browser.open("/staff/vacancy/edit")
                .chooseNamed("series", "KCSE " + year)
                .choose("activity", "SI")
                .choose("position", "INV")
                .choose("stationType", "EXAM_CENTRE")
                .choose("county", "032")
                .choose("subCounty", "03201")
                .fill("posts", "4")
                .fill("opensAt", LocalDate.now().minusDays(3) + "T08:00")
                .fill("closesAt", LocalDate.now().minusDays(1) + "T17:00")
                .fill("description", "Two weeks at one centre.")
                .press("save")
                .readsBeside(
                        "closesAt",
                        "This time has passed already. Enter a later one.",
                        "Muda huu tayari umepita. Weka muda wa baadaye.")
                .fill("closesAt", lastDay + "T17:00")
                .press("save")
                .reads("The vacancy is saved.", "Nafasi imehifadhiwa.")
                .reads("Draft", "Rasimu");
        String page = browser.address();
        String number = browser.find("KCSE-" + year + "-INV-[0-9]+");
        browser.press("preview")
                .reads(
                        "This vacancy is a draft. Applicants will see it like this",
                        "Nafasi hii ni rasimu. Waombaji wataiona hivi")
                .reads("Open", "Iko wazi")
                .reads("At least a diploma", "Angalau diploma")
                .reads("Two weeks at one centre.");
        String list =
                "/vacancies?exam=KCSE&activity=SI&stationType=EXAM_CENTRE&position=INV"
                        + "&county=032&subCounty=03201";
        assertThat(browser.open(list).links("number=" + number)).as("a draft").isEmpty();
        browser.open("/staff").follow("/staff/vacancies?state=DRAFT");
        assertThat(browser.valueOf("state")).as("what the card promises").isEqualTo("DRAFT");
        assertThat(browser.reads(number).has("[id$='vacancies_data'] .chip:not(.chip-wait)"))
                .isFalse();
        browser.open(page)
                .pressAndLeave("publish")
                .reads("Draft", "Rasimu")
                .pressAndConfirm("publish", "Publish " + number + "?", "Utangaze " + number + "?")
                .reads("The vacancy is published.", "Nafasi imetangazwa.");
        assertThat(browser.has("#askClosing, [id='closing:askClosing']")).as("published").isTrue();
        assertThat(browser.has("[id='steps:close']")).as("its time is not over").isFalse();
        browser.open(list)
                .follow("number=" + number)
                .reads("Invigilator, KCSE " + year, "Msimamizi wa mtihani, KCSE " + year)
                .reads("Open", "Iko wazi")
                .reads("At least a diploma", "Angalau diploma")
                .reads("Gilgil")
                .reads("Two weeks at one centre.")
                .reads(
                        lastDay.format(DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH)),
                        lastDay.format(
                                DateTimeFormatter.ofPattern(
                                        "d MMM uuuu", Locale.forLanguageTag("sw"))));
        editsPublished(browser, page, lastDay);
    }

    /** What was promised stays; posts, a later closing time and the description may change. */
    private void editsPublished(Browser browser, String page, LocalDate lastDay) {
        LocalDate later = lastDay.plusDays(5);
        browser.open(page)
                .follow("/staff/vacancy/edit")
                .fill("posts", "7")
                .fill("closesAt", lastDay.minusDays(1) + "T17:00")
                .press("save")
                .readsBeside(
                        "closesAt",
                        "A published vacancy may only close later than announced. To close it"
                                + " earlier, ask a second officer on the page of the vacancy.",
                        "Nafasi iliyotangazwa inaweza tu kufungwa baadaye kuliko ilivyotangazwa."
                                + " Ili ifungwe mapema, mwombe afisa wa pili kwenye ukurasa wa"
                                + " nafasi.")
                .fill("closesAt", later + "T17:00")
                .fill("description", "Three weeks at one centre.")
                .press("save")
                .reads("The vacancy is saved.", "Nafasi imehifadhiwa.")
                .reads("7")
                .follow("/staff/vacancy/edit")
                .fill("posts", "6")
                .press("save")
                .readsBeside(
                        "fewerReason",
                        "People have read of more posts. Enter the reason for fewer: everybody"
                                + " reads it.",
                        "Watu wamesoma kwamba wanahitajika watu zaidi. Weka sababu ya kupunguza:"
                                + " kila mtu ataisoma.")
                .fill("fewerReason", "A room is closed.")
                .press("save")
                .follow("/vacancies/view?number=")
                .reads(
                        "There are fewer posts than announced: 6 instead of 7, since ",
                        "Wanahitajika watu wachache kuliko ilivyotangazwa: 6 badala ya 7, tangu ")
                .reads("A room is closed.")
                .reads("Three weeks at one centre.")
                .reads(
                        later.format(DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH)),
                        later.format(
                                DateTimeFormatter.ofPattern(
                                        "d MMM uuuu", Locale.forLanguageTag("sw"))))
                .open(page);
    }

    /** A vacancy that was to be cancelled can be kept. */
    private void keepsVacancy(Browser browser) {
        String page = browser.address();
        browser.click("details:has(#cancellation) summary")
                .press("lookCancel")
                .readsBeside("reason", "Enter the reason for cancelling.", "Weka sababu ya kufuta.")
                .fill("reason", "No centre.")
                .press("lookCancel")
                .isAsked(
                        "This vacancy has no applications that would end.",
                        "Hakuna ombi litakalofungwa pamoja na nafasi hii.")
                .reads("Keep the vacancy", "Usifute nafasi")
                .follow("/staff/vacancy?number=")
                .reads("Open", "Iko wazi");
        assertThat(browser.address()).isEqualTo(page);
        assertThat(browser.has("[id$='cancelPeople']")).isFalse();
    }

    /** A vacancy for which nobody has applied is cancelled by one officer. */
    private void cancelsVacancy(Browser browser, String page) {
        browser.open(page)
                .reads("Edit rules", "Hariri masharti")
                .click("details:has(#cancellation) summary")
                .fill("reason", "No centre.")
                .press("lookCancel")
                .press("cancel")
                .reads("The vacancy is cancelled.", "Nafasi imefutwa.");
        assertThat(browser.text()).doesNotContain("Edit rules", "Hariri masharti");
        assertThat(browser.has("#cancellation")).isFalse();
        browser.reads("What was done", "Yaliyofanyika");
        assertThat(browser.textOf("history"))
                .containsPattern(
                        browser.words("Vacancy cancelled", "Nafasi imefutwa")
                                + "\n.*, Baraka Officer\n.*"
                                + browser.words("by one officer", "na afisa mmoja")
                                + ".*\nNo centre\\.")
                .contains("4 → 7")
                .containsPattern(browser.words("Vacancy created", "Nafasi imeundwa"));
    }

    private void findsItInTheAuditTrail(String language, String vacancy) {
        try (Browser browser = Browser.desktop(portal)) {
            browser.speak(language);
            DemoLogin.ADMINISTRATOR
                    .logIn(browser)
                    .open("/staff/audit")
                    .fill("subjectId", vacancy)
                    .click("#search")
                    .reads("Vacancy cancelled", "Nafasi imefutwa")
                    .reads("No centre.")
                    .reads("Vacancy published", "Nafasi imetangazwa");
            assertThat(browser.driver().findElements(By.cssSelector("[id$='entries_data'] tr")))
                    .as("what is about this vacancy")
                    .allSatisfy(row -> assertThat(row.getText()).contains(vacancy));
        }
    }

    private void sendsAlert(Browser browser) {
        browser.press("lookAlert");
        if (browser.has("#sendAlert")) {
            browser.isAsked("This cannot be undone.", "Hatua hii haiwezi kutenguliwa.");
            assertThat(browser.text()).doesNotContain("alertCount");
            browser.press("sendAlert");
            assertThat(browser.path()).isEqualTo("/staff/job");
            browser.await(".chip-good");
        }
        browser.open("/staff/jobs");
        assertThat(browser.has("[id$='jobs_data'] tr")).isTrue();
    }

    private void importsPeople(Browser browser, String numbers) throws IOException {
        Path file = folder.resolve("people.csv");
        Files.writeString(
                file,
                "mobile,name\n"
                        + numbers
                        + "0001,Imara Journey\n"
                        + numbers
                        + "0002,Faraja Journey\n"
                        + "12345,Nobody\n");
        browser.open("/staff/imports").fill("file", file.toString()).press("upload");
        assertThat(browser.path()).isEqualTo("/staff/import");
        assertThat(browser.text()).contains("12345");
        browser.press("confirm")
                .isAsked("This cannot be undone.", "Hatua hii haiwezi kutenguliwa.")
                .isAsked("Cost at most: KES 1.60", "Gharama isiyozidi: KES 1.60")
                .press("send");
        browser.open("/staff/imports").follow("/staff/import?id=").follow("/staff/job?run=");
        browser.await(".chip-good");
        String invitation = new Phone(portal, numbers + "0001").nextMessage();
        assertThat(Phone.secretIn(invitation)).isNotBlank();
    }

    /** Written by one officer, approved and started by another. */
    private void sendsCampaign(Browser browser, String name) {
        browser.open("/staff/campaigns");
        browser.find(
                browser.words(
                        "must approve a campaign to more than [0-9,]+ people",
                        "aidhinishe kampeni ya watu zaidi ya [0-9,]+"));
        browser.follow("/staff/campaign/edit");
        browser.fill("name", name)
                .fill("english", "{name}, the briefing is on Monday: {portal}")
                .fill("kiswahili", "{name}, mkutano ni Jumatatu: {portal}")
                .choose("county", "037")
                .fill("budget", "5000");
        assertThat(browser.textOf("english-field")).as("counted while typing").contains(" 160");
        browser.press("save")
                .reads(
                        "The campaign is saved and waits for approval. After that, start it with"
                                + " \"Start now\".",
                        "Kampeni imehifadhiwa. Inasubiri idhini; baada ya hapo ianzishe kwa"
                                + " \"Anza sasa\".")
                .reads("Waiting for approval", "Inasubiri idhini")
                .reads("It goes to more than ", "Inaenda kwa zaidi ya watu ")
                .reads(
                        "A text does not tell people how to stop messages like these. Add \"STOP to"
                                + " {code}\"",
                        "Ujumbe hauwaambii watu jinsi ya kusitisha jumbe kama hizi.");
        String page = browser.address();
        assertThat(browser.has("[id$='approve']")).as("to who wrote it").isFalse();
        browser.reads(
                        "Any other council officer can approve it.",
                        "Afisa mwingine yeyote wa baraza anaweza kuiidhinisha.")
                .press("logout");
        DemoLogin.SECOND_COUNCIL
                .logIn(browser)
                .open(page)
                .pressAndConfirm(
                        "approve",
                        "A text does not tell people how to stop messages like these.",
                        "Ujumbe hauwaambii watu jinsi ya kusitisha jumbe kama hizi.")
                .reads("The campaign is approved.", "Kampeni imeidhinishwa.")
                .click("details:has(#stopForm) summary")
                .fill("reason", "The hall is taken.")
                .press("stop")
                .isAsked(
                        "Stop the campaign “" + name + "”? People who have not been sent its SMS",
                        "Usimamishe kampeni “" + name + "”? Watu ambao bado hawajatumiwa SMS")
                .press("cancelStop")
                .reads("Approved", "Imeidhinishwa")
                .pressAndConfirm("start", ". Cost at most ", ". Gharama isiyozidi ")
                .reads("The campaign has started.", "Kampeni imeanza.")
                .await("#head .chip-good")
                .reads("Finished", "Imekamilika")
                .open("/staff/campaigns")
                .reads(name)
                .reads("Finished", "Imekamilika")
                .open("/staff/campaigns?state=FAILED")
                .reads("No campaign is in this state.", "Hakuna kampeni iliyo katika hali hii.");
    }

    /** Of the first vacancy that waits for decisions by hand. */
    private void decides(Browser browser) {
        String list =
                browser.open("/staff/applications").links("/staff/applications?vacancy=").stream()
                        .filter(one -> !browser.open(one).has("#listed"))
                        .findFirst()
                        .orElseThrow();
        browser.open(list + "&state=SUBMITTED").follow("/staff/application?reference=");
        String page = browser.address();
        browser.press("decide")
                .pick("decision", "UNSUCCESSFUL")
                .fill("reason", "Others had more experience.")
                .press("proceed")
                .press("decide");
        assertThat(browser.has(".notice-done")).isTrue();
        browser.open(list);
        assertThat(browser.has(".chip-bad")).isTrue();
        // It would wait for a second officer, and keep the vacancy from being cancelled.
        browser.open(page).fill("takeBackReason", "Only to look.").press("takeBackButton");
        assertThat(browser.open(page).has("#decide")).as("as it was").isTrue();
    }
}
