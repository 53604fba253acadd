package ke.cp2.campaign;

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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.RecruitmentScene;
import ke.cp2.batch.campaign.CampaignSchedule;
import ke.cp2.home.CountingTasks;
import ke.cp2.home.Task;
import ke.cp2.job.RunningJobs;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.PageRequest;
import ke.cp2.profile.ProfileState;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.support.As;
import ke.cp2.support.Eventually;
import ke.cp2.support.TestClock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Campaigns on the server: their audiences, approval, money, and the job that queues their
 * messages. The audience of each test is the applicants of a series of its own. Two recipients are
 * the most that an author approves alone.
 */
@ExtendWith(ArquillianExtension.class)
class CampaignIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject private RecruitmentScene scene;

    @Inject private TestClock clock;

    @Inject private RunningCampaigns campaigns;

    @Inject private CampaignTransactions steps;

    @Inject private CampaignAudience audience;

    @Inject private CampaignSchedule schedule;

    @Inject private RunningJobs jobs;

    @Inject private CountingTasks work;

    @Inject private EntityManager entityManager;

    @Resource private UserTransaction transaction;

    private AccountId author;
    private AccountId colleague;
    private long vacancy;
    private long series;

    @BeforeEach
    void aSeriesOfItsOwn() {
        author = scene.anOfficer(null);
        colleague = scene.anOfficer(null);
        String number = scene.aVacancy(1, 3);
        vacancy = scene.count("SELECT ID FROM VACANCY WHERE VACANCY_NUMBER = ?", number);
        series = scene.count("SELECT SERIES_ID FROM VACANCY WHERE ID = ?", vacancy);
    }

    @AfterEach
    void clockRunsAgain() {
        clock.run();
    }

    @Test
    void anAudienceIsWhoMeetsAllThatItAsks() throws Exception {
        AccountId one = anApplicant();
        AccountId other = anApplicant();
        scene.change(
                "UPDATE APPLICATION SET STATE = 'SHORTLISTED' WHERE ACCOUNT_ID = ?", other.value());
        scene.change("UPDATE PROFILE SET STATE = 'VERIFIED' WHERE ACCOUNT_ID = ?", other.value());
        String here = scene.subCounty();
        String county = county(here);
        String elsewhere = scene.otherSubCounty();

        assertThat(audienceOf(null, null, null, null, null))
                .containsExactly(one.value(), other.value());
        assertThat(audienceOf("INV", null, null, null, null))
                .containsExactly(one.value(), other.value());
        assertThat(audienceOf("SUP", null, null, null, null)).isEmpty();
        assertThat(audienceOf(null, ApplicationState.SHORTLISTED, null, null, null))
                .containsExactly(other.value());
        assertThat(audienceOf(null, null, county, here, null))
                .containsExactly(one.value(), other.value());
        assertThat(audienceOf(null, null, county(elsewhere), elsewhere, null)).isEmpty();
        assertThat(audienceOf(null, null, null, null, ProfileState.VERIFIED))
                .containsExactly(other.value());
        assertThat(audienceOf("INV", ApplicationState.SUBMITTED, county, here, null))
                .containsExactly(one.value());
    }

    @Test
    void nobodyIsWrittenToWhoDoesNotWantItOrCannotLogIn() throws Exception {
        AccountId wanted = anApplicant();
        AccountId silent = anApplicant();
        scene.change("UPDATE PROFILE SET VACANCY_ALERTS = 0 WHERE ACCOUNT_ID = ?", silent.value());
        AccountId optedOut = anApplicant();
        scene.change(
                "INSERT INTO SMS_OPT_OUT (MOBILE_NUMBER, OPTED_OUT_AT)"
                        + " SELECT MOBILE_NUMBER, CREATED_AT FROM ACCOUNT WHERE ID = ?",
                optedOut.value());
        AccountId locked = anApplicant();
        scene.change("UPDATE ACCOUNT SET STATE = 'LOCKED' WHERE ID = ?", locked.value());

        assertThat(audienceOf(null, null, null, null, null)).containsExactly(wanted.value());
    }

    @Test
    void itIsCountedAndPricedBeforeItIsSent() throws Exception {
        anApplicant();
        AccountId reader = anApplicant();
        scene.change("UPDATE ACCOUNT SET LANGUAGE = 'sw' WHERE ID = ?", reader.value());
        CampaignForm form = form();
        form.setKiswahili("x".repeat(161));
        long id = created(form);

        CampaignEstimate estimate = asAuthor(() -> campaigns.estimate(id));

        assertThat(estimate.english()).isOne();
        assertThat(estimate.kiswahili()).isOne();
        assertThat(estimate.englishParts()).isOne();
        assertThat(estimate.kiswahiliParts()).isEqualTo(2);
        assertThat(estimate.cost()).isPositive();
        assertThat(estimate.isSecondPersonNeeded()).isFalse();
    }

    @Test
    void whatNamesWhomToPayIsReadByAnotherHoweverFewGetIt() throws Exception {
        anApplicant();
        CampaignForm form = form();
        form.setKiswahili("Lipa kwa 522522 leo. STOP kwa 22262");
        long id = created(form);

        assertThat(asAuthor(() -> campaigns.estimate(id)).contacts())
                .containsExactly("Lipa", "522522");
        assertRefused("campaign.anotherApprovesContacts", () -> asAuthor(() -> approve(id)));
    }

    @Test
    void everybodyGetsTheOwnTextOnce() throws Exception {
        AccountId person = anApplicant();
        AccountId reader = anApplicant();
        scene.change("UPDATE ACCOUNT SET LANGUAGE = 'sw' WHERE ID = ?", reader.value());
        long id = created(form());
        asAuthor(() -> approve(id));

        asAuthor(() -> start(id));

        // By the timer alone.
        Eventually.isEqual(CampaignState.FINISHED, PATIENCE, () -> view(id).state());
        assertThat(phoneOf(person)).containsExactly("Hello Wanjiru");
        assertThat(phoneOf(reader)).containsExactly("Habari Wanjiru");
        CampaignProgress progress = progress(id);
        assertThat(progress.total()).isEqualTo(2);
        assertThat(progress.run().queued()).isEqualTo(2);

        long run = view(id).runId();
        scene.change("UPDATE JOB_RUN SET STATE = 'STOPPED', RESUME_AFTER = NULL WHERE ID = ?", run);
        scene.change("UPDATE CAMPAIGN SET STATE = 'STOPPED' WHERE ID = ?", id);
        entityManager.getEntityManagerFactory().getCache().evictAll();
        asAuthor(() -> resume(id));
        awaitState(id, CampaignState.FINISHED);
        assertThat(progress(id).total()).as("whatever runs again").isEqualTo(2);
    }

    @Test
    void itsTextsLeadToThePortalOnly() {
        CampaignForm form = form();
        form.setEnglish("Confirm your PIN at http://evil.example");
        assertRefused("sms.templateAddress", () -> created(form));
        form.setEnglish("See {portal}, then {portal}/vacancies.");
        form.setKiswahili("Tazama evil.example");
        assertRefused("sms.templateAddress", () -> created(form));
        form.setKiswahili("Tazama {portal}.");
        assertThat(created(form)).isPositive();
    }

    @Test
    void manyRecipientsNeedASecondPerson() throws Exception {
        anApplicant();
        anApplicant();
        anApplicant();
        long id = created(form());

        assertRefused("campaign.anotherApproves", () -> asAuthor(() -> approve(id)));
        as(colleague, () -> approve(id));

        CampaignView approved = view(id);
        assertThat(approved.state()).isEqualTo(CampaignState.APPROVED);
        assertThat(approved.approvedCount()).isEqualTo(3);
    }

    @Test
    void anAudienceThatHasGrownNeedsASecondPersonAtTheStart() throws Exception {
        anApplicant();
        long id = created(form());
        asAuthor(() -> approve(id));
        anApplicant();
        anApplicant();

        assertRefused("campaign.anotherApproves", () -> asAuthor(() -> start(id)));
    }

    @Test
    void aChangeAfterTheApprovalNeedsANewOne() throws Exception {
        anApplicant();
        long id = created(form());
        asAuthor(() -> approve(id));
        CampaignForm form = asAuthor(() -> campaigns.form(id).orElseThrow());
        form.setEnglish("Something else");

        asAuthor(() -> edit(id, form));

        assertThat(view(id).state()).isEqualTo(CampaignState.PLANNED);
        assertRefused("campaign.moveRefused.PLANNED", () -> asAuthor(() -> start(id)));
    }

    @Test
    void nobodyApprovesWhatWasRewrittenMeanwhile() throws Exception {
        anApplicant();
        long id = created(form());
        int seen = view(id).version();
        CampaignForm form = asAuthor(() -> campaigns.form(id).orElseThrow());
        form.setEnglish("Something else");
        asAuthor(() -> edit(id, form));

        assertRefused(
                "campaign.changedMeanwhile",
                () -> as(colleague, () -> run(() -> campaigns.approve(id, seen))));
        assertRefused("campaign.changedMeanwhile", () -> as(colleague, () -> edit(id, form)));
    }

    @Test
    void itWaitsOnTheHomePageOfOthersThanItsAuthor() throws Exception {
        anApplicant();
        long ofAuthor = waitingFor(author);
        long ofColleague = waitingFor(colleague);
        long id = created(form());
        assertThat(waitingFor(author)).isEqualTo(ofAuthor);
        assertThat(waitingFor(colleague)).isEqualTo(ofColleague + 1);
        assertThat(listedFor(colleague)).as("the list that it leads to").isEqualTo(ofColleague + 1);
        assertThat(listedFor(author)).isEqualTo(ofAuthor);
        asAuthor(() -> approve(id));
        assertThat(waitingFor(colleague)).isEqualTo(ofColleague);
    }

    private long listedFor(AccountId officer) {
        return As.account(
                officer,
                Role.COUNCIL_OFFICER,
                () -> campaigns.ofOthers(CampaignState.PLANNED, PageRequest.of(0, 1)).total());
    }

    private long waitingFor(AccountId officer) {
        return As.account(officer, Role.COUNCIL_OFFICER, () -> work.now().of(Task.CAMPAIGNS));
    }

    @Test
    void whatCostsMoreThanItsBudgetIsNotApproved() throws Exception {
        anApplicant();
        CampaignForm form = form();
        form.setBudget(new BigDecimal("0.01"));
        long id = created(form);

        assertRefused("campaign.overBudget", () -> asAuthor(() -> approve(id)));
    }

    @Test
    void aScheduledCampaignStartsAtItsTimeOnce() throws Exception {
        Instant due = RecruitmentScene.DURING.plusSeconds(600);
        clock.stopAt(RecruitmentScene.DURING);
        AccountId person = anApplicant();
        CampaignForm form = form();
        form.setScheduledAt(Kenya.wallClock(due));
        long id = created(form);
        asAuthor(() -> approve(id));

        schedule.startDue();
        assertThat(view(id).state()).isEqualTo(CampaignState.APPROVED);

        clock.stopAt(due);
        assertThat(steps.due()).contains(id);
        schedule.startDue();
        assertThat(steps.beginDue(id)).as("the second node").isEmpty();
        awaitState(id, CampaignState.FINISHED);
        assertThat(phoneOf(person)).hasSize(1);
    }

    @Test
    void aScheduledCampaignThatMayNotStartSaysWhy() throws Exception {
        Instant due = RecruitmentScene.DURING.plusSeconds(600);
        clock.stopAt(RecruitmentScene.DURING);
        AccountId person = anApplicant();
        CampaignForm form = form();
        form.setScheduledAt(Kenya.wallClock(due));
        long id = created(form);
        asAuthor(() -> approve(id));
        long failed = asAuthor(() -> work.now().of(Task.FAILED_CAMPAIGNS));
        scene.change("UPDATE ACCOUNT SET STATE = 'LOCKED' WHERE ID = ?", person.value());

        clock.stopAt(due);
        schedule.startDue();

        awaitState(id, CampaignState.FAILED);
        assertThat(view(id).reason()).isEqualTo("campaign.nobody");
        assertThat(asAuthor(() -> work.now().of(Task.FAILED_CAMPAIGNS))).isEqualTo(failed + 1);
        assertThat(
                        asAuthor(
                                () ->
                                        campaigns
                                                .list(CampaignState.FAILED, PageRequest.of(0, 100))
                                                .rows()))
                .extracting(row -> row.campaign().state())
                .hasSize((int) failed + 1)
                .containsOnly(CampaignState.FAILED);
        CampaignForm again = asAuthor(() -> campaigns.form(id).orElseThrow());
        again.setScheduledAt(null);
        asAuthor(() -> edit(id, again));
        assertThat(view(id).state()).isEqualTo(CampaignState.PLANNED);
        assertThat(asAuthor(() -> work.now().of(Task.FAILED_CAMPAIGNS))).isEqualTo(failed);
    }

    @Test
    void aTestGoesToTheOwnPhoneOnly() throws Exception {
        AccountId person = anApplicant();
        long id = created(form());

        asAuthor(() -> run(() -> campaigns.test(id)));

        Eventually.isEqual(2, PATIENCE, () -> phoneOf(author).size());
        assertThat(phoneOf(author)).containsExactlyInAnyOrder("Hello Person", "Habari Person");
        assertThat(phoneOf(person)).isEmpty();
    }

    @Test
    void aStoppedCampaignGoesOnWhereItWas() throws Exception {
        AccountId done = anApplicant();
        AccountId left = anApplicant();
        long id = created(form());
        asAuthor(() -> approve(id));
        long run = steps.begin(id, view(id).version());

        asAuthor(() -> run(() -> campaigns.stop(id, "Wrong day")));
        assertThat(view(id).state()).isEqualTo(CampaignState.STOPPED);
        assertThat(scene.ask("SELECT STATE FROM JOB_RUN WHERE ID = ?", run)).isEqualTo("STOPPED");
        assertRefused("campaign.runOfCampaign", () -> asAuthor(() -> jobs.again(run)));

        asAuthor(() -> resume(id));
        awaitState(id, CampaignState.FINISHED);
        assertThat(phoneOf(done)).hasSize(1);
        assertThat(phoneOf(left)).hasSize(1);
    }

    @Test
    void whatIsPausedDoesNotLeave() throws Exception {
        AccountId person = anApplicant();
        long id = created(form());
        asAuthor(() -> approve(id));
        long run = steps.begin(id, view(id).version());
        asAuthor(() -> run(() -> campaigns.pause(id)));

        Eventually.isEqual(
                "FINISHED",
                PATIENCE,
                () -> (String) scene.ask("SELECT STATE FROM JOB_RUN WHERE ID = ?", run));
        Thread.sleep(2_500);
        assertThat(progress(id).waiting()).isOne();
        assertThat(phoneOf(person)).isEmpty();
        assertThat(view(id).state()).isEqualTo(CampaignState.PAUSED);

        asAuthor(() -> resume(id));
        awaitState(id, CampaignState.FINISHED);
        assertThat(phoneOf(person)).hasSize(1);
    }

    @Test
    void whoPausesWhenAllHasLeftFindsItFinished() throws Exception {
        AccountId person = anApplicant();
        long id = created(form());
        asAuthor(() -> approve(id));
        steps.begin(id, view(id).version());
        awaitState(id, CampaignState.FINISHED);
        scene.change("UPDATE CAMPAIGN SET STATE = 'PAUSED', FINISHED_AT = NULL WHERE ID = ?", id);
        entityManager.getEntityManagerFactory().getCache().evictAll();
        assertThat(view(id).state()).isEqualTo(CampaignState.PAUSED);

        awaitState(id, CampaignState.FINISHED);
        assertThat(phoneOf(person)).hasSize(1);
    }

    @Test
    void aUsedBudgetPausesItUntilThereIsMore() throws Exception {
        anApplicant();
        anApplicant();
        CampaignForm form = form();
        form.setBudget(new BigDecimal("100"));
        long id = created(form);
        asAuthor(() -> approve(id));
        steps.begin(id, view(id).version());
        asAuthor(() -> run(() -> campaigns.grant(id, new BigDecimal("0.01"))));

        awaitState(id, CampaignState.PAUSED);
        assertThat(asAuthor(() -> work.now().of(Task.PAUSED_CAMPAIGNS))).isPositive();
        assertThat(view(id).cause()).isEqualTo(CampaignCause.BUDGET);
        assertThat(progress(id).gone()).isZero();

        asAuthor(() -> run(() -> campaigns.grant(id, new BigDecimal("100"))));
        asAuthor(() -> resume(id));
        awaitState(id, CampaignState.FINISHED);
        assertThat(progress(id).spent()).isPositive();
    }

    @Test
    void onlyCouncilOfficersHaveCampaigns() {
        for (Role role : new Role[] {Role.PROFESSIONAL, Role.SUBCOUNTY_OFFICER}) {
            assertThatThrownBy(
                            () ->
                                    As.account(
                                            author,
                                            role,
                                            () -> campaigns.list(null, PageRequest.of(0, 10))))
                    .isInstanceOf(EJBAccessException.class);
        }
    }

    @Test
    void theListAndTheHistoryTellWhatHappened() throws Exception {
        anApplicant();
        long id = created(form());
        asAuthor(() -> approve(id));

        assertThat(asAuthor(() -> campaigns.list(null, PageRequest.of(0, 10))).rows())
                .anySatisfy(row -> assertThat(row.campaign().id()).isEqualTo(id));
        assertThat(asAuthor(() -> campaigns.history(id)))
                .extracting(entry -> entry.action())
                .containsExactly("campaign.approved", "campaign.created");
    }

    private CampaignForm form() {
        CampaignForm form = new CampaignForm();
        form.setName("Briefing");
        form.setEnglish("Hello {name}");
        form.setKiswahili("Habari {name}");
        form.setSeries(series);
        return form;
    }

    private long created(CampaignForm form) {
        return asAuthor(() -> campaigns.create(form));
    }

    private Void approve(long id) {
        return run(() -> campaigns.approve(id, version(id)));
    }

    private Void start(long id) {
        return run(() -> campaigns.start(id, version(id)));
    }

    private Void resume(long id) {
        return run(() -> campaigns.resume(id));
    }

    private Void edit(long id, CampaignForm form) {
        return run(() -> campaigns.edit(id, form));
    }

    private static Void run(Runnable useCase) {
        useCase.run();
        return null;
    }

    private int version(long id) {
        return scene.count("SELECT VERSION FROM CAMPAIGN WHERE ID = ?", id);
    }

    private CampaignView view(long id) {
        return asAuthor(() -> campaigns.find(id).orElseThrow());
    }

    private CampaignProgress progress(long id) {
        return asAuthor(() -> campaigns.progress(id).orElseThrow());
    }

    /** Looks for what is done without waiting for the timer that does so every ten seconds. */
    private void awaitState(long id, CampaignState state) {
        Eventually.isEqual(
                state,
                PATIENCE,
                () -> {
                    steps.finishDone();
                    return view(id).state();
                });
    }

    /** The audience of the series, with further wishes, read in pages of one. */
    private List<Long> audienceOf(
            String position,
            ApplicationState application,
            String county,
            String subCounty,
            ProfileState profile) {
        Audience asked = new Audience(series, position, application, county, subCounty, profile);
        List<Long> found = new ArrayList<>();
        AccountId after = AccountId.of(0);
        for (var page = audience.after(asked, after, 1);
                !page.isEmpty();
                page = audience.after(asked, after, 1)) {
            after = page.get(0).accountId();
            found.add(after.value());
        }
        assertThat(audience.count(asked).values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(found.size());
        return found;
    }

    /** A professional who wants messages and has applied for the vacancy. */
    private AccountId anApplicant() throws Exception {
        AccountId id = scene.aProfessional();
        scene.change("UPDATE PROFILE SET VACANCY_ALERTS = 1 WHERE ACCOUNT_ID = ?", id.value());
        scene.change(
                "INSERT INTO APPLICATION (ID, REFERENCE, VACANCY_ID, ACCOUNT_ID, STATE,"
                        + " SUBMITTED_AT, STATE_AT) SELECT APPLICATION_SEQ.NEXTVAL, 'C' || ID, ?,"
                        + " ID, 'SUBMITTED', CREATED_AT, CREATED_AT FROM ACCOUNT WHERE ID = ?",
                vacancy,
                id.value());
        return id;
    }

    /** The texts that the simulator has brought to somebody's phone. */
    private List<String> phoneOf(AccountId account) {
        return scene.texts(
                "SELECT M.BODY FROM SIMULATOR_MESSAGE M JOIN ACCOUNT A"
                        + " ON A.MOBILE_NUMBER = M.RECIPIENT WHERE A.ID = ?1",
                account.value());
    }

    private String county(String subCounty) {
        return (String) scene.ask("SELECT COUNTY_CODE FROM SUB_COUNTY WHERE CODE = ?", subCounty);
    }

    private void assertRefused(String key, ThrowingCallable useCase) {
        assertThatThrownBy(useCase)
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo(key));
    }

    private <T> T asAuthor(Callable<T> useCase) {
        return as(author, useCase);
    }

    private static <T> T as(AccountId officer, Callable<T> useCase) {
        return As.account(officer, Role.COUNCIL_OFFICER, useCase);
    }
}
