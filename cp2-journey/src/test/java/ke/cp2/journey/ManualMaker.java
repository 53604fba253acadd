package ke.cp2.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ke.cp2.support.PortalProcess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Makes the pictures and the PDF of the user manual from the running portal, into the sources. Not
 * a test: {@code ./cp2 manual} runs it.
 */
class ManualMaker {

    private static final Path FOLDER = Path.of("../cp2-web/src/main/webapp/resources/cp2/manual");

    /** For paper: Chromium puts JPEG into a PDF as it is, and WebP as a bitmap. */
    private static final Path PAPER = Path.of("target/manual");

    private static final int PICTURE_QUALITY = 60;

    /** As {@code WEB-INF/tags/lesson.xhtml} shows them. */
    private static final int OFFICERS_WIDTH = 1100;

    private static final int OFFICERS_HEIGHT = 700;

    private final PortalProcess portal = PortalProcess.shared();

    @ParameterizedTest
    @CsvSource({"en, 254733200001, 32000001", "sw, 254733200002, 32000002"})
    void make(String language, String number, String nationalId) throws IOException {
        Files.createDirectories(FOLDER);
        Files.createDirectories(PAPER);
        Phone phone = new Phone(portal, number);
        try (Browser browser = Browser.phone(portal)) {
            browser.speak(language);
            takePictures(browser, phone, new Person(browser, phone, nationalId), language);
        }
        try (Browser browser = Browser.desktop(portal)) {
            browser.speak(language);
            printManual(browser, language);
        }
        try (Browser officer = Browser.desktop(portal)) {
            officer.speak(language);
            takePicturesOfOfficers(officer, language);
        }
    }

    private void takePicturesOfOfficers(Browser officer, String language) throws IOException {
        DemoLogin.COUNCIL.logIn(officer);
        officer.driver()
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of(
                                "width",
                                OFFICERS_WIDTH,
                                "height",
                                OFFICERS_HEIGHT,
                                "deviceScaleFactor",
                                1,
                                "mobile",
                                false));
        officer.open("/staff/centres/view?series=1&code=32005001");
        take(officer, "need", language);
        take(officer.open("/staff/centres/vacancies?series=1"), "planned", language);
        officer.open("/staff/profiles").follow("/staff/profile?account=");
        take(officer, "verify", language);
        officer.open("/staff/applications").follow("/staff/applications?vacancy=");
        takeFrom(officer, "listForm", "decide", language);
        officer.open("/staff/ranking?vacancy=" + numberWith(officer, "-EXR-1019"));
        takeFrom(officer, "listForm", "ranking", language);
        officer.open("/staff/draw?vacancy=" + numberWith(officer, "-CM-1049"));
        take(officer, "draw", language);
        officer.open("/staff/deployments?series=2").follow("/staff/deployments/plan?id=");
        takeFrom(officer, "list", "deploying", language);
        officer.open("/staff/vacancies?state=DECIDED")
                .follow("/staff/vacancy?number=")
                .follow("/staff/offers?vacancy=");
        takeFrom(officer, "standing", "offering", language);
        officer.open("/staff/campaigns").follow("/staff/campaign?id=");
        take(officer, "campaign", language);
    }

    private void takePictures(Browser browser, Phone phone, Person person, String language)
            throws IOException {
        browser.open("/account/create")
                .fill("mobileNumber", phone.number())
                .fill("confirmMobileNumber", phone.number());
        take(browser, "create", language);
        browser.open("/login").fill("userName", phone.number());
        take(browser, "login", language);
        browser.open("/account/forgot").fill("mobileNumber", phone.number());
        take(browser, "forgot", language);
        person.createsAccount();
        person.choosesPassword();
        person.consents();
        take(browser.open("/my/profile"), "profile", language);
        person.writesPersonalInformation();
        take(browser, "personal", language);
        browser.press("save");
        person.fillsInTheRest();
        browser.open("/my/profile/submit").tick("declaration");
        take(browser, "submit", language);
        person.submitsDetails();
        take(browser.open("/my/profile/documents"), "documents", language);
        take(browser.open("/vacancies"), "vacancies", language);
        person.findsVacancy();
        person.writesApplication("");
        take(browser, "apply", language);
        browser.press("submit");
        take(browser.open("/my/applications"), "applications", language);
    }

    /** The number of a vacancy of the demo's KCSE series. */
    private static String numberWith(Browser officer, String end) {
        return officer.open("/vacancies")
                .links("number=KCSE-")
                .get(0)
                .replaceAll(".*(KCSE-20[0-9]{2}).*", "$1" + end);
    }

    /** The upper part of the page, as it stands on the screen. */
    private static void take(Browser browser, String name, String language) throws IOException {
        keep(browser, name, language, "window.scrollTo(0, 0)");
    }

    /** The page from an element on: what stands above a list is much the same everywhere. */
    private static void takeFrom(Browser browser, String id, String name, String language)
            throws IOException {
        keep(
                browser,
                name,
                language,
                "window.scrollTo(0, window.scrollY - 8 + document.getElementById('"
                        + id
                        + "').getBoundingClientRect().top)");
    }

    private static void keep(Browser browser, String name, String language, String scroll)
            throws IOException {
        browser.driver().executeScript("document.activeElement.blur(); " + scroll);
        write(FOLDER.resolve(name + '-' + language + ".webp"), capture(browser, "webp"));
        write(PAPER.resolve(name + '-' + language + ".jpeg"), capture(browser, "jpeg"));
    }

    private static Map<String, Object> capture(Browser browser, String format) {
        return browser.driver()
                .executeCdpCommand(
                        "Page.captureScreenshot",
                        Map.of("format", format, "quality", PICTURE_QUALITY));
    }

    /** The page /manual on paper, with its pictures; those for officers are on another page. */
    private static void printManual(Browser browser, String language) throws IOException {
        browser.open("/manual");
        for (Path picture : pictures(language)) {
            String name = picture.getFileName().toString().replace(".jpeg", ".webp");
            String data = Base64.getEncoder().encodeToString(Files.readAllBytes(picture));
            browser.driver()
                    .executeAsyncScript(
                            "const image = document.querySelector(`img[src*='/${arguments[0]}']`);"
                                    + "const done = arguments[2];"
                                    + "if (!image) { done(); return; }"
                                    + "image.loading = 'eager';"
                                    + "image.onload = () => done();"
                                    + "image.src = 'data:image/jpeg;base64,' + arguments[1];",
                            name,
                            data);
        }
        Map<String, Object> paper =
                browser.driver()
                        .executeCdpCommand(
                                "Page.printToPDF",
                                Map.of(
                                        "paperWidth",
                                        8.27,
                                        "paperHeight",
                                        11.69,
                                        "printBackground",
                                        true,
                                        "generateTaggedPDF",
                                        true));
        write(FOLDER.resolve("cp2-user-manual-" + language + ".pdf"), paper);
    }

    private static List<Path> pictures(String language) throws IOException {
        try (Stream<Path> files = Files.list(PAPER)) {
            return files.filter(file -> file.toString().endsWith(language + ".jpeg")).toList();
        }
    }

    private static void write(Path file, Map<String, Object> answer) throws IOException {
        byte[] content = Base64.getDecoder().decode(String.valueOf(answer.get("data")));
        Files.write(file, content);
    }
}
