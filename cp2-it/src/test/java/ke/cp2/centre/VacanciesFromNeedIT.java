package ke.cp2.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ke.cp2.application.RecruitmentScene;
import ke.cp2.centre.list.ImportingCentres;
import ke.cp2.centre.planning.PlanForm;
import ke.cp2.centre.planning.PlanPreview;
import ke.cp2.centre.planning.PlanState;
import ke.cp2.centre.planning.PlanStep;
import ke.cp2.centre.planning.PlanningFromNeed;
import ke.cp2.centre.staffing.BoardRow;
import ke.cp2.centre.staffing.RatioForm;
import ke.cp2.centre.staffing.SettingRatios;
import ke.cp2.centre.staffing.StaffingBoard;
import ke.cp2.job.JobRunState;
import ke.cp2.job.RunningJobs;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Kenya;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.support.As;
import ke.cp2.support.Eventually;
import ke.cp2.support.TestClock;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the need of a series to published vacancies, with the jobs of the server. */
@ExtendWith(ArquillianExtension.class)
class VacanciesFromNeedIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String LIST =
            "Centre code,Name,Candidates\n32005101,Ziwa Heri,412\n47011101,Mwangaza,200\n";

    @Inject private RecruitmentScene scene;

    @Inject private ImportingCentres importing;

    @Inject private PlanningFromNeed planning;

    @Inject private SettingRatios ratios;

    @Inject private StaffingBoard staffing;

    @Inject private RunningJobs jobs;

    @Inject private TestClock clock;

    private AccountId officer;

    private long series;

    @BeforeEach
    void aSeriesWithItsNeed() {
        officer = scene.anOfficer(null);
        series = scene.next("EXAM_SERIES_SEQ");
        int year = Kenya.today(clock).getYear();
        scene.change(
                "INSERT INTO EXAM_SERIES (ID, EXAM_CODE, EXAM_YEAR, STARTS_ON, ENDS_ON)"
                        + " VALUES (?, 'KCSE', ?, ?, ?)",
                series,
                1_000 + series / 50,
                java.sql.Date.valueOf(year + 1 + "-11-02"),
                java.sql.Date.valueOf(year + 1 + "-11-30"));
        long list =
                asOfficer(
                        () ->
                                importing.preview(
                                        series,
                                        "centres.csv",
                                        LIST.getBytes(StandardCharsets.UTF_8),
                                        false));
        finish(asOfficer(() -> importing.confirm(list, 0)));
    }

    @Test
    void draftsAreWrittenOncePublishedOnceAndCountedOnTheBoard() {
        PlanPreview before = preview();
        assertThat(before.count(PlanStep.DRAFT)).isEqualTo(8);
        assertThat(before.newPosts()).isEqualTo(1 + 3 + 21 + 2 + 1 + 1 + 10 + 1);

        long run = order(before);
        finish(run);
        assertThat(vacancies("DRAFT")).isEqualTo(8);
        PlanPreview written = preview();
        assertThat(written.state()).isEqualTo(PlanState.WRITTEN);
        assertThat(written.count(PlanStep.STAYS)).isEqualTo(8);
        assertThat(written.drafts()).hasSize(8);
        assertRefused("centre.planChanged", () -> order(before));
        assertRefused("centre.planEmpty", () -> order(written));

        finish(asOfficer(() -> planning.publish(series, 8)));
        assertThat(vacancies("PUBLISHED")).isEqualTo(8);
        assertThat(preview().drafts()).isEmpty();
        assertRefused("centre.noDrafts", () -> planning.publish(series, 0));
        assertThat(
                        scene.count(
                                "SELECT COUNT(*) FROM AUDIT_ENTRY E JOIN VACANCY V ON"
                                        + " E.SUBJECT_ID = TO_CHAR(V.ID) WHERE V.SERIES_ID = ?"
                                        + " AND E.SUBJECT_TYPE = 'vacancy' AND E.ACTION IN"
                                        + " ('vacancy.created', 'vacancy.published')"
                                        + " AND E.ACTOR_ID = ?",
                                series,
                                officer.value()))
                .as("entries by the officer")
                .isEqualTo(16);

        apply("INV", "SUBMITTED", 30);
        apply("INV", "SUCCESSFUL", 7);
        BoardRow invigilators =
                asOfficer(() -> staffing.board(series, "032", "03205"))
                        .orElseThrow()
                        .rows()
                        .stream()
                        .filter(row -> row.code().equals("INV"))
                        .findFirst()
                        .orElseThrow();
        assertThat(invigilators).isEqualTo(new BoardRow("INV", 21, 37, 7, 0, 0, 14));
    }

    @Test
    void anotherNeedChangesDraftsAndLeavesWhatPeopleHaveSeen() {
        finish(order(preview()));
        RatioForm form = asOfficer(() -> ratios.form(series)).orElseThrow();
        form.getRows().get(2).setPerCandidates(10);
        form.setReason("Smaller rooms");
        As.account(officer, Role.COUNCIL_OFFICER, () -> ratios.set(series, form));

        PlanPreview resized = preview();
        assertThat(resized.count(PlanStep.RESIZE)).isEqualTo(2);
        finish(order(resized));
        assertThat(preview().count(PlanStep.STAYS)).isEqualTo(8);

        finish(asOfficer(() -> planning.publish(series, 8)));
        RatioForm back = asOfficer(() -> ratios.form(series)).orElseThrow();
        back.getRows().get(2).setPerCandidates(20);
        back.setReason("Larger rooms");
        As.account(officer, Role.COUNCIL_OFFICER, () -> ratios.set(series, back));
        assertThat(preview().count(PlanStep.DIFFERS)).isEqualTo(2);
        assertThat(preview().changes()).isZero();
    }

    @Test
    void aVacancyOfOneSchoolIsCountedAndTheRestIsDrafted() {
        finish(order(preview()));
        scene.change(
                "UPDATE VACANCY SET STATION_NAME = 'Ziwa Heri', POSTS = 6, STATE = 'PUBLISHED'"
                        + " WHERE SERIES_ID = ? AND POSITION_CODE = 'INV'"
                        + " AND SUB_COUNTY_CODE = '03205'",
                series);
        PlanPreview rest = preview();
        assertThat(rest.changes()).isEqualTo(1);
        assertThat(rest.newPosts()).isEqualTo(15);
        finish(order(rest));
        assertThat(vacancies("DRAFT")).isEqualTo(8);
        assertThat(preview().count(PlanStep.STAYS)).isEqualTo(8);
        assertThat(
                        scene.count(
                                "SELECT SUM(POSTS) FROM VACANCY WHERE SERIES_ID = ?"
                                        + " AND POSITION_CODE = 'INV'"
                                        + " AND SUB_COUNTY_CODE = '03205'",
                                series))
                .isEqualTo(21);
        assertThat(preview().drafts())
                .allMatch(draft -> draft.opensAt().isBefore(draft.closesAt()));
    }

    @Test
    void ofOfficersWhoOrderAtOnceOneIsHeard() throws Exception {
        PlanPreview shown = preview();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<String> refusals = new ArrayList<>();
        try {
            List<Future<String>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.add(pool.submit(() -> refusal(() -> order(shown))));
            }
            for (Future<String> one : all) {
                if (!one.get().isEmpty()) {
                    refusals.add(one.get());
                }
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(refusals)
                .hasSize(3)
                .allMatch(key -> key.equals("centre.planBusy") || key.equals("centre.planChanged"));
        Eventually.isEqual(PlanState.WRITTEN, PATIENCE, () -> preview().state());
        assertThat(vacancies("DRAFT")).isEqualTo(8);
    }

    @Test
    void timesThatDoNotFitAreSaidBesideTheirFields() {
        PlanForm form = new PlanForm();
        form.setOpensAt(Kenya.wallClock(clock.instant()).minusDays(9));
        form.setClosesAt(Kenya.wallClock(clock.instant()).minusDays(2));
        assertThat(refusedTimes(form))
                .containsExactlyInAnyOrder(
                        "opensAt vacancy.opensInPast", "closesAt vacancy.closesInPast");

        form.setClosesAt(Kenya.wallClock(clock.instant()).plusDays(2));
        assertThat(refusedTimes(form)).containsExactly("opensAt vacancy.opensInPast");

        form.setOpensAt(Kenya.wallClock(clock.instant()).plusDays(3));
        assertThat(refusedTimes(form)).containsExactly("closesAt vacancy.closesBeforeOpening");
    }

    private List<String> refusedTimes(PlanForm form) {
        try {
            As.account(officer, Role.COUNCIL_OFFICER, () -> planning.check(series, form));
            return List.of();
        } catch (BusinessException e) {
            return e.each().stream().map(each -> each.field() + ' ' + each.key()).toList();
        }
    }

    private void apply(String position, String state, int applications) {
        scene.change(
                "INSERT INTO APPLICATION_COUNT (ID, VACANCY_ID, STATE, APPLICATIONS, UNMET, ID_SUM)"
                        + " VALUES (?, ?, ?, ?, 0, 0)",
                scene.next("APPLICATION_COUNT_SEQ"),
                scene.id(
                        "SELECT ID FROM VACANCY WHERE SERIES_ID = ? AND POSITION_CODE = ?"
                                + " AND SUB_COUNTY_CODE = '03205'",
                        series,
                        position),
                state,
                applications);
    }

    private long order(PlanPreview shown) {
        PlanForm form = new PlanForm();
        LocalDateTime now = Kenya.wallClock(clock.instant());
        form.setOpensAt(now.plusDays(1));
        form.setClosesAt(now.plusDays(20));
        return asOfficer(
                () ->
                        planning.order(
                                series,
                                form,
                                shown.count(PlanStep.DRAFT),
                                shown.count(PlanStep.RESIZE)));
    }

    private PlanPreview preview() {
        return asOfficer(() -> planning.preview(series)).orElseThrow();
    }

    private int vacancies(String state) {
        return scene.count(
                "SELECT COUNT(*) FROM VACANCY WHERE SERIES_ID = ? AND STATE = ?", series, state);
    }

    private void finish(long run) {
        Eventually.isEqual(
                JobRunState.FINISHED,
                PATIENCE,
                () -> asOfficer(() -> jobs.find(run).orElseThrow().run().state()));
    }

    private static String refusal(Callable<?> useCase) {
        try {
            useCase.call();
            return "";
        } catch (BusinessException e) {
            return e.key();
        } catch (Exception e) {
            return e.toString();
        }
    }

    private void assertRefused(String key, Callable<?> useCase) {
        assertThatThrownBy(() -> asOfficer(useCase))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo(key));
    }

    private <T> T asOfficer(Callable<T> useCase) {
        return As.account(officer, Role.COUNCIL_OFFICER, useCase);
    }
}
