package ke.cp2.web.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Warnings that officers read seldom, as no journey comes to them: their words, and their pages.
 */
class DeskWordsTest {

    private static final Instant AT = Instant.parse("2026-10-05T06:30:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 2);
    private static final Path PAGES = Path.of("src/main");

    static Stream<Arguments> warnings() {
        return Stream.of(
                of(
                        "webapp/WEB-INF/includes/selection/standing.xhtml",
                        "selection",
                        "ranking.postsChanged",
                        "The posts were changed after the closing, when it was known who applies:"
                                + " from 3 to 5, by Neema Officer on 5 Oct 2026, 09:30.",
                        "Idadi ya watu wanaohitajika ilibadilishwa baada ya kufungwa,"
                                + " ilipojulikana nani anaomba: kutoka 3 hadi 5, na Neema Officer"
                                + " tarehe 5 Okt 2026, 09:30.",
                        3,
                        5,
                        "Neema Officer",
                        AT),
                of(
                        "webapp/WEB-INF/includes/selection/proposal.xhtml",
                        "campaign",
                        "words.outside",
                        "People outside read these words, and they lead them to: 0722 000 111."
                                + " Check that the council means it before you approve.",
                        "Watu wa nje husoma maneno haya, na yanawaelekeza kwenye: 0722 000 111."
                                + " Hakikisha baraza linakusudia hivyo kabla ya kuidhinisha.",
                        "0722 000 111"),
                of(
                        "webapp/staff/deployments/change.xhtml",
                        "campaign",
                        "words.outside",
                        "People outside read these words, and they lead them to: evil.example."
                                + " Check that the council means it before you approve.",
                        "Watu wa nje husoma maneno haya, na yanawaelekeza kwenye: evil.example."
                                + " Hakikisha baraza linakusudia hivyo kabla ya kuidhinisha.",
                        "evil.example"),
                of(
                        "webapp/staff/deployments/plan.xhtml",
                        "deployment",
                        "plan.addedToBy.long",
                        "Plan 7 was added later and counts for places that this one left free.",
                        "Mpango 7 uliongezwa baadaye na ndio unaohesabika kwa sehemu ulizoziacha"
                                + " huu.",
                        7),
                of(
                        "webapp/WEB-INF/includes/vacancy/public.xhtml",
                        "vacancy",
                        "preview.inExam",
                        "Applications close on 5 Oct 2026, 09:30, when the examination has begun:"
                                + " its first day is 2 Nov 2026. Check the closing time before you"
                                + " publish.",
                        "Maombi yanafungwa 5 Okt 2026, 09:30, mtihani ukiwa umeshaanza: siku yake"
                                + " ya kwanza ni 2 Nov 2026. Angalia wakati wa kufunga kabla ya"
                                + " kutangaza.",
                        AT,
                        FIRST_DAY),
                of(
                        "webapp/staff/series/edit.xhtml",
                        "vacancy",
                        "series.inExam",
                        "Vacancies of this series that close on the first day of the examination"
                                + " or later: 2. Check the first day, and these vacancies.",
                        "Nafasi za msimu huu zinazofungwa siku ya kwanza ya mtihani au baadaye: 2."
                                + " Angalia siku ya kwanza, na nafasi hizo.",
                        2),
                of(
                        "webapp/staff/centres/vacancies.xhtml",
                        "centre",
                        "plan.inExam",
                        "Applications close on 5 Oct 2026, 09:30, when the examination has begun:"
                                + " its first day is 2 Nov 2026. Check the closing time before you"
                                + " go on.",
                        "Maombi yanafungwa 5 Okt 2026, 09:30, mtihani ukiwa umeshaanza: siku yake"
                                + " ya kwanza ni 2 Nov 2026. Angalia wakati wa kufunga kabla ya"
                                + " kuendelea.",
                        AT,
                        FIRST_DAY),
                of(
                        "java/ke/cp2/web/centre/CentrePreviewBacking.java",
                        "centre",
                        "CentreFault.COUNTY_OTHER",
                        "The row says Nakuru, but the centre code begins with the number of"
                                + " another county.",
                        "Safu inasema Nakuru, lakini nambari ya kituo inaanza na nambari ya kaunti"
                                + " nyingine.",
                        "Nakuru"),
                of(
                        "webapp/staff/staffing.xhtml",
                        "deployment",
                        "plans.title",
                        "Deployments",
                        "Kupangiwa vituo"));
    }

    private static Arguments of(
            String page,
            String feature,
            String key,
            String english,
            String kiswahili,
            Object... values) {
        return Arguments.of(page, feature, key, english, kiswahili, values);
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("warnings")
    void aWarningSaysWhatItIsAboutOnItsPageInBothLanguages(
            String page,
            String feature,
            String key,
            String english,
            String kiswahili,
            Object[] values)
            throws Exception {
        assertThat(PageTexts.of(feature, Locale.ENGLISH, key, values)).isEqualTo(english);
        assertThat(PageTexts.of(feature, Locale.forLanguageTag("sw"), key, values))
                .isEqualTo(kiswahili);
        String begin = key.replaceFirst("[A-Z_]{3,}$", "");
        assertThat(Files.readString(PAGES.resolve(page))).containsPattern("['\"]" + begin);
    }
}
