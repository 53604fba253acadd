package ke.cp2.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ke.cp2.support.HttpSession;
import ke.cp2.support.PortalProcess;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

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
                    .reads("Their cost by the tariff: KES ")
                    .reads("From application to outcome");
            assertThat(officer.driver().findElements(By.cssSelector("svg.bar")))
                    .hasSizeGreaterThan(10);
            officer.changeLanguage("sw")
                    .reads("", "Maombi kwa siku")
                    .reads("", "Wanawake")
                    .reads("", "Watu ambao bado wanapaswa kuchaguliwa");

            HttpSession council = DemoLogin.COUNCIL.logIn(portal);
            String page = council.open("/staff/report?series=1");
            String bar = page.replaceFirst("(?s).*?(<svg class=\"bar\".*?</svg>).*", "$1");
            assertThat(bar).startsWith("<svg").hasSizeLessThanOrEqualTo(MOST_BYTES_OF_A_BAR);
            assertThat(DemoLogin.SUB_COUNTY.logIn(portal).refusalOf("/staff/report?series=1"))
                    .as("not for sub-counties")
                    .startsWith("403");
        }
    }
}
