package ke.cp2.profile.school;

import static ke.cp2.profile.ProfessionalFixture.aStation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import ke.cp2.application.RecruitmentScene;
import ke.cp2.platform.BusinessException;
import ke.cp2.profile.EditingWorkExperience;
import ke.cp2.profile.ProfileDirectory;
import ke.cp2.profile.form.WorkForm;
import ke.cp2.profile.value.SchoolLevel;
import ke.cp2.reference.ReferenceData;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.support.As;
import ke.cp2.support.QueryPlans;
import ke.cp2.support.Tables;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The number of the own school: nobody is sent there, so it has to be the school's. */
@ExtendWith(ArquillianExtension.class)
class OwnSchoolIT {

    private static final String HERI = "46099101";
    private static final String KUU = "46099102";

    @Inject private EditingWorkExperience work;
    @Inject private FindingSchool finding;
    @Inject private ReferenceData reference;
    @Inject private CentreRegister register;
    @Inject private ProfileDirectory directory;
    @Inject private RecruitmentScene scene;
    @Inject private Tables tables;
    @Inject private QueryPlans plans;

    private long series;
    private AccountId teacher;

    @BeforeEach
    void twoSchools() {
        series = tables.next("EXAM_SERIES_SEQ");
        tables.change(
                "INSERT INTO EXAM_SERIES (ID, EXAM_CODE, EXAM_YEAR, STARTS_ON, ENDS_ON)"
                        + " VALUES (?, 'KCSE', 2098, ?, ?)",
                series,
                java.sql.Date.valueOf("2098-11-02"),
                java.sql.Date.valueOf("2098-11-20"));
        centre(HERI, "Ziwa Heri Secondary School");
        centre(KUU, "Ziwa Kuu Secondary School");
        teacher = scene.aProfessional();
        tables.change(
                "UPDATE PROFILE SET STATE = 'INCOMPLETE' WHERE ACCOUNT_ID = ?", teacher.value());
        tables.change(
                "DELETE FROM WORK_STATION_SUBJECT WHERE WORK_STATION_ID IN (SELECT ID FROM"
                        + " WORK_STATION WHERE ACCOUNT_ID = ?)",
                teacher.value());
        tables.change("DELETE FROM WORK_STATION WHERE ACCOUNT_ID = ?", teacher.value());
    }

    @AfterEach
    void asBefore() {
        tables.change("DELETE FROM CENTRE WHERE SERIES_ID = ?", series);
        tables.change("DELETE FROM EXAM_SERIES WHERE ID = ?", series);
    }

    @Test
    void aNumberThatNobodyHasIsRefused() {
        WorkForm form = at("Ziwa Heri", "46099199");
        assertThat(refusal(form)).isEqualTo("profile.centreUnknown");
        assertThat(as(() -> work.question(form)).orElseThrow().choices())
                .extracting(KnownCentre::code)
                .containsExactly(HERI);
        form.setSchoolAnswer(HERI);
        save(form);
        assertThat(kept("CENTRE_CODE")).isEqualTo(HERI);
    }

    @Test
    void theNumberOfAnotherSchoolIsAskedAbout() {
        WorkForm form = at("Ziwa Heri Sec. School", KUU);
        assertThat(refusal(form)).isEqualTo("profile.centreNamed");
        form.setSchoolAnswer("none:" + HERI);
        assertThat(refusal(form)).as("it cannot stay").isEqualTo("profile.centreNamed");
        form.setSchoolAnswer(KUU);
        save(form);
        assertThat(kept("CENTRE_CODE")).isEqualTo(KUU);
        assertThat(kept("INSTITUTION")).isEqualTo("Ziwa Heri Sec. School");
        assertThat(kept("LISTED_NAME")).as("for officers").isEqualTo("Ziwa Kuu Secondary School");
    }

    @Test
    void theNumberOfASchoolOfAnotherPlaceIsAskedAboutAndGivesItsPlace() {
        WorkForm form = at("Ziwa Heri", HERI);
        form.setSubCounty(otherSubCounty());
        assertThat(refusal(form)).isEqualTo("profile.centreElsewhere");
        form.setSchoolAnswer(HERI);
        save(form);
        assertThat(kept("SUB_COUNTY_CODE")).isEqualTo(subCounty());
        assertThat(kept("LISTED_NAME")).isEqualTo("null");
    }

    @Test
    void theNameIsLookedForInAllOfTheCountyWhateverTheLevelIs() {
        WorkForm form = at("Shule ya Msingi Ziwa Heri", null);
        form.setSchoolLevel(SchoolLevel.PRIMARY);
        form.setSubjects(List.of());
        form.setSubCounty(otherSubCounty());
        assertThat(refusal(form)).isEqualTo("profile.centreLikely");
        form.setSchoolAnswer(as(() -> work.question(form)).orElseThrow().none());
        save(form);
        assertThat(kept("NO_CENTRE")).isEqualTo("1");
        assertThat(kept("MATCHED_CENTRE_CODE")).isEqualTo(HERI);
        assertThat(directory.factsOf(teacher).currentStations().get(0).noCentre()).isTrue();
    }

    @Test
    void theOwnNumberIsTakenWithoutAQuestion() {
        save(at("ZIWA HERI SEC", HERI));
        assertThat(kept("CENTRE_CODE")).isEqualTo(HERI);
    }

    @Test
    void whoLeavesTheNumberOutIsAskedAndIsKeptAwayFromTheLikelySchool() {
        WorkForm form = at("Ziwa Heri", null);
        assertThat(refusal(form)).isEqualTo("profile.centreLikely");
        form.setSchoolAnswer(as(() -> work.question(form)).orElseThrow().none());
        save(form);

        assertThat(kept("CENTRE_CODE")).isEqualTo("null");
        assertThat(kept("MATCHED_CENTRE_CODE")).isEqualTo(HERI);
        assertThat(directory.factsOf(teacher).currentStations().get(0).centres())
                .as("where the person is not sent")
                .containsExactly(HERI);
    }

    @Test
    void aSchoolThatIsNoCentreNeedsNoNumberAndNothingIsAskedTwice() {
        save(at("Shule ya Mbali", null));
        assertThat(kept("MATCHED_CENTRE_CODE")).isEqualTo("null");
        long id = tables.id("SELECT ID FROM WORK_STATION WHERE ACCOUNT_ID = ?", teacher.value());
        centre("46099103", "Mbali Secondary School");
        WorkForm again = as(() -> work.form(id));
        again.setDesignation("Deputy principal");
        save(again);
        again = as(() -> work.form(id));
        again.setInstitution("Mbali");
        WorkForm changed = again;
        assertThat(refusal(changed)).isEqualTo("profile.centreLikely");
    }

    @Test
    void aSchoolIsFoundByItsNameAndPlaceThroughAnIndex() throws Exception {
        assertThat(as(() -> finding.find("ziwa", "046", null)))
                .extracting(KnownCentre::code)
                .containsExactly(HERI, KUU);
        assertThat(as(() -> finding.find("HERI  Ziwa High School", "046", null)))
                .as("word by word")
                .extracting(KnownCentre::code)
                .containsExactly(HERI);
        assertThat(as(() -> finding.find("46 099 102", null, null)))
                .as("by its number, without a county")
                .extracting(KnownCentre::code)
                .containsExactly(KUU);
        assertThat(
                        as(
                                () ->
                                        finding.find(
                                                "ziwa " + reference.subCountyName(subCounty()),
                                                "046",
                                                null)))
                .as("with its place")
                .isNotEmpty();
        assertThat(as(() -> finding.find("100%", "046", null))).isEmpty();
        assertThat(as(() -> finding.find("ziwa", "047", null))).isEmpty();
        assertThat(as(() -> finding.find("kuu", "046", subCounty())))
                .extracting(KnownCentre::name)
                .containsExactly("Ziwa Kuu Secondary School");
        assertThat(as(() -> finding.byCode(HERI))).isPresent();
        for (List<String> read :
                List.of(
                        plans.of("CENTRE", () -> register.byCode(HERI)),
                        plans.of("CENTRE", () -> register.of(subCounty())),
                        plans.of(
                                "CENTRE",
                                () -> register.named(List.of("heri", "ziwa"), "046", null, 21)))) {
            assertThat(read).isNotEmpty().noneMatch(plan -> plan.contains("CENTRE.tableScan"));
        }
    }

    private String refusal(WorkForm form) {
        BusinessException refusal = catchThrowableOfType(BusinessException.class, () -> save(form));
        assertThat(refusal.field()).isEqualTo("centreCode");
        return refusal.key();
    }

    private void save(WorkForm form) {
        As.account(teacher, Role.PROFESSIONAL, () -> work.save(form));
    }

    private <T> T as(Callable<T> useCase) {
        return As.account(teacher, Role.PROFESSIONAL, useCase);
    }

    private WorkForm at(String school, String code) {
        WorkForm form = aStation();
        form.setInstitution(school);
        form.setCentreCode(code);
        form.setCounty("046");
        form.setSubCounty(subCounty());
        return form;
    }

    private String subCounty() {
        return (String) tables.ask("SELECT MIN(CODE) FROM SUB_COUNTY WHERE COUNTY_CODE = '046'");
    }

    private String otherSubCounty() {
        return (String) tables.ask("SELECT MAX(CODE) FROM SUB_COUNTY WHERE COUNTY_CODE = '046'");
    }

    private String kept(String column) {
        return tables.texts(
                        "SELECT " + column + " FROM WORK_STATION WHERE ACCOUNT_ID = ?",
                        teacher.value())
                .get(0);
    }

    private void centre(String code, String name) {
        tables.change(
                "INSERT INTO CENTRE (ID, SERIES_ID, CODE, NAME, COUNTY_CODE, SUB_COUNTY_CODE,"
                        + " CANDIDATES) VALUES (?, ?, ?, ?, '046', ?, 100)",
                series * 100_000_000L + Long.parseLong(code),
                series,
                code,
                name,
                subCounty());
    }
}
