package ke.cp2.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import ke.cp2.support.PortalProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/**
 * "Why did I get no SMS?": an officer finds it out for a run and for a person, and people for
 * themselves.
 */
class MessagesJourneyIT {

    private final PortalProcess portal = PortalProcess.shared();

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"en, 25473340", "sw, 25473341"})
    void anOfficerReadsWhatDidNotArriveAndWhy(String language, String numbers) throws IOException {
        try (Browser browser = Browser.desktop(portal)) {
            browser.speak(language);
            DemoLogin.COUNCIL.logIn(browser);
            Path file = folder.resolve("people.csv");
            Files.writeString(
                    file,
                    "mobile,name\n%1$s0001,Imara Journey\n%1$s2222,Faraja Journey\n"
                                    .formatted(numbers)
                            + "%s0000,Neema Journey\n".formatted(numbers));
            browser.open("/staff/imports").fill("file", file.toString()).press("upload");
            browser.press("confirm").press("send");
            browser.await("a[href*='/staff/failures?run=']").follow("/staff/failures?run=");
            browser.awaitText("254 733");
            assertThat(browser.has("[id$='failures_data'] tr .chip-bad")).isTrue();
            assertThat(browser.has("#listCsv")).isTrue();

            browser.open("/staff").follow("/staff/failures");
            assertThat(browser.path()).as("where the card leads").isEqualTo("/staff/failures");
            browser.reads(
                            "Messages that did not arrive in the last 7 days, by reason.",
                            "Jumbe ambazo hazikufika katika siku 7 zilizopita, kwa sababu.")
                    .follow("why=")
                    .follow("/staff/messages?account=");
            assertThat(browser.has(".chip-bad")).as("the messages of that person").isTrue();

            browser.open("/staff/messages")
                    .fill("number", numbers.replaceFirst("254", "0") + "2222");
            browser.submit("search");
            assertThat(browser.text()).contains("Faraja");
            browser.click("main .cards summary");
            assertThat(browser.driver().findElement(By.cssSelector("main .cards dl")).getText())
                    .as("the details of a message")
                    .contains("254 733 4", "222");
            assertThat(browser.has(".chip-bad")).isTrue();
            assertThat(browser.text()).doesNotContain("{");
            browser.press("logout");
        }
    }

    @Test
    void aPersonReadsTheOwnMessagesAndStopsAndStartsAlerts() {
        try (Browser browser = Browser.phone(portal)) {
            DemoLogin.TEACHER.logIn(browser);
            Phone phone = new Phone(portal, "254700001001");
            phone.send("HELP");
            assertThat(phone.nextMessage())
                    .containsAnyOf("ACCEPT, DECLINE: an offer.", "NDIYO, HAPANA: jibu la nafasi.");
            browser.follow("/my/messages").awaitText("List of keywords");
            phone.send("Habari yako");
            assertThat(phone.nextMessage())
                    .containsAnyOf("we did not understand your text", "hatukuelewa ujumbe wako");

            if (browser.has("#turnOff")) {
                browser.press("turnOff");
            }
            assertThat(browser.text()).contains("You get no alerts");
            assertThat(browser.has("#turnOff")).as("there is nothing left to turn off").isFalse();
            browser.press("turnOn");
            assertThat(browser.text()).contains("You get an SMS about vacancies");
            phone.send("STOP");
            browser.awaitText("You get no alerts");
            phone.send("START");
            browser.awaitText("You get an SMS about vacancies");

            browser.follow("/account/settings").choose("messages", "sw").press("speak");
            browser.reads("Our SMS to you come in Kiswahili from now on.");
            assertThat(browser.valueOf("messages")).isEqualTo("sw");
            phone.forgetsEarlierMessages();
            phone.send("STATUS");
            assertThat(phone.nextMessage()).containsAnyOf("una maombi ", "ombi lako APP-");
            browser.choose("messages", "en").press("speak");
            browser.reads("Our SMS to you come in English from now on.");
            browser.press("logout");
        }
    }

    @Test
    void jobsStartByHandAndSayWhatTheyDid() {
        try (Browser browser = Browser.phone(portal)) {
            DemoLogin.ADMINISTRATOR.logIn(browser);
            Map<String, String> asked =
                    Map.of(
                            "OLD_TEXTS", "Texts that are old enough are deleted for good.",
                            "RECEIPTS", "Messages and reports to look at: ");
            String run = "";
            for (String start : asked.keySet()) {
                browser.open("/staff/jobs")
                        .press("look_" + start)
                        .isAsked(asked.get(start), asked.get(start))
                        .press("start_" + start);
                assertThat(browser.path()).isEqualTo("/staff/job");
                browser.await(".chip-good");
                run = browser.address();
            }
            browser.open("/staff/jobs")
                    .press("look_NEW_VACANCIES")
                    .reads("people get one SMS each. It tells of all new vacancies")
                    .reads("that you can apply for, the first closes ")
                    .reads("nafasi mpya ")
                    .press("cancel_NEW_VACANCIES")
                    .press("look_CLOSING_VACANCIES")
                    .isAsked(
                            "Nobody would get a message now",
                            "Kwa sasa hakuna ambaye angepokea ujumbe");
            assertThat(browser.has("#start_CLOSING_VACANCIES")).as("nothing to start").isFalse();
            browser.press("cancel_CLOSING_VACANCIES")
                    .open(run)
                    .press("again")
                    .isAsked("Run this again?", "Uianzishe kazi hii tena?")
                    .press("cancel");
            assertThat(browser.has("[id$='again']")).as("left as it was").isTrue();
            browser.press("logout");
        }
    }
}
