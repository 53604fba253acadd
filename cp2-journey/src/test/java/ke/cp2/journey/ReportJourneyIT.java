package ke.cp2.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import ke.cp2.support.HttpSession;
import ke.cp2.support.PortalProcess;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** A council officer reads how a series goes, in words and bars, and takes it away. */
class ReportJourneyIT {

    private static final int MOST_BYTES_OF_A_BAR = 5_000 / 47;

    private final PortalProcess portal = PortalProcess.shared();

    @Test
    void theReportOfASeriesIsReadInBothLanguages() {
        try (Browser officer = Browser.phone(portal)) {
            officer.speak("en");
            DemoLogin.COUNCIL.logIn(officer);
            officer.open("/staff/series/edit?id=1")
                    .follow("/staff/report?series=")
                    .awaitText("Women")
                    .reads("Applications a day")
                    .reads("Women")
                    .reads("People still to be selected")
                    .reads("From application to outcome");
            assertThat(officer.driver().findElements(By.cssSelector("svg.bar")))
                    .hasSizeGreaterThan(10);
            assertThat(officer.text())
                    .as("messages belong to no series")
                    .doesNotContain("SMS of", "KES");
            officer.open("/staff/staffing?series=1").follow("/staff/report?series=1");

            HttpSession council = DemoLogin.COUNCIL.logIn(portal);
            String page = council.open("/staff/report?series=1");
            String bar = page.replaceFirst("(?s).*?(<svg class=\"bar\".*?</svg>).*", "$1");
            assertThat(bar).startsWith("<svg").hasSizeLessThanOrEqualTo(MOST_BYTES_OF_A_BAR);
            assertThat(DemoLogin.SUB_COUNTY.logIn(portal).refusalOf("/staff/report?series=1"))
                    .as("not for sub-counties")
                    .startsWith("403");
            council.open("/staff/report?series=1");
            List<String> lines =
                    council.submit("reportForm", "download", Map.of()).lines().toList();
            assertThat(lines.get(0)).endsWith("Table,Line,Number");
            officer.driver()
                    .findElements(By.cssSelector("section.report tbody tr"))
                    .forEach(row -> assertThat(lines).anyMatch(line -> isOf(line, row)));
            council.open("/staff/report?series=1");
            assertThat(council.submit("reportForm", "downloadWorkbook", Map.of())).startsWith("PK");

            officer.changeLanguage("sw")
                    .reads("", "Maombi kwa siku")
                    .reads("", "Wanawake")
                    .reads("", "Watu ambao bado wanapaswa kuchaguliwa");
        }
    }

    /** Tells whether a line of the file has the name and the number of a row of the page. */
    private static boolean isOf(String line, WebElement row) {
        return line.contains("," + row.findElement(By.tagName("th")).getText() + ",")
                && line.endsWith(
                        "," + row.findElement(By.tagName("td")).getText().replace(",", ""));
    }
}
