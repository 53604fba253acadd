package ke.cp2.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import ke.cp2.application.RecruitmentScene;
import ke.cp2.batch.job.JobSchedule;
import ke.cp2.job.FencingToken;
import ke.cp2.job.JobRun;
import ke.cp2.job.JobRunProgress;
import ke.cp2.job.JobRunState;
import ke.cp2.job.RunControl;
import ke.cp2.job.RunLostException;
import ke.cp2.job.RunProgress;
import ke.cp2.job.RunningJobs;
import ke.cp2.platform.BusinessException;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.support.As;
import ke.cp2.support.Eventually;
import ke.cp2.support.TestClock;
import ke.cp2.vacancy.VacancyId;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The job vacancy-alerts on the batch runtime of the server. */
@ExtendWith(ArquillianExtension.class)
class AlertJobIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Confirmed, however many they are. */
    private static final long EVERYBODY = Long.MAX_VALUE;

    @Inject private SendingNotices sending;

    @Inject private RecruitmentScene scene;

    @Inject private TestClock clock;

    @Inject private RunningJobs jobs;

    @Inject private NoticeRunPlanner planner;

    @Inject private RunControl runs;

    @Inject private VacancyAlerts alerts;

    @Inject private JobSchedule schedule;

    @Inject private EntityManager entityManager;

    @Resource private UserTransaction transaction;

    private AccountId officer;
    private VacancyId vacancy;

    @BeforeEach
    void aVacancyIsOpen() {
        clock.stopAt(RecruitmentScene.DURING);
        officer = scene.anOfficer(null);
        vacancy = idOf(scene.aVacancy(1, 3));
    }

    @AfterEach
    void clockRunsAgain() {
        clock.run();
    }

    @Test
    void whoMatchesIsToldOnceHoweverOftenTheJobRuns() throws Exception {
        AccountId wanted = aProfessionalWithAlerts();
        AccountId silent = scene.aProfessional();

        long first = asOfficer(() -> sending.alert(vacancy, EVERYBODY));
        awaitState(first, JobRunState.FINISHED);
        assertThat(messagesTo(wanted)).isOne();
        assertThat(messagesTo(silent)).isZero();

        long second = asOfficer(() -> jobs.again(first));
        awaitState(second, JobRunState.FINISHED);
        assertThat(second).isNotEqualTo(first);
        assertThat(messagesTo(wanted)).isOne();
        JobRunProgress again = progress(second);
        assertThat(again.run().matched()).isPositive();
        assertThat(again.run().queued()).isZero();
        assertThat(progress(first).sms().queued()).isEqualTo(progress(first).run().queued());
    }

    @Test
    void theCountBeforeSendingIsWhatTheJobFinds() throws Exception {
        aProfessionalWithAlerts();
        AlertCount before = asOfficer(() -> alerts.count(vacancy));

        long run = asOfficer(() -> sending.alert(vacancy, EVERYBODY));
        awaitState(run, JobRunState.FINISHED);

        assertThat(progress(run).run().matched()).isEqualTo(before.matching());
        assertThat(progress(run).run().queued()).isEqualTo(before.unsent());
        AlertCount after = asOfficer(() -> alerts.count(vacancy));
        assertThat(after.unsent()).isZero();
        assertThat(after.letters()).isNull();
    }

    @Test
    void whoSendsAnAlertReadsItFirstInBothLanguagesWithItsCost() throws Exception {
        aProfessionalWithAlerts();
        AlertCount count = asOfficer(() -> alerts.count(vacancy));
        AlertLetters letters = count.letters();

        assertThat(letters.english())
                .startsWith("CP2: Invigilator, ")
                .contains(". Apply by ", "/v/");
        assertThat(letters.kiswahili()).startsWith("CP2: Msimamizi").contains(". Mwisho ", "/v/");
        assertThat(letters.inEnglish() + letters.inKiswahili()).isEqualTo(count.unsent());
        assertThat(letters.cost())
                .isEqualByComparingTo(
                        new BigDecimal("0.80").multiply(BigDecimal.valueOf(count.unsent())));
    }

    @Test
    void whoMatchesOnlySinceTheOfficerLookedIsNotToldUnseen() throws Exception {
        aProfessionalWithAlerts();
        long read = asOfficer(() -> alerts.count(vacancy)).unsent();
        AccountId late = aProfessionalWithAlerts();

        assertThatThrownBy(() -> asOfficer(() -> sending.alert(vacancy, read)))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        e -> {
                            assertThat(e.key()).isEqualTo("campaign.moreThanConfirmed");
                            assertThat(e.values()).containsExactly(read, read + 1);
                        });

        assertThat(messagesTo(late)).isZero();
        awaitState(asOfficer(() -> sending.alert(vacancy, read + 1)), JobRunState.FINISHED);
        assertThat(messagesTo(late)).isOne();
    }

    @Test
    void aVacancyHasOneActiveRun() {
        planner.alertsOf(vacancy);

        assertThatThrownBy(() -> asOfficer(() -> sending.alert(vacancy, EVERYBODY)))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        e -> assertThat(e.key()).isEqualTo("campaign.alreadyActive"));
    }

    @Test
    void aRunWhoseNodeHasDiedIsFinishedByItself() throws Exception {
        AccountId person = aProfessionalWithAlerts();
        long run = planner.alertsOf(vacancy);
        FencingToken dead = runs.claim(run, false).orElseThrow();
        assertThat(runs.claim(run, false)).isEmpty();

        clock.stopAt(RecruitmentScene.DURING.plus(JobRun.LEASE).plusSeconds(1));

        awaitState(run, JobRunState.FINISHED);
        assertThat(messagesTo(person)).isOne();
        assertThatThrownBy(() -> runs.end(dead)).isInstanceOf(RunLostException.class);
    }

    @Test
    void aRunThatWasNeverLaunchedIsFinishedByItself() {
        long run = planner.alertsOf(vacancy);

        clock.stopAt(RecruitmentScene.DURING.plusSeconds(30));

        awaitState(run, JobRunState.FINISHED);
    }

    @Test
    void aStoppedRunGoesOnAfterThePeopleItHasDone() throws Exception {
        AccountId done = aProfessionalWithAlerts();
        AccountId left = aProfessionalWithAlerts();
        long run = planner.alertsOf(vacancy);
        FencingToken ticket = runs.claim(run, false).orElseThrow();
        inTransaction(
                () ->
                        runs.advance(
                                ticket,
                                new RunProgress(
                                        1, 1, 0, new AlertPosition(vacancy, done).noted())));

        As.account(officer, Role.COUNCIL_OFFICER, () -> jobs.stop(run));
        assertThat(runs.work(ticket)).isEmpty();
        runs.end(ticket);
        awaitState(run, JobRunState.STOPPED);

        assertThat(asOfficer(() -> jobs.again(run))).isEqualTo(run);
        awaitState(run, JobRunState.FINISHED);
        assertThat(messagesTo(left)).isOne();
        assertThat(messagesTo(done)).as("behind the position, so not looked at again").isZero();
    }

    @Test
    void aDueTimeHasOneRunWhicheverNodeIsFirst() {
        Instant due = Instant.parse("2026-09-15T04:30:00Z");
        schedule.at(due);
        schedule.at(due.plusSeconds(20));
        schedule.at(due.plusSeconds(90));

        assertThat(
                        scene.count(
                                "SELECT COUNT(*) FROM JOB_RUN WHERE CREATED_AT IS NOT NULL"
                                        + " AND RUN_KEY LIKE '2026-09-15T04:3%'"))
                .isOne();
    }

    @Test
    void onlyStaffStartJobs() {
        AccountId person = scene.aProfessional();

        assertThatThrownBy(
                        () ->
                                As.account(
                                        person,
                                        Role.PROFESSIONAL,
                                        () -> sending.alert(vacancy, EVERYBODY)))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(
                        () ->
                                As.account(
                                        person,
                                        Role.ADMINISTRATOR,
                                        () -> sending.alert(vacancy, EVERYBODY)))
                .isInstanceOf(EJBAccessException.class);
    }

    private AccountId aProfessionalWithAlerts() throws Exception {
        AccountId id = scene.aProfessional();
        inTransaction(
                () ->
                        entityManager
                                .createNativeQuery(
                                        "UPDATE PROFILE SET VACANCY_ALERTS = 1 WHERE ACCOUNT_ID = ?")
                                .setParameter(1, id.value())
                                .executeUpdate());
        return id;
    }

    private void inTransaction(Runnable work) throws Exception {
        transaction.begin();
        work.run();
        transaction.commit();
    }

    private int messagesTo(AccountId account) {
        return scene.count(
                "SELECT COUNT(*) FROM SMS_MESSAGE WHERE BUSINESS_KEY = ?",
                "alert:" + vacancy + ':' + account);
    }

    private JobRunProgress progress(long run) {
        return asOfficer(() -> jobs.find(run).orElseThrow());
    }

    private void awaitState(long run, JobRunState state) {
        Eventually.isEqual(state, PATIENCE, () -> progress(run).run().state());
    }

    private VacancyId idOf(String number) {
        return VacancyId.of(scene.count("SELECT ID FROM VACANCY WHERE VACANCY_NUMBER = ?", number));
    }

    private <T> T asOfficer(Callable<T> useCase) {
        return As.account(officer, Role.COUNCIL_OFFICER, useCase);
    }
}
