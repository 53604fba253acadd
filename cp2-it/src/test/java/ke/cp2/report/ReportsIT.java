package ke.cp2.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import ke.cp2.application.RecruitmentScene;
import ke.cp2.application.decision.Decision;
import ke.cp2.application.decision.DecisionScene;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.support.As;
import ke.cp2.support.TestClock;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Figures of a series are taken at night and read by the council. */
@ExtendWith(ArquillianExtension.class)
class ReportsIT {

    @Inject private RecruitmentScene scene;
    @Inject private DecisionScene desk;
    @Inject private TestClock clock;
    @Inject private TakingFigures taking;
    @Inject private SeriesReports reports;

    @AfterEach
    void clockRunsAgain() {
        clock.run();
    }

    private long series() {
        return ((Number)
                        scene.ask(
                                "SELECT SERIES_ID FROM VACANCY WHERE VACANCY_NUMBER = ?",
                                desk.vacancy()))
                .longValue();
    }

    private SeriesReport report() {
        AccountId council = scene.anOfficer(null);
        return As.account(council, Role.COUNCIL_OFFICER, () -> reports.report(series()))
                .orElseThrow();
    }

    @Test
    void theFiguresAreThoseOfTheApplications() {
        desk.begin(2);
        AccountId woman = scene.aProfessional();
        scene.change("UPDATE PROFILE SET GENDER = 'FEMALE' WHERE ACCOUNT_ID = ?", woman.value());
        String first = desk.anApplication(woman);
        desk.anApplication();
        desk.anApplication();
        assertThat(report().takenAt()).isNull();
        desk.windowOver();
        desk.decide(Decision.SUCCESSFUL, first);
        desk.undoOver();

        taking.take(series());
        taking.take(series());
        SeriesReport report = report();
        assertThat(report.takenAt()).isEqualTo(clock.instant());
        assertThat(report.days()).containsExactly(new Figure("2026-09-15", 3));
        assertThat(report.genders())
                .containsExactlyInAnyOrder(new Figure("FEMALE", 1), new Figure("OTHER", 2));
        assertThat(report.counties()).extracting(Figure::number).containsExactly(3L);
        assertThat(report.waits()).containsExactly(new Figure("30", 1));
    }

    @Test
    void figuresAreTakenOnceADay() {
        desk.begin(1);
        desk.anApplication();
        taking.takeDue();
        assertThat(report().days()).extracting(Figure::number).containsExactly(1L);
        desk.anApplication();
        taking.takeDue();
        assertThat(report().days()).extracting(Figure::number).containsExactly(1L);
        clock.stopAt(clock.instant().plus(Duration.ofDays(1)));
        taking.takeDue();
        assertThat(report().days()).extracting(Figure::number).containsExactly(2L);
    }

    @Test
    void onlyTheCouncilReadsReports() {
        desk.begin(1);
        AccountId officer = desk.officer();
        assertThatThrownBy(
                        () ->
                                As.account(
                                        officer,
                                        Role.SUBCOUNTY_OFFICER,
                                        () -> reports.report(series())))
                .isInstanceOf(EJBAccessException.class);
        assertThat(
                        As.account(
                                scene.anOfficer(null),
                                Role.COUNCIL_OFFICER,
                                () -> reports.report(0L)))
                .isEmpty();
    }
}
