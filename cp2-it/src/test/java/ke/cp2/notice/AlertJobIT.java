package ke.cp2.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import ke.cp2.application.RecruitmentScene;
import ke.cp2.batch.job.JobSchedule;
import ke.cp2.job.FencingToken;
import ke.cp2.job.JobRun;
import ke.cp2.job.JobRunProgress;
import ke.cp2.job.JobRunState;
import ke.cp2.job.JobStart;
import ke.cp2.job.RunControl;
import ke.cp2.job.RunEstimate;
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

    /** A sub-county that no other test uses. */
    private static final String ELSEWHERE = "02803";

    @Inject private SendingNotices sending;

    @Inject private RunningJobs running;

    @Inject private VacancyRounds rounds;

    @Inject private VacancyNotices notices;

    @Inject private OldNotices old;

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
    void severalNewVacanciesAreOneMessageAndLeadToTheList() throws Exception {
        VacancyId second = elsewhere(vacancy, idOf(scene.aVacancy(1, 3)));
        scene.change(
                "UPDATE VACANCY SET CLOSES_AT = ? WHERE ID = ?",
                RecruitmentScene.utc(Instant.parse("2026-09-21T14:00:00Z")),
                second.value());
        AccountId english = aProfessionalElsewhere();
        AccountId kiswahili = aProfessionalElsewhere();
        scene.change("UPDATE ACCOUNT SET LANGUAGE = 'sw' WHERE ID = ?", kiswahili.value());

        RunEstimate before = asOfficer(() -> running.estimate(JobStart.NEW_VACANCIES));
        assertThat(before.people()).isGreaterThanOrEqualTo(2);
        assertThat(before.cost())
                .isEqualByComparingTo(
                        new BigDecimal("0.80").multiply(BigDecimal.valueOf(before.people())));
        assertThat(before.first()).isNotEmpty();
        long run = asOfficer(() -> running.start(JobStart.NEW_VACANCIES, before.people()));
        awaitState(run, JobRunState.FINISHED);

        assertThat(progress(run).run().queued()).isEqualTo(before.people());
        assertThat(textsTo(english))
                .singleElement()
                .asString()
                .matches(
                        "CP2: 2 new vacancies in [A-Z][\\w ]+ that you can apply for,"
                                + " the first closes 21 Sept?: https?://\\S+/my/vacancies"
                                + " End: STOP to \\d+");
        assertThat(textsTo(kiswahili))
                .singleElement()
                .asString()
                .contains("nafasi mpya 2 unazoweza kuomba, ", "Ya kwanza inafungwa 21 Sep")
                .contains("/my/vacancies Sitaki: ACHA kwa ");

        awaitState(asOfficer(() -> sending.alert(second, EVERYBODY)), JobRunState.FINISHED);
        assertThat(textsTo(english)).as("told in the digest").hasSize(1);
    }

    @Test
    void whoHasHadTheMessagesOfAWeekIsToldInTheNext() throws Exception {
        AccountId person = aProfessionalWithAlerts();
        for (int message = 0; message < 4; message++) {
            vacancy = idOf(scene.aVacancy(1, 3));
            awaitState(asOfficer(() -> sending.alert(vacancy, EVERYBODY)), JobRunState.FINISHED);
        }
        assertThat(textsTo(person)).as("three a week").hasSize(3);
        assertThat(asOfficer(() -> alerts.count(vacancy)).held()).isPositive();

        clock.stopAt(RecruitmentScene.DURING.plus(Duration.ofDays(7)));
        assertThat(asOfficer(() -> alerts.count(vacancy)).held()).isZero();
        awaitState(asOfficer(() -> sending.alert(vacancy, EVERYBODY)), JobRunState.FINISHED);
        assertThat(textsTo(person)).hasSize(4);
    }

    /** Both want the same place among the messages of a week. */
    @Test
    void twoRunsAtOnceWaitForEachOther() throws Exception {
        AccountId person = aProfessionalWithAlerts();
        List<Long> runs = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            VacancyId next = idOf(scene.aVacancy(1, 3));
            runs.add(asOfficer(() -> sending.alert(next, EVERYBODY)));
        }
        for (long run : runs) {
            awaitState(run, JobRunState.FINISHED);
        }
        assertThat(textsTo(person)).hasSize(3);
    }

    @Test
    void whoWasToldOfAVacancyThatClosedLongAgoIsForgotten() throws Exception {
        AccountId person = aProfessionalWithAlerts();
        awaitState(asOfficer(() -> sending.alert(vacancy, EVERYBODY)), JobRunState.FINISHED);
        Instant forgotten = RecruitmentScene.CLOSES.plus(OldNotices.KEPT);
        AccountId before = AccountId.of(person.value() - 1);
        transaction.begin();
        assertThat(old.forget(forgotten, before, 1)).hasValue(new OldNotices.Forgotten(0, person));
        assertThat(notices.told(person, person)).as("it has closed just now").isNotEmpty();
        assertThat(old.forget(forgotten.plusSeconds(1), before, 1))
                .hasValue(new OldNotices.Forgotten(1, person));
        assertThat(notices.told(person, person)).isEmpty();
        assertThat(old.forget(forgotten, AccountId.of(Long.MAX_VALUE), 1)).isEmpty();
        transaction.commit();
    }

    @Test
    void whoIsToldByAnotherRunMeanwhileIsNotToldTwice() throws Exception {
        AccountId person = aProfessionalWithAlerts();
        VacancyRound round =
                rounds.of(VacancyOccasion.NEW, List.of(rounds.toldOf(vacancy).orElseThrow()));
        AccountId before = AccountId.of(person.value() - 1);
        transaction.begin();
        AlertPage read = rounds.after(round, before).orElseThrow();
        transaction.commit();
        assertThat(read.notices()).isNotEmpty();

        awaitState(asOfficer(() -> sending.alert(vacancy, EVERYBODY)), JobRunState.FINISHED);

        transaction.begin();
        assertThatThrownBy(() -> rounds.queue(round, read, "run:0"))
                .isInstanceOf(IllegalStateException.class);
        transaction.rollback();
        transaction.begin();
        assertThatThrownBy(() -> notices.add(VacancyOccasion.NEW, read.notices()))
                .as("whatever its messages are called: the key of the notice decides")
                .isInstanceOf(PersistenceException.class);
        transaction.rollback();
        assertThat(messagesTo(person)).isOne();
        transaction.begin();
        assertThat(rounds.after(round, before).orElseThrow().notices()).isEmpty();
        transaction.rollback();
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
        inTransaction(() -> runs.advance(ticket, new RunProgress(1, 1, 0, String.valueOf(done))));

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
        Instant due = Instant.parse("2026-09-15T05:15:00Z");
        schedule.at(due);
        schedule.at(due.plusSeconds(20));
        schedule.at(due.plusSeconds(90));

        assertThat(
                        scene.count(
                                "SELECT COUNT(*) FROM JOB_RUN WHERE CREATED_AT IS NOT NULL"
                                        + " AND RUN_KEY LIKE '2026-09-15T05:1%'"))
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

    /** Publishes vacancies anew where no other test has any; gives the last. */
    private VacancyId elsewhere(VacancyId... vacancies) {
        for (VacancyId one : vacancies) {
            scene.change(
                    "UPDATE VACANCY SET SUB_COUNTY_CODE = ?, COUNTY_CODE = ?, PUBLISHED_AT = ?"
                            + " WHERE ID = ?",
                    ELSEWHERE,
                    ELSEWHERE.substring(0, 3),
                    RecruitmentScene.utc(RecruitmentScene.DURING),
                    one.value());
        }
        return vacancies[vacancies.length - 1];
    }

    private AccountId aProfessionalElsewhere() throws Exception {
        AccountId id = aProfessionalWithAlerts();
        scene.change(
                "UPDATE PROFILE SET HOME_SUB_COUNTY_CODE = ?, HOME_COUNTY_CODE = ?"
                        + " WHERE ACCOUNT_ID = ?",
                ELSEWHERE,
                ELSEWHERE.substring(0, 3),
                id.value());
        scene.change(
                "UPDATE WORK_STATION SET SUB_COUNTY_CODE = ?, COUNTY_CODE = ?"
                        + " WHERE ACCOUNT_ID = ?",
                ELSEWHERE,
                ELSEWHERE.substring(0, 3),
                id.value());
        return id;
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

    /** The messages to somebody that tell of nothing but this vacancy; told twice would be 2. */
    private int messagesTo(AccountId account) {
        int told =
                scene.count(
                        "SELECT COUNT(*) FROM VACANCY_NOTICE WHERE ACCOUNT_ID = ?"
                                + " AND OCCASION = 'NEW' AND VACANCY_ID = ?",
                        account.value(),
                        vacancy.value());
        assertThat(textsTo(account)).hasSize(told);
        return told;
    }

    private List<String> textsTo(AccountId account) {
        return entityManager
                .createQuery(
                        "SELECT m.body FROM SmsMessage m WHERE m.accountId = :account ORDER BY m.id",
                        String.class)
                .setParameter("account", account.value())
                .getResultList();
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
