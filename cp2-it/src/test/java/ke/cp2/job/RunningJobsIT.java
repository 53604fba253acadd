package ke.cp2.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.RecruitmentScene;
import ke.cp2.application.decision.TellingOutcomes;
import ke.cp2.batch.job.JobSchedule;
import ke.cp2.notice.Reminders;
import ke.cp2.notice.SendingNotices;
import ke.cp2.platform.BusinessException;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.sms.DeliveryReceipts;
import ke.cp2.sms.gateway.Receipt;
import ke.cp2.support.As;
import ke.cp2.support.Eventually;
import ke.cp2.support.TestClock;
import ke.cp2.vacancy.VacancyId;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The jobs that remind, tell outcomes, sweep receipts and forget texts, on the server. */
@ExtendWith(ArquillianExtension.class)
class RunningJobsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant A_DAY_BEFORE = RecruitmentScene.CLOSES.minus(Duration.ofDays(1));

    @Inject private SendingNotices sending;

    @Inject private TellingOutcomes outcomes;

    @Inject private RecruitmentScene scene;

    @Inject private TestClock clock;

    @Inject private RunningJobs jobs;

    @Inject private JobRunPlanner planner;

    @Inject private RunControl runs;

    @Inject private Reminders reminders;

    @Inject private JobSchedule schedule;

    @Inject private DeliveryReceipts receipts;

    @Inject private EntityManager entityManager;

    @Resource private UserTransaction transaction;

    private AccountId officer;

    @BeforeEach
    void anOfficer() {
        clock.stopAt(A_DAY_BEFORE);
        officer = scene.anOfficer(null);
    }

    @AfterEach
    void clockRunsAgain() {
        clock.run();
    }

    @Test
    void whoHasNotAppliedIsRemindedOnceBeforeTheVacancyCloses() {
        long vacancy = aVacancy();
        AccountId wanted = aProfessionalWithAlerts();
        AccountId silent = scene.aProfessional();
        AccountId applied = aProfessionalWithAlerts();
        anApplication(vacancy, applied, "SUBMITTED", A_DAY_BEFORE);
        AccountId stopped = aProfessionalWithAlerts();
        optOut(stopped);

        finish(start(JobStart.CLOSING_VACANCIES));

        assertThat(reminded(wanted, vacancy)).isOne();
        assertThat(reminded(silent, vacancy)).isZero();
        assertThat(reminded(applied, vacancy)).isZero();
        assertThat(reminded(stopped, vacancy)).isZero();

        JobRunRow again = finish(start(JobStart.CLOSING_VACANCIES));
        assertThat(again.queued()).isZero();
        assertThat(again.matched()).isPositive();
    }

    @Test
    void nobodyIsRemindedOfAVacancyThatClosesLater() {
        long vacancy = aVacancy();
        AccountId person = aProfessionalWithAlerts();
        clock.stopAt(RecruitmentScene.DURING);

        finish(start(JobStart.CLOSING_VACANCIES));

        assertThat(reminded(person, vacancy)).isZero();
    }

    @Test
    void aProfileThatLiesIncompleteIsRemindedOnceAnOccasion() {
        AccountId begun = aProfessionalWithAlerts();
        Instant consent = A_DAY_BEFORE.minus(Duration.ofDays(4));
        scene.change(
                "UPDATE PROFILE SET STATE = 'INCOMPLETE', CONSENT_AT = ? WHERE ACCOUNT_ID = ?",
                RecruitmentScene.utc(consent),
                begun.value());
        AccountId fresh = aProfessionalWithAlerts();
        scene.change(
                "UPDATE PROFILE SET STATE = 'INCOMPLETE', CONSENT_AT = ? WHERE ACCOUNT_ID = ?",
                RecruitmentScene.utc(A_DAY_BEFORE),
                fresh.value());

        finish(start(JobStart.INCOMPLETE_PROFILES));
        finish(start(JobStart.INCOMPLETE_PROFILES));
        assertThat(messagesLike("profile:" + begun + ":%")).isOne();
        assertThat(messagesLike("profile:" + fresh + ":%")).isZero();

        scene.change(
                "UPDATE PROFILE SET STATE = 'RETURNED', SUBMITTED_AT = ? WHERE ACCOUNT_ID = ?",
                RecruitmentScene.utc(consent.plusSeconds(60)),
                begun.value());
        finish(start(JobStart.INCOMPLETE_PROFILES));
        assertThat(messagesLike("profile:" + begun + ":%")).isEqualTo(2);
    }

    @Test
    void aReminderThatWasKilledGoesOnWithoutTellingAnybodyTwice() throws Exception {
        long vacancy = aVacancy();
        AccountId done = aProfessionalWithAlerts();
        AccountId left = aProfessionalWithAlerts();
        long run = planner.byHand(JobStart.CLOSING_VACANCIES);
        FencingToken dead = runs.claim(run, false).orElseThrow();
        // Vacancies of other tests may come first.
        while (reminded(done, vacancy) + reminded(left, vacancy) == 0) {
            transaction.begin();
            RunProgress progress = reminders.next(runs.work(dead).orElseThrow()).orElseThrow();
            runs.advance(dead, progress);
            transaction.commit();
        }

        clock.stopAt(A_DAY_BEFORE.plus(JobRun.LEASE).plusSeconds(1));

        finish(run);
        assertThat(reminded(done, vacancy)).isOne();
        assertThat(reminded(left, vacancy)).isOne();
    }

    /** An officer asks it to stop, or the launcher notes its number, in that moment. */
    @Test
    void aRunThatSomebodyChangesWhileAPageIsWrittenCommitsThePage() throws Exception {
        long run = planner.byHand(JobStart.OLD_TEXTS);
        FencingToken token = runs.claim(run, false).orElseThrow();

        transaction.begin();
        runs.work(token).orElseThrow();
        runs.executedAs(token, 4711);
        runs.advance(token, new RunProgress(3, 2, 1, "1"));
        transaction.commit();

        runs.end(token);
        assertThat(finish(run).examined()).isEqualTo(3);
    }

    @Test
    void whoIsToBeToldOnlySinceTheOfficerLookedIsNotToldUnseen() {
        long vacancy = aVacancy();
        anApplication(vacancy, scene.aProfessional(), "RESERVE", A_DAY_BEFORE);
        long read = asOfficer(() -> jobs.estimate(JobStart.OUTCOMES)).people();
        String late = anApplication(vacancy, scene.aProfessional(), "RESERVE", A_DAY_BEFORE);

        assertMoreThanConfirmed(() -> jobs.start(JobStart.OUTCOMES, read));
        assertMoreThanConfirmed(() -> sending.outcomes(VacancyId.of(vacancy), 1));

        assertThat(messagesLike("application:" + late + ":%")).isZero();
    }

    private void assertMoreThanConfirmed(Supplier<Long> start) {
        assertThatThrownBy(() -> asOfficer(start::get))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        e -> assertThat(e.key()).isEqualTo("campaign.moreThanConfirmed"));
    }

    @Test
    void everyOutcomeIsToldOnceUnderTheKeyOfTheDecision() {
        long vacancy = aVacancy();
        String shortlisted =
                anApplication(vacancy, scene.aProfessional(), "SHORTLISTED", A_DAY_BEFORE);
        String reserve = anApplication(vacancy, scene.aProfessional(), "RESERVE", A_DAY_BEFORE);
        String chosen = anApplication(vacancy, scene.aProfessional(), "SUCCESSFUL", A_DAY_BEFORE);
        String waiting = anApplication(vacancy, scene.aProfessional(), "SUBMITTED", A_DAY_BEFORE);
        String old =
                anApplication(
                        vacancy,
                        scene.aProfessional(),
                        "UNSUCCESSFUL",
                        A_DAY_BEFORE.minus(Duration.ofDays(60)));

        JobRunRow first = finish(start(JobStart.OUTCOMES));
        assertThat(first.queued()).isGreaterThanOrEqualTo(3);
        assertThat(template("application:" + shortlisted + ":SHORTLISTED"))
                .isEqualTo("APPLICATION_SHORTLISTED");
        assertThat(template("application:" + reserve + ":RESERVE"))
                .isEqualTo("APPLICATION_RESERVE");
        assertThat(template("application:" + chosen + ":SUCCESSFUL"))
                .isEqualTo("APPLICATION_SUCCESSFUL");
        assertThat(messagesLike("application:" + waiting + ":%")).isZero();
        assertThat(messagesLike("application:" + old + ":%")).as("nobody's news").isZero();

        assertThat(finish(start(JobStart.OUTCOMES)).queued()).isZero();
        assertThat(asOfficer(() -> outcomes.lettersOf(VacancyId.of(vacancy))))
                .as("what the officer reads before")
                .singleElement()
                .satisfies(
                        letter -> {
                            assertThat(letter.state()).isEqualTo(ApplicationState.UNSUCCESSFUL);
                            assertThat(letter.english())
                                    .startsWith(
                                            "CP2: your application " + old + " was not successful");
                            assertThat(letter.kiswahili())
                                    .startsWith("CP2: ombi lako " + old + " halikufaulu");
                        });
        long ofVacancy = asOfficer(() -> sending.outcomes(VacancyId.of(vacancy), 1));
        assertThat(finish(ofVacancy).queued()).as("of one vacancy whatever its age").isOne();
        assertThat(messagesLike("application:" + old + ":%")).isOne();
    }

    @Test
    void whoHasSeveralOutcomesIsToldOfThemInOneMessage() {
        AccountId person = scene.aProfessional();
        String first = anApplication(aVacancy(), person, "RESERVE", A_DAY_BEFORE);
        String second = anApplication(aVacancy(), person, "SHORTLISTED", A_DAY_BEFORE);

        finish(start(JobStart.OUTCOMES));

        assertThat(textsTo(person))
                .singleElement()
                .asString()
                .startsWith("CP2: there is news of 2 of your applications. Read it at http")
                .endsWith("/my/applications");
        assertThat(messages("application:" + first + ":RESERVE")).isOne();
        assertThat(messages("application:" + second + ":SHORTLISTED"))
                .as("told beside it")
                .isZero();

        finish(start(JobStart.OUTCOMES));
        assertThat(textsTo(person)).as("each outcome once").hasSize(1);
    }

    private List<String> textsTo(AccountId person) {
        return entityManager
                .createQuery(
                        "SELECT m.body FROM SmsMessage m WHERE m.accountId = :account",
                        String.class)
                .setParameter("account", person.value())
                .getResultList();
    }

    @Test
    void whatHasNoReceiptExpiresAndStillTakesALateOne() {
        Instant longAgo = A_DAY_BEFORE.minus(Duration.ofDays(5));
        long silent = aMessage("ACCEPTED", "sweep-1", longAgo, null);
        long recent = aMessage("ACCEPTED", "sweep-2", A_DAY_BEFORE.minusSeconds(60), null);
        aReceipt("sweep-orphan", A_DAY_BEFORE.minus(Duration.ofDays(8)));
        aReceipt("sweep-young", A_DAY_BEFORE);

        JobRunRow run = finish(start(JobStart.RECEIPTS));

        assertThat(run.matched()).isPositive();
        assertThat(run.queued()).isPositive();
        assertThat(state(silent)).isEqualTo("EXPIRED");
        assertThat(scene.ask("SELECT FAILURE FROM SMS_MESSAGE WHERE ID = ?", silent))
                .isEqualTo("NO_RECEIPT");
        assertThat(state(recent)).isEqualTo("ACCEPTED");
        assertThat(kept("sweep-orphan")).isZero();
        assertThat(kept("sweep-young")).isOne();
        assertThat(finish(start(JobStart.RECEIPTS)).examined()).isZero();

        receipts.receive(List.of(Receipt.delivered("test", "sweep-1")));
        assertThat(state(silent)).isEqualTo("DELIVERED");
    }

    @Test
    void textsAreForgottenAfterTheirTimeAndNotBefore() {
        Instant old = A_DAY_BEFORE.minus(Duration.ofDays(200));
        long wiped = aMessage("DELIVERED", "old-1", old, "old");
        long waiting = aMessage("PENDING", "old-2", old, "old");
        long young = aMessage("DELIVERED", "old-3", A_DAY_BEFORE, "young");
        long inbound = scene.count("SELECT SMS_INBOUND_SEQ.NEXTVAL FROM DUAL");
        long shown = scene.count("SELECT SIMULATOR_MESSAGE_SEQ.NEXTVAL FROM DUAL");
        scene.change(
                "INSERT INTO SMS_INBOUND (ID, GATEWAY, GATEWAY_MESSAGE_ID, SENDER, SHORT_CODE, BODY,"
                        + " RECEIVED_AT, HANDLED_AT) VALUES (?, 'test', 'in-1', '254799000000',"
                        + " '22262', 'my secret', ?, ?)",
                inbound,
                RecruitmentScene.utc(old),
                RecruitmentScene.utc(old));
        scene.change(
                "INSERT INTO SIMULATOR_MESSAGE (ID, PHONE, SENDER, RECIPIENT, BODY, STATE, SENT_AT)"
                        + " VALUES (?, '254799000000', 'CP2', '254799000000', 'old', 'DELIVERED', ?)",
                shown,
                RecruitmentScene.utc(old));

        JobRunRow run = finish(start(JobStart.OLD_TEXTS));

        assertThat(run.matched()).as("two texts").isGreaterThanOrEqualTo(2);
        assertThat(run.queued()).as("one record").isPositive();
        assertThat(body(wiped)).isNull();
        assertThat(body(waiting)).as("may still be sent").isNotNull();
        assertThat(body(young)).isNotNull();
        assertThat(scene.ask("SELECT BODY FROM SMS_INBOUND WHERE ID = ?", inbound)).isNull();
        assertThat(scene.count("SELECT COUNT(*) FROM SIMULATOR_MESSAGE WHERE ID = ?", shown))
                .isZero();
        assertThat(
                        scene.count(
                                "SELECT COUNT(*) FROM AUDIT_ENTRY WHERE ACTION = 'job.ended'"
                                        + " AND SUBJECT_ID = ?",
                                String.valueOf(run.id())))
                .isOne();
        assertThat(finish(start(JobStart.OLD_TEXTS)).examined()).isZero();
    }

    @Test
    void aDueTimeHasOneRunOfEachKind() {
        Instant due = Instant.parse("2026-09-16T05:30:00Z");
        schedule.at(due);
        schedule.at(due.plusSeconds(20));

        assertThat(
                        scene.count(
                                "SELECT COUNT(*) FROM JOB_RUN WHERE JOB_NAME = 'reminder'"
                                        + " AND RUN_KEY LIKE '2026-09-16T05:3%'"))
                .as("vacancies that close, and profiles")
                .isEqualTo(2);
    }

    @Test
    void onlyCouncilAndAdministratorsStartJobs() {
        AccountId person = scene.aProfessional();
        for (Role role : List.of(Role.PROFESSIONAL, Role.SUBCOUNTY_OFFICER)) {
            assertThatThrownBy(
                            () -> As.account(person, role, () -> jobs.start(JobStart.OLD_TEXTS, 0)))
                    .isInstanceOf(EJBAccessException.class);
        }
    }

    private long start(JobStart start) {
        return asOfficer(() -> jobs.start(start, jobs.estimate(start).people()));
    }

    private JobRunRow finish(long run) {
        Eventually.isEqual(
                JobRunState.FINISHED,
                PATIENCE,
                () -> asOfficer(() -> jobs.find(run).orElseThrow()).run().state());
        return asOfficer(() -> jobs.find(run).orElseThrow()).run();
    }

    /** How often somebody was reminded of the vacancy: with each notice goes a message. */
    private int reminded(AccountId person, long vacancy) {
        int notices =
                scene.count(
                        "SELECT COUNT(*) FROM VACANCY_NOTICE WHERE ACCOUNT_ID = ?"
                                + " AND OCCASION = '2026-09-30' AND VACANCY_ID = ?",
                        person.value(),
                        vacancy);
        assertThat(
                        scene.count(
                                "SELECT COUNT(*) FROM SMS_MESSAGE WHERE ACCOUNT_ID = ?",
                                person.value()))
                .as("one message, whatever the number of vacancies")
                .isLessThanOrEqualTo(1);
        return notices;
    }

    private long aVacancy() {
        return scene.count("SELECT ID FROM VACANCY WHERE VACANCY_NUMBER = ?", scene.aVacancy(1, 3));
    }

    private AccountId aProfessionalWithAlerts() {
        AccountId id = scene.aProfessional();
        scene.change("UPDATE PROFILE SET VACANCY_ALERTS = 1 WHERE ACCOUNT_ID = ?", id.value());
        return id;
    }

    private void optOut(AccountId account) {
        scene.change(
                "INSERT INTO SMS_OPT_OUT (MOBILE_NUMBER, OPTED_OUT_AT)"
                        + " SELECT MOBILE_NUMBER, CREATED_AT FROM ACCOUNT WHERE ID = ?",
                account.value());
    }

    private String anApplication(long vacancy, AccountId account, String state, Instant at) {
        long id = scene.count("SELECT APPLICATION_SEQ.NEXTVAL FROM DUAL");
        String reference = "APP-TEST-" + id;
        scene.change(
                "INSERT INTO APPLICATION (ID, REFERENCE, VACANCY_ID, ACCOUNT_ID, STATE, SUBMITTED_AT,"
                        + " STATE_AT, UNTOLD_OF) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                reference,
                vacancy,
                account.value(),
                state,
                RecruitmentScene.utc(at),
                RecruitmentScene.utc(at),
                state.equals("SUBMITTED") ? null : vacancy);
        return reference;
    }

    private long aMessage(String state, String gatewayId, Instant at, String body) {
        long id = scene.count("SELECT SMS_MESSAGE_SEQ.NEXTVAL FROM DUAL");
        scene.change(
                "INSERT INTO SMS_MESSAGE (ID, BUSINESS_KEY, RECIPIENT, MESSAGE_CLASS, TEMPLATE,"
                        + " BODY_ENC, SECRET_BODY, STATE, GATEWAY, GATEWAY_MESSAGE_ID, CREATED_AT,"
                        + " ACCEPTED_AT) VALUES (?, ?, '254799000000', 'CAMPAIGN', 'VACANCY_ALERT',"
                        + " ?, 0, ?, 'test', ?, ?, ?)",
                id,
                gatewayId,
                body,
                state,
                gatewayId,
                RecruitmentScene.utc(at),
                RecruitmentScene.utc(at));
        return id;
    }

    private void aReceipt(String gatewayId, Instant at) {
        scene.change(
                "INSERT INTO SMS_RECEIPT (ID, GATEWAY, GATEWAY_MESSAGE_ID, DELIVERED, RECEIVED_AT)"
                        + " VALUES (?, 'test', ?, 1, ?)",
                (long) scene.count("SELECT SMS_RECEIPT_SEQ.NEXTVAL FROM DUAL"),
                gatewayId,
                RecruitmentScene.utc(at));
    }

    private int kept(String gatewayId) {
        return scene.count(
                "SELECT COUNT(*) FROM SMS_RECEIPT WHERE GATEWAY_MESSAGE_ID = ?", gatewayId);
    }

    private Object state(long message) {
        return scene.ask("SELECT STATE FROM SMS_MESSAGE WHERE ID = ?", message);
    }

    private Object body(long message) {
        return scene.ask("SELECT BODY_ENC FROM SMS_MESSAGE WHERE ID = ?", message);
    }

    private Object template(String key) {
        return scene.ask("SELECT TEMPLATE FROM SMS_MESSAGE WHERE BUSINESS_KEY = ?", key);
    }

    private int messages(String key) {
        return scene.count("SELECT COUNT(*) FROM SMS_MESSAGE WHERE BUSINESS_KEY = ?", key);
    }

    private int messagesLike(String pattern) {
        return scene.count("SELECT COUNT(*) FROM SMS_MESSAGE WHERE BUSINESS_KEY LIKE ?", pattern);
    }

    private <T> T asOfficer(Callable<T> useCase) {
        return As.account(officer, Role.COUNCIL_OFFICER, useCase);
    }
}
