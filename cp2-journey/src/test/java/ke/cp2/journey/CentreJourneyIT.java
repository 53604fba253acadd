package ke.cp2.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import ke.cp2.support.HttpSession;
import ke.cp2.support.PortalProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a list of centres to a vacancy that a professional reads. */
class CentreJourneyIT {

    private static final String EXAM = "KPSEA";

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d/M/uuuu");

    private final PortalProcess portal = PortalProcess.shared();

    @TempDir private Path folder;

    @Test
    void anOfficerGetsVacanciesOutOfAListOfCentres() throws IOException {
        LocalDate today = LocalDate.now(ZoneId.of("Africa/Nairobi"));
        String invigilators;
        try (Browser browser = Browser.desktop(portal)) {
            DemoLogin.COUNCIL.logIn(browser).open("/staff/series/edit");
            browser.choose("exam", EXAM)
                    .fill("year", String.valueOf(today.plusDays(90).getYear()))
                    .fill("startsOn", TYPED.format(today.plusDays(90)))
                    .fill("endsOn", TYPED.format(today.plusDays(100)))
                    .press("save");
            String series = browser.address().replaceFirst(".*id=(\\d+).*", "$1");

            browser.open("/staff/staffing?series=" + series)
                    .reads("There is no need yet: import the centres of this series first.");
            browser.open("/staff/centres/import?series=" + series)
                    .press("upload")
                    .readsBeside("file", "Choose a file.", "Chagua faili.");
            browser.fill("file", list().toString())
                    .press("upload")
                    .reads("New centres")
                    .reads("many is no number of candidates: a whole number from 0 to 20,000.")
                    .reads("Neither this list nor the series has the host centre 32005999.")
                    .reads("Row 2 is the header: Centre No. · School")
                    .reads(
                            "Candidates: column D “Candidates”",
                            "Watahiniwa: safuwima D “Candidates”")
                    .reads("3 read braille", "3 wanasoma breli")
                    .reads("at -0.7171, 36.431", "mahali -0.7171, 36.431")
                    .press("confirm")
                    .isAsked("Change 2 centres?", "Ubadilishe vituo 2?")
                    .reads("2 wrong rows are left out.")
                    .press("take");
            finished(browser);

            browser.open("/staff/centres?series=" + series + "&text=ziwa")
                    .follow("/staff/centres/view?")
                    .reads("412 candidates sit here, with those of 1 hosted centre.")
                    .reads("one for 200 candidates")
                    .reads("1 of them must read braille for 3 candidates")
                    .reads("-0.7171, 36.431 (latitude, longitude)")
                    .reads("27 people in all");
            browser.changeLanguage("sw")
                    .reads("Watahiniwa 412 wanafanyia mtihani hapa, pamoja na wa kituo 1")
                    .reads("mmoja kwa watahiniwa 200")
                    .reads("1 wao lazima asome breli kwa watahiniwa 3")
                    .reads("-0.7171, 36.431 (latitudo, longitudo)")
                    .reads("Watu 27 kwa jumla");
            browser.open("/staff/staffing?series=" + series)
                    .reads("Wanaokosekana")
                    .open("/staff/centres/vacancies?series=" + series)
                    .reads("Watu wanaohitajika katika nafasi mpya")
                    .changeLanguage("en");

            browser.open("/staff/centres/import?series=" + series)
                    .fill("file", listWithoutHost().toString())
                    .press("upload")
                    .reads(
                            "A list of centres needs the columns Centre code, Name and Candidates.",
                            "Orodha ya vituo inahitaji safuwima Nambari ya kituo, Jina na Watahiniwa.");
            browser.open(browser.address())
                    .click("#sheetsForm summary")
                    .choose("sheets:0:candidates", "3")
                    .press("readAgain")
                    .reads(
                            "Look: fewer than 30 candidates and no host",
                            "Angalia: watahiniwa ni chini ya 30 na hakuna mwenyeji")
                    .reads("Look: the row is without a host")
                    .changeLanguage("sw")
                    .reads("Watahiniwa: safuwima D “2026”")
                    .reads("Angalia: safu haina mwenyeji")
                    .changeLanguage("en");

            browser.open("/staff/centres/ratios?series=" + series)
                    .fill("perCandidatesINV", "0")
                    .press("save")
                    .readsBeside(
                            "perCandidatesINV",
                            "Type a whole number from 1 to 20,000.",
                            "Andika nambari kamili kati ya 1 na 20,000.");
            browser.fill("perCandidatesINV", "10")
                    .press("save")
                    .isAsked(
                            "Save other ratios? The next plan follows them.",
                            "Uhifadhi uwiano mwingine? Mpango unaofuata utaufuata.")
                    .reads(
                            "Invigilator, One for so many candidates: 20 → 10",
                            "Mmoja kwa watahiniwa wangapi: 20 → 10")
                    .press("confirm")
                    .readsBeside(
                            "reason",
                            "Enter the reason, at most 500 characters.",
                            "Andika sababu, isizidi herufi 500.");
            browser.fill("reason", "Rooms of ten for this year")
                    .press("confirm")
                    .reads("The ratios are saved")
                    .reads("Rooms of ten for this year");

            browser.open("/staff/staffing?series=" + series)
                    .follow("county=032")
                    .follow("subCounty=03205")
                    .reads("Missing")
                    .reads("42")
                    .reads("Applied and selected count positions with a known need.")
                    .reads("also when a second pass over the county has sent them to another one.")
                    .changeLanguage("sw")
                    .reads("ni wa nyadhifa zenye mahitaji yanayojulikana")
                    .changeLanguage("en");

            browser.open("/staff/centres/vacancies?series=" + series)
                    .reads("Posts of the new vacancies")
                    .fill("opensAt", TYPED.format(today.minusDays(1)) + " 08:00")
                    .fill("closesAt", TYPED.format(today.minusDays(2)) + " 17:00")
                    .press("askOrder");
            assertThat(browser.messageBeside("closesAt")).isNotBlank();
            browser.readsBeside(
                            "opensAt",
                            "This time has passed already. Let applications open later.",
                            "Muda huu tayari umepita. Maombi yafunguliwe baadaye.")
                    .fill("opensAt", TYPED.format(today.plusDays(1)) + " 08:00")
                    .fill("closesAt", TYPED.format(today.plusDays(20)) + " 17:00")
                    .press("askOrder")
                    .isAsked("Write 4 drafts?", "Uandike rasimu 4?")
                    .reads("The new ones take applications from", "Mpya zinapokea maombi kuanzia")
                    .press("order");
            finished(browser);
            browser.open("/staff/centres/vacancies?series=" + series)
                    .reads("4 drafts can be published.")
                    .reads("Examination centre, for all centres: 42 posts, from")
                    .changeLanguage("sw")
                    .reads("kwa vituo vyote: watu 42, kuanzia")
                    .changeLanguage("en");
            invigilators =
                    browser.text().replaceFirst("(?s).*(" + EXAM + "-[0-9]+-INV-[0-9]+).*", "$1");
            browser.press("askPublish")
                    .isAsked("Publish 4 vacancies?", "Utangaze nafasi 4?")
                    .reads("The first opens on", "Ya kwanza inafunguliwa")
                    .press("publish");
            finished(browser);
        }
        HttpSession teacher = DemoLogin.TEACHER.logIn(portal);
        teacher.open("/vacancies/view?number=" + invigilators);
        assertThat(teacher.text()).contains("Naivasha").containsPattern("Posts:? 42");
    }

    @Test
    void aSubCountyOfficerReadsTheOwnSubCounty() {
        HttpSession officer = DemoLogin.SUB_COUNTY.logIn(portal);
        officer.open("/staff/centres");
        assertThat(officer.text()).contains("Naivasha, Nakuru").doesNotContain("Nairobi");
        officer.open("/staff/staffing?county=047");
        assertThat(officer.text()).contains("Naivasha, Nakuru").contains("Invigilator");
        assertThat(officer.refusalOf("/staff/staffing?county=047&subCounty=04711"))
                .startsWith("404 ");
        assertThat(officer.refusalOf("/staff/centres/view?series=1&code=47011001"))
                .startsWith("404 ");
    }

    /** Waits on the page of a run until it is over. */
    private static void finished(Browser browser) {
        assertThat(browser.address()).startsWith("/staff/job");
        browser.await(".chip-good");
    }

    private Path listWithoutHost() throws IOException {
        return Files.writeString(
                folder.resolve("small.csv"),
                "Centre code,Name,Sub-county,2026,2025\n"
                        + "32005102,Longonot View,Naivasha,24,22\n");
    }

    private Path list() throws IOException {
        return Files.writeString(
                folder.resolve("centres.csv"),
                "CENTRES OF THE COUNTY,,\n"
                        + "Centre No.,School,Sub County,Candidates,Host centre,Blind,Lat,Long\n"
                        + "32005101,Ziwa Heri,Naivasha,388,,3,-0.7171,36.4310\n"
                        + "32005102,Longonot View,NAIVASHA,24,32005101,,,\n"
                        + "32005103,Kwetu,Naivasha,many,,,,\n"
                        + "32005104,Nuru,Naivasha,12,32005999,,,\n");
    }
}
