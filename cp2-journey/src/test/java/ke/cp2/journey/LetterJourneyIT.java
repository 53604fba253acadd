package ke.cp2.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ke.cp2.support.HttpSession;
import ke.cp2.support.PortalProcess;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Appointment letters, from their text to the gate where somebody checks one. */
class LetterJourneyIT {

    private static final String TEXT = "/staff/series/letter?series=1&language=en";

    private static final String KNOWN =
            "{NAME}, {POSITION}, {EXAM}, {YEAR}, {CENTRE}, {CENTRE_CODE}, {SUB_COUNTY}, {COUNTY},"
                    + " {FROM}, {TO}, {RATE}, {CANNOT_COME}.";

    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final PortalProcess portal = PortalProcess.shared();

    @ParameterizedTest
    @ValueSource(strings = {"sw", "en"})
    void anOfficerWritesTheTextOfLetters(String language) {
        try (Browser officer = Browser.phone(portal)) {
            officer.speak(language);
            DemoLogin.COUNCIL.logIn(officer);
            officer.open("/staff/series/edit?id=1")
                    .reads("Appointment letters", "Barua za uteuzi")
                    .follow("/staff/series/letter?series=1&language=en");
            officer.reads("Plain text: the portal adds the reference", "Maandishi ya kawaida")
                    .reads("The sample is for Assessor", "Mfano ni wa Mtathmini")
                    .reads("Duties: Invigilator", "Majukumu: Msimamizi wa mtihani")
                    .reads("{NAME}, {POSITION}, {EXAM}");
            officer.fill("subject", "Your pay is {SALARY}")
                    .press("save")
                    .readsBeside(
                            "subject",
                            "The portal does not know {SALARY}. It knows " + KNOWN,
                            "Tovuti haijui {SALARY}. Inajua " + KNOWN);
        }
    }

    @Test
    void aSampleIsAPdf() {
        HttpSession council = DemoLogin.COUNCIL.logIn(portal);
        council.open(TEXT);
        assertThat(council.submit("letterForm", "previewINV", Map.of())).startsWith("%PDF-");
    }

    @Test
    void aLetterIsDownloadedCheckedAndRevoked() throws Exception {
        try (Browser officer = Browser.phone(portal)) {
            officer.speak("en");
            DemoLogin.COUNCIL.logIn(officer);
            String letters = lettersOfSomebodyTold(officer);
            String vacancy = officer.open(application).find("KJSEA-[0-9]{4}-[A-Z]{3}-[0-9]+");
            HttpSession visitor = HttpSession.visitor(portal);
            visitor.open("/vacancies/view?lang=en&number=" + vacancy);
            assertThat(visitor.text()).contains("Rate per day KES 650");
            String mobile =
                    officer.open(application)
                            .follow("/staff/messages?account=")
                            .find("254 7[0-9]{2} [0-9]{3} [0-9]{3}")
                            .replace(" ", "");
            HttpSession person = HttpSession.login(portal, mobile, "demo-teacher-2026");
            String mine = "/my/letter?deployment=" + letters.replaceFirst(".*=", "");
            assertThat(person.open("/my/deployments"))
                    .contains(mine, "Download Appointment Letter");
            String letter = words(person, mine);
            assertThat(letter)
                    .contains("KNEC/GEN/EA/FA/SI/APP/KJSEA/")
                    .contains("Mobile number 254 7", "Junior School", "Rate per day KES ");
            assertThat(words(person, mine)).as("the same letter").isEqualTo(letter);
            assertThat(DemoLogin.TEACHER.logIn(portal).refusalOf(mine))
                    .as("somebody else's letter")
                    .startsWith("404 ");
            assertThat(DemoLogin.SUB_COUNTY.logIn(portal).refusalOf(letters)).startsWith("404 ");

            Matcher code = CODE.matcher(letter);
            assertThat(code.find()).isTrue();
            checks(code.group(), "en", "This letter is valid.", "");
            officer.open(letters)
                    .click("details:has([id='revokeForm']) summary")
                    .press("lookRevoke")
                    .readsBeside("revokeReason", "Enter the reason.", "");
            officer.fill("revokeReason", "Fell ill").press("lookRevoke");
            officer.reads("Revoke letter KNEC/GEN/EA/FA/SI/APP/KJSEA/")
                    .reads("The portal tells the person by SMS");
            officer.press("revoke");
            officer.reads("The letter is not valid any more.")
                    .reads("Revoked")
                    .reads("The letter was revoked, so there is none to download.");
            assertThat(officer.has("#openEnglish")).as("nothing to download").isFalse();
            checks(code.group(), "sw", "", "Barua hii si halali tena: barua hii ilitenguliwa");
            assertThat(person.open(mine)).contains("The letter for this deployment was revoked.");
            assertThat(person.open("/my/deployments"))
                    .contains("Your appointment letter was revoked and no longer counts.")
                    .doesNotContain(mine);
            officer.open(plan)
                    .follow("/staff/letters?series=2")
                    .reads("People without a letter")
                    .reads("the letter was revoked");
            assertThat(officer.has("#listXlsx")).isTrue();
            HttpSession council = DemoLogin.COUNCIL.logIn(portal);
            council.open("/staff/letters?lang=en");
            assertThat(council.text()).contains("Choose the exam series and the sub-county");
            council.open(officer.address().replaceFirst("^https?://[^/]+", ""));
            assertThat(council.submit("listFile", "listCsv", Map.of()).lines().toList())
                    .first()
                    .asString()
                    .contains("Letter,State,");
            council.open(letters);
            assertThat(council.page()).contains("id=\"toLetters\"", "id=\"toApplication\"");
            officer.fill("centre", "9").press("look");
            assertThat(officer.messageBeside("centre"))
                    .startsWith("Nobody is sent to a centre 9 in ");
            officer.open(letters)
                    .click("details:has([id='replaceForm']) summary")
                    .fill("replaceReason", "Is well again")
                    .press("lookReplace")
                    .reads("Write a new letter in the place of KNEC/GEN/EA/FA/SI/APP/KJSEA/");
            officer.press("replace")
                    .reads("There is a new letter.")
                    .reads("Written in the place of the one before: Is well again");
        }
    }

    /** Who moves days that people know reads how many are told, and says why. */
    @Test
    void whoWasToldOfACentreIsToldOfOtherDays() {
        String series = "/staff/series/edit?id=2";
        try (Browser officer = Browser.phone(portal)) {
            officer.speak("en");
            DemoLogin.COUNCIL.logIn(officer);
            officer.open(series);
            LocalDate last = LocalDate.parse(officer.valueOf("endsOn"), DAY).plusDays(1);
            officer.fill("endsOn", DAY.format(last))
                    .press("save")
                    .reads("people were told where to go, and when.")
                    .reads("Everybody who was told gets one SMS with the new days, with or without")
                    .reads("for about KES ")
                    .reads("Days of before: ")
                    .reads("Who is too old is judged by the first day")
                    .reads("They are, by centre:", "Hao ni, kwa kituo:");
            assertThat(officer.textOf("movePeople")).containsPattern(": .+, [0-9]{8}");
            officer.press("move")
                    .readsBeside(
                            "moveReason",
                            "People are sent to centres for these days. Enter the reason for the"
                                    + " change, with at most 500 characters.",
                            "");
            officer.fill("moveReason", "--").press("move");
            assertThat(officer.messageBeside("moveReason")).contains("word");
            officer.fill("moveReason", "One paper was added.")
                    .press("move")
                    .reads("The exam series is saved.")
                    .reads("One paper was added.");
            officer.changeLanguage("sw")
                    .reads("One paper was added.")
                    .fill("endsOn", DAY.format(last.plusDays(1)))
                    .press("save")
                    .reads("waliarifiwa mahali na siku za kwenda.")
                    .reads("Siku za awali: ")
                    .reads("Nafasi zilizotangazwa za msimu huu: ")
                    .reads("Sababu ya siku nyingine")
                    .press("cancel");
        }
    }

    private String application;
    private String plan;

    /** The demo has people who were told of their centre; the page of their letters. */
    private String lettersOfSomebodyTold(Browser officer) {
        officer.open("/staff/deployments?series=2");
        for (String each : officer.links("/staff/deployments/plan?id=")) {
            plan = each;
            for (String person : officer.open(plan).links("/staff/deployments/person?plan=")) {
                officer.open(person);
                if (officer.links("/staff/application?reference=").isEmpty()) {
                    continue;
                }
                application = officer.links("/staff/application?reference=").get(0);
                officer.open(application);
                if (!officer.has("#letters")) {
                    continue;
                }
                String letters = officer.links("/staff/letter?deployment=").get(0);
                if (officer.open(letters).has("#openEnglish")) {
                    return letters;
                }
            }
        }
        throw new AssertionError("nobody was told");
    }

    private String words(HttpSession reader, String address)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(portal.url(address)))
                                        .header("Cookie", reader.cookies())
                                        .build(),
                                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/pdf");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        try (PDDocument pdf = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    /** Somebody at the gate, with a phone without scripts. */
    private void checks(String code, String language, String english, String kiswahili) {
        try (Browser gate = Browser.phone(portal)) {
            gate.speak(language).withoutScripts();
            gate.open("/check-letter")
                    .reads("Check an appointment letter", "Thibitisha barua ya uteuzi");
            assertThat(gate.text()).doesNotContain("KNEC/");
            gate.press("check")
                    .readsBeside(
                            "code",
                            "Enter the code that stands on the letter.",
                            "Andika msimbo ulio kwenye barua.");
            gate.fill("code", "abc")
                    .press("check")
                    .readsBeside(
                            "code",
                            "The code has 15 letters and digits; you typed 3.",
                            "Msimbo una herufi na tarakimu 15; umeandika 3.");
            assertThat(gate.has("#noLetter")).isFalse();
            gate.fill("code", "11111-11111-11111")
                    .press("check")
                    .reads("There is no letter with this code.", "Hakuna barua yenye msimbo huu.");
            gate.open("/l/nonsense")
                    .reads("There is no letter with this code.", "Hakuna barua yenye msimbo huu.");
            gate.open("/check-letter")
                    .fill("code", code.toLowerCase(java.util.Locale.ROOT))
                    .press("check")
                    .reads(english, kiswahili)
                    .reads("KNEC/GEN/EA/FA/SI/APP/KJSEA/")
                    .reads("Junior School");
            assertThat(gate.text()).doesNotContain("254 7");
            gate.open("/l/" + code.replace("-", "")).reads(english, kiswahili);
            assertThat(gate.path()).isEqualTo("/check-letter");
        }
    }
}
