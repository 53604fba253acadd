package ke.cp2.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import ke.cp2.support.PortalProcess;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
            publishesVacancy(browser);
            sendsAlert(browser);
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
                .press("save");
        assertThat(browser.has(".notice-done")).isTrue();
        browser.follow("position=INV").tick("on-MINIMUM_QUALIFICATION");
        browser.choose("MINIMUM_QUALIFICATION", "DIPLOMA").press("saveRules");
        assertThat(browser.has(".notice-done")).isTrue();
    }

    private void publishesVacancy(Browser browser) {
        browser.open("/staff/vacancy/edit")
                .chooseFirst("series")
                .choose("activity", "SI")
                .choose("position", "INV")
                .choose("stationType", "EXAM_CENTRE")
                .choose("county", "032")
                .chooseFirst("subCounty")
                .fill("posts", "4")
                .fill("opensAt", LocalDate.now().minusDays(3) + "T08:00")
                .fill("closesAt", LocalDate.now().plusDays(30) + "T17:00")
                .fill("description", "Two weeks at one centre.")
                .press("save");
        assertThat(browser.path()).isEqualTo("/staff/vacancy");
        browser.pressAndConfirm("publish");
        assertThat(browser.has("[id$='close']")).as("published").isTrue();
    }

    private void sendsAlert(Browser browser) {
        browser.press("lookAlert");
        if (browser.has("#sendAlert")) {
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
        browser.press("confirm").press("send");
        browser.open("/staff/imports").follow("/staff/import?id=").follow("/staff/job?run=");
        browser.await(".chip-good");
        String invitation = new Phone(portal, numbers + "0001").nextMessage();
        assertThat(Phone.secretIn(invitation)).isNotBlank();
    }

    /** Written by one officer, approved and started by another. */
    private void sendsCampaign(Browser browser, String name) {
        browser.open("/staff/campaigns").follow("/staff/campaign/edit");
        browser.fill("name", name)
                .fill("english", "{name}, the briefing is on Monday: {portal}")
                .fill("kiswahili", "{name}, mkutano ni Jumatatu: {portal}")
                .choose("county", "037")
                .fill("budget", "5000");
        assertThat(browser.textOf("english-field")).as("counted while typing").contains(" 160");
        browser.press("save");
        assertThat(browser.path()).isEqualTo("/staff/campaign");
        String page = browser.address();
        browser.pressAndConfirm("approve");
        assertThat(browser.has(".notice-error")).as("refused to its author").isTrue();
        browser.press("logout");
        DemoLogin.SECOND_COUNCIL.logIn(browser).open(page).pressAndConfirm("approve");
        assertThat(browser.has(".notice-done")).isTrue();
        browser.pressAndConfirm("start");
        assertThat(browser.has(".notice-done")).isTrue();
        browser.await("#head .chip-good");
        browser.open("/staff/campaigns");
        assertThat(browser.text()).contains(name);
    }

    /** Of the first vacancy that waits for decisions. */
    private void decides(Browser browser) {
        browser.open("/staff/applications").follow("/staff/applications?vacancy=");
        String list = browser.address();
        browser.open(list + "&state=SUBMITTED").follow("/staff/application?reference=");
        browser.pick("decision", "UNSUCCESSFUL")
                .fill("reason", "Others had more experience.")
                .press("decide");
        assertThat(browser.has(".notice-done")).isTrue();
        browser.open(list);
        assertThat(browser.has(".chip-bad")).isTrue();
    }
}
