package ke.cp2.journey;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import ke.cp2.support.PortalProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** Officers freeze a list and enter the value of an event; everybody reads and repeats the draw. */
class DrawJourneyIT {

    private static final String ENTERED = "3 17 22 30 41 44";

    private final PortalProcess portal = PortalProcess.shared();
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir private Path folder;

    @Test
    void anOfficerFreezesAListAndMakesTheDrawVoid() throws Exception {
        try (Browser officer = Browser.phone(portal);
                Browser visitor = Browser.phone(portal)) {
            officer.speak("en");
            DemoLogin.COUNCIL.logIn(officer);
            String vacancy = vacancyToDraw(officer);
            officer.open("/staff/vacancy?number=" + vacancy)
                    .follow("/staff/draw?vacancy=")
                    .reads("neither the council nor the portal alone can choose how it ends")
                    .press("look")
                    .readsBeside("event", "Enter the event.", "")
                    .readsBeside("valueKind", "Choose what the value is.", "")
                    .readsBeside(
                            "valueForm", "Enter in which order the value will be written.", "");
            officer.fill("event", "Dice before witnesses at the county office")
                    .choose("valueKind", "DICE")
                    .fill("valueCount", "2")
                    .fill("valueForm", "In the order thrown")
                    .fill("eventAt", LocalDate.now().minusDays(1) + "T17:00")
                    .press("look");
            assertThat(officer.messageBeside("eventAt"))
                    .startsWith(
                            "The list has to stand in public before the event. The earliest time"
                                    + " is now ");
            officer.fill("eventAt", LocalDate.now().plusDays(3) + "T17:00").press("look");
            officer.readsBeside("valueCount", "Enter a whole number from 3 to 60.", "");
            officer.fill("valueCount", "5")
                    .press("look")
                    .reads("Confirm this before")
                    .reads("5 dice: digits from 1 to 6 without spaces. In the order thrown")
                    .reads("Freeze and publish the list of ")
                    .reads("First reference")
                    .reads("Dice before witnesses at the county office");
            String hash = hash(officer, "freezeFacts");
            officer.press("freeze")
                    .reads("The list is frozen and published.")
                    .reads("The value of the event can be entered after")
                    .reads(hash);

            visitor.speak("sw").withoutScripts();
            visitor.open("/vacancies/draws").follow("/vacancies/draw?number=" + vacancy);
            visitor.reads("", "Orodha imefungwa. Droo itapigwa kwa thamani ya tukio")
                    .reads("Dice before witnesses at the county office")
                    .reads("", "Droo ikishapigwa, maagizo ya kuirudia yatakuwa hapa.")
                    .reads(hash);
            assertThat(visitor.has("#orderLines")).isFalse();
            assertThat(
                            List.of(
                                    status("/d/" + vacancy + "/1/order.txt"),
                                    status("/d/" + vacancy + "/2/list.txt"),
                                    status("/d/" + vacancy + "/1/secret.txt")))
                    .as("what is not there, or not yet")
                    .containsOnly(404);
            save(visitor, "listFile", "list.txt");
            assertThat(run(lines(visitor, "checkLines"))).isEqualTo(hash + "  list.txt\n");
            visitor.open("/vacancies/view?number=" + vacancy)
                    .follow("/vacancies/draw?number=" + vacancy);

            officer.click("details:has(#voidForm) > summary")
                    .press("lookVoid")
                    .readsBeside("voidReason", "Enter why the draw is void.", "");
            officer.fill("voidReason", "The witnesses cannot come.")
                    .press("lookVoid")
                    .isAsked("Make the draw of ", "")
                    .press("makeVoid")
                    .reads("The draw is void.")
                    .reads("Why there is another draw");
            visitor.open("/vacancies/draw?number=" + vacancy)
                    .reads("", "Afisa aliibatilisha: The witnesses cannot come.")
                    .reads("", "Siri inaonyeshwa hata hivyo");
            assertThat(run(lines(visitor, "checkLines"))).startsWith(hash).hasLineCount(2);
            assertThat(visitor.cookies()).doesNotContain("CP2SESSION");
        }
    }

    /** The last closed vacancy without a draw. */
    private static String vacancyToDraw(Browser officer) {
        officer.open("/staff/vacancies?state=CLOSED");
        List<String> numbers = numbers(officer.links("/staff/vacancy?number="));
        for (int last = numbers.size() - 1; last >= 0; last--) {
            if (officer.open("/staff/draw?vacancy=" + numbers.get(last)).has("#event")) {
                return numbers.get(last);
            }
        }
        throw new AssertionError("no vacancy without a draw");
    }

    private static List<String> numbers(List<String> links) {
        return links.stream()
                .map(link -> link.replaceFirst(".*number=", "").replaceFirst("&.*", ""))
                .distinct()
                .toList();
    }

    @Test
    void twoOfficersEnterTheValueAndEverybodyRepeatsTheDraw() throws Exception {
        try (Browser first = Browser.phone(portal);
                Browser second = Browser.desktop(portal);
                Browser visitor = Browser.phone(portal)) {
            first.speak("en");
            DemoLogin.COUNCIL.logIn(first);
            second.speak("sw");
            DemoLogin.SECOND_COUNCIL.logIn(second);
            first.open("/vacancies/draws");
            String vacancy =
                    numbers(first.links("/vacancies/draw?number=")).stream()
                            .filter(
                                    number ->
                                            first.open("/staff/draw?vacancy=" + number)
                                                    .has("#eventValue"))
                            .findFirst()
                            .orElseThrow();
            String page = "/staff/draw?vacancy=" + vacancy;

            first.open(page)
                    .reads("Enter it as it was published. Another officer enters it, too.")
                    .fill("eventValue", "3'17")
                    .press("lookValue");
            assertThat(first.messageBeside("eventValue"))
                    .startsWith("Enter 6 numbers without leading zeros, with single spaces");
            first.fill("eventValue", ENTERED)
                    .press("lookValue")
                    .isAsked("Enter \"" + ENTERED + "\" as the value of the event?", "")
                    .reads("Nobody is shown it before another officer has entered a value.")
                    .press("enterValue")
                    .reads("The value is kept. Another officer has to enter it, too.")
                    .reads("Until then you can correct it.");
            enter(first, "3 17 22 30 41 43").reads("Your value is replaced.");
            enter(first, ENTERED).reads("Your value is replaced.");

            second.open(page).reads("", "Iandike kama ilivyotangazwa, bila kumuuliza afisa huyo.");
            assertThat(second.text()).doesNotContain(ENTERED);
            second.open("/staff/vacancy?number=" + vacancy)
                    .reads("", "Droo: afisa mmoja ameandika thamani");
            assertThat(second.text()).doesNotContain(ENTERED);
            enter(second.open(page), "3 17 22 30 41 45")
                    .reads("", "Thamani za maafisa wawili zinatofautiana.")
                    .reads("", "\"" + ENTERED + "\" na \"3 17 22 30 41 45\"");
            enter(second, ENTERED).reads("", "Thamani imehifadhiwa.");
            enter(first.open(page), ENTERED)
                    .reads("Both values are the same. The lots are drawn.")
                    .reads("The lots are drawn, for good.");
            assertThat(first.has("#voidReason")).isFalse();

            visitor.speak("sw").withoutScripts();
            visitor.open("/vacancies/draw?number=" + vacancy)
                    .reads("", "Droo imepigwa, na haibadiliki tena.")
                    .reads("", "Hakuna inayohesabiwa.")
                    .reads(ENTERED);
            visitor.speak("en");
            visitor.open("/vacancies/draw?number=" + vacancy)
                    .reads("The lots are drawn, for good.")
                    .reads("Repeat the draw yourself");
            save(visitor, "listFile", "list.txt");
            String order = save(visitor, "orderFile", "order.txt");
            assertThat(run(lines(visitor, "orderLines"))).isEqualTo(order);
            String lot = visitor.driver().findElement(By.cssSelector("#lots li")).getText();
            assertThat(order).startsWith(lot.replaceFirst("(\\S+) (\\S+)", "$2 $1"));
        }
    }

    private static Browser enter(Browser officer, String value) {
        return officer.fill("eventValue", value).press("lookValue").press("enterValue");
    }

    @Test
    void anApplicantReadsTheOwnLot() throws Exception {
        try (Browser teacher = Browser.phone(portal)) {
            teacher.speak("sw");
            DemoLogin.TEACHER.logIn(teacher);
            teacher.open("/my/applications");
            String application =
                    teacher.links("/my/application?reference=").stream()
                            .filter(link -> teacher.open(link).has("#ownLot"))
                            .findFirst()
                            .orElseThrow();
            String reference = application.replaceFirst(".*reference=", "");
            teacher.reads("Your place in the draw", "Mahali pako kwenye droo")
                    .reads(
                            "It counts only where others have as many points as you.",
                            "Inahesabiwa tu pale wengine wana alama sawa na zako.");
            teacher.reads(
                    "You could withdraw this application until the vacancy closed on ",
                    "Uliweza kuliondoa ombi hili hadi nafasi ilipofungwa ");
            String lot = teacher.find("[0-9a-f]{64}");
            teacher.follow("/vacancies/draw?number=");
            String order = save(teacher, "orderFile", "order.txt");
            assertThat(order).contains(lot + ' ' + reference + '\n');
        }
    }

    private static String hash(Browser browser, String id) {
        return browser.textOf(id).replaceFirst("(?s).*\\b([0-9a-f]{64})\\b.*", "$1");
    }

    /** The text of a part as it is copied. */
    private static String lines(Browser browser, String id) {
        return browser.driver().findElement(By.id(id)).getDomProperty("textContent");
    }

    private String save(Browser browser, String link, String name) throws Exception {
        String address = browser.driver().findElement(By.id(link)).getDomProperty("href");
        HttpResponse<String> file =
                http.send(
                        HttpRequest.newBuilder(URI.create(address)).build(),
                        BodyHandlers.ofString());
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        Files.writeString(folder.resolve(name), file.body(), US_ASCII);
        return file.body();
    }

    private int status(String path) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(URI.create(portal.url(path))).build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private String run(String lines) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process shell =
                new ProcessBuilder("/bin/sh", "-c", lines)
                        .directory(folder.toFile())
                        .redirectOutput(output.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        assertThat(shell.waitFor()).isZero();
        return Files.readString(output, US_ASCII);
    }
}
