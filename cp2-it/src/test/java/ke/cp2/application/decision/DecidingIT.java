package ke.cp2.application.decision;

import static ke.cp2.profile.ProfessionalFixture.aProfessional;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ke.cp2.application.ApplicationReference;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.CancellationPreview;
import ke.cp2.application.Cancelling;
import ke.cp2.application.HistoryLine;
import ke.cp2.application.RecruitmentScene;
import ke.cp2.application.eligibility.Verdict;
import ke.cp2.application.ending.EndingVacancies;
import ke.cp2.application.selection.ApplicantFile;
import ke.cp2.application.selection.ApplicantFilter;
import ke.cp2.application.selection.ApplicantRow;
import ke.cp2.application.selection.Selecting;
import ke.cp2.application.selection.VacancyToDecide;
import ke.cp2.job.JobRunRow;
import ke.cp2.notice.SendingNotices;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.Texts;
import ke.cp2.platform.database.SqlStatementCount;
import ke.cp2.profile.EditingProfile;
import ke.cp2.profile.form.PersonalForm;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.support.As;
import ke.cp2.support.Eventually;
import ke.cp2.support.TestClock;
import ke.cp2.vacancy.PlanningVacancies;
import ke.cp2.vacancy.VacancyForm;
import ke.cp2.vacancy.VacancyId;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class DecidingIT {

    @Inject private RecruitmentScene scene;

    @Inject private DecisionScene desk;

    @Inject private TestClock clock;

    @Inject private Selecting selecting;

    @Inject private EditingProfile profile;

    @Inject private Deciding deciding;

    @Inject private DecisionResults results;

    @Inject private Cancelling cancelling;

    @Inject private TakingBack takingBack;

    @Inject private EntityManager entityManager;

    @Inject private SendingNotices sending;

    @Inject private PlanningVacancies planning;

    @Inject private EndingVacancies endings;

    /** Threads of their own: those of the server share what this one has open. */
    private final ExecutorService executor = Executors.newCachedThreadPool();

    @Resource private UserTransaction transaction;

    @BeforeEach
    void aVacancyWithTwoPosts() {
        desk.begin(2);
    }

    @AfterEach
    void clockRunsAgain() {
        clock.run();
    }

    /** One waits, one is chosen but not told yet, one has left: the last keeps its state. */
    @Test
    void aCancelledVacancyEndsItsApplicationsAndTellsTheApplicants() throws Exception {
        String waiting = desk.anApplication();
        String chosen = desk.anApplication();
        String unsuccessful = desk.anApplication();
        desk.windowOver();
        desk.decide(Decision.SUCCESSFUL, chosen);
        long refusal = desk.decide(Decision.UNSUCCESSFUL, unsuccessful);
        asCouncil(
                () -> {
                    planning.close(desk.vacancy());
                    return null;
                });
        assertRefused(
                "application.cancelRefusalsWait",
                () -> asCouncil(() -> cancelling.preview(desk.vacancy())));
        desk.approve(scene.anOfficer(null), refusal);
        CancellationPreview preview = asCouncil(() -> cancelling.preview(desk.vacancy()));
        assertThat(preview.count()).isEqualTo(2);
        assertThat(preview.first()).hasSize(2).allMatch(name -> name.startsWith("Wanjiru Otieno"));
        assertThat(preview.english()).startsWith("CP2: the vacancy of your application " + waiting);
        assertThat(preview.kiswahili()).contains(waiting).isNotEqualTo(preview.english());
        assertThat(preview.cost()).isEqualByComparingTo("1.60");
        assertThat(preview.byTwo()).isTrue();
        assertRefused(
                "application.cancelsByTwo",
                () ->
                        asCouncil(
                                () ->
                                        cancelling.cancel(
                                                desk.vacancy(), "No centre.", preview.count())));
        assertRefused(
                "application.cancelMeanwhile",
                () -> asCouncil(() -> endings.askCancelling(desk.vacancy(), "No centre.", 1)));
        long request =
                asCouncil(
                        () -> endings.askCancelling(desk.vacancy(), "No centre.", preview.count()));
        assertRefused(
                "application.cancelMeanwhile", () -> asCouncil(() -> endings.approve(request, 1)));
        assertThat(desk.state(waiting)).isEqualTo("SUBMITTED");

        asCouncil(
                () -> {
                    sending.approveEnding(request, preview.count());
                    return null;
                });
        assertThat(desk.state(waiting)).isEqualTo("CANCELLED");
        assertThat(desk.state(chosen)).isEqualTo("CANCELLED");
        assertThat(desk.state(unsuccessful)).isEqualTo("UNSUCCESSFUL");
        assertThat(
                        desk.asOfficer(() -> selecting.file(ApplicationReference.of(waiting)))
                                .orElseThrow()
                                .history())
                .last()
                .satisfies(
                        line -> {
                            assertThat(line.state()).isEqualTo(ApplicationState.CANCELLED);
                            assertThat(line.reason()).isEqualTo("No centre.");
                        });
        for (String reference : List.of(waiting, chosen)) {
            Eventually.isEqual(
                    1,
                    Duration.ofSeconds(60),
                    () -> desk.texts("APPLICATION_CANCELLED", reference));
        }
        assertRefused(
                "application.vacancyCancelled",
                () ->
                        desk.asOfficer(
                                () ->
                                        takingBack.one(
                                                ApplicationReference.of(unsuccessful),
                                                "Wrong line")));
        assertThat(desk.state(unsuccessful)).isEqualTo("UNSUCCESSFUL");
        VacancyId cancelled =
                asCouncil(() -> planning.view(desk.vacancy())).orElseThrow().vacancyId();
        Eventually.isEqual(
                2L,
                Duration.ofSeconds(60),
                () ->
                        asCouncil(() -> sending.latestOutcomes(cancelled))
                                .map(JobRunRow::queued)
                                .orElse(0L));
        desk.undoOver();
        assertThat(desk.texts("APPLICATION_SUCCESSFUL", chosen)).isZero();
        assertRefused("application.vacancyCancelled", () -> desk.decide(Decision.RESERVE, waiting));
        assertThat(desk.asOfficer(() -> selecting.waiting(PageRequest.of(0, 100))).rows())
                .extracting(VacancyToDecide::number)
                .doesNotContain(desk.vacancy());
    }

    @Test
    void aVacancyIsNotDecidedWhileAnApplicationWaits() throws Exception {
        String first = desk.anApplication();
        desk.anApplication();
        desk.windowOver();
        desk.decide(Decision.UNSUCCESSFUL, first);
        asCouncil(
                () -> {
                    planning.close(desk.vacancy());
                    return null;
                });
        assertThatThrownBy(
                        () ->
                                asCouncil(
                                        () -> {
                                            planning.decide(desk.vacancy());
                                            return null;
                                        }))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        e -> {
                            assertThat(e.key()).isEqualTo("application.stillUndecided");
                            assertThat(e.values()).containsExactly(1L);
                        });
        assertThat(desk.vacancyState()).isEqualTo("CLOSED");
    }

    @Test
    void aVacancyIsNotOpenedAgainOnceSomebodyIsChosen() throws Exception {
        String chosen = desk.anApplication();
        desk.anApplication();
        desk.windowOver();
        desk.decide(Decision.SUCCESSFUL, chosen);
        VacancyForm form = asCouncil(() -> planning.form(desk.vacancy())).orElseThrow();
        form.setClosesAt(form.getClosesAt().plusDays(5));

        assertRefused(
                "application.selectionBegun",
                () -> asCouncil(() -> planning.edit(desk.vacancy(), form)));
    }

    /** Taken back, a decision would leave no trace of who was chosen when others are let in. */
    @Test
    void aVacancyIsNotOpenedAgainAfterADecisionThatWasTakenBackNorDaysLater() throws Exception {
        String chosen = desk.anApplication();
        desk.anApplication();
        desk.windowOver();
        VacancyForm form = asCouncil(() -> planning.form(desk.vacancy())).orElseThrow();
        form.setClosesAt(form.getClosesAt().plusDays(9));
        clock.stopAt(RecruitmentScene.CLOSES.plus(Duration.ofDays(2)).plusSeconds(1));
        assertRefused(
                "vacancy.closedTooLong",
                () -> asCouncil(() -> planning.edit(desk.vacancy(), form)));
        desk.windowOver();
        desk.decide(Decision.SUCCESSFUL, chosen);
        desk.asOfficer(() -> takingBack.one(ApplicationReference.of(chosen), "Not this one"));
        assertThat(desk.state(chosen)).isEqualTo("SUBMITTED");

        VacancyForm again = asCouncil(() -> planning.form(desk.vacancy())).orElseThrow();
        again.setClosesAt(again.getClosesAt().plusDays(9));
        assertRefused(
                "application.selectionBegun",
                () -> asCouncil(() -> planning.edit(desk.vacancy(), again)));
    }

    private <T> T asCouncil(Callable<T> useCase) {
        return As.account(scene.anOfficer(null), Role.COUNCIL_OFFICER, useCase);
    }

    @Test
    void nothingIsDecidedWhileTheWindowIsOpen() {
        String reference = desk.anApplication();
        clock.stopAt(RecruitmentScene.CLOSES.minusMillis(1));
        assertRefused(
                "application.windowNotOver", () -> desk.decide(Decision.SUCCESSFUL, reference));
        desk.windowOver();
        desk.decide(Decision.SUCCESSFUL, reference);
        assertThat(desk.state(reference)).isEqualTo("SUCCESSFUL");
    }

    @Test
    void aDecisionKeepsWhoWhenAndWhyAndTellsTheApplicantWhenItStands() {
        String reference = desk.anApplication();
        String other = desk.anApplication();
        desk.windowOver();
        desk.decide(Decision.UNSUCCESSFUL, reference);
        ApplicantFile file =
                desk.asOfficer(
                        () -> selecting.file(ApplicationReference.of(reference)).orElseThrow());
        assertThat(file.history())
                .extracting(HistoryLine::state)
                .containsExactly(ApplicationState.SUBMITTED, ApplicationState.UNSUCCESSFUL);
        assertThat(file.history().get(1).reason()).isEqualTo("As discussed");
        assertThat(file.rulesAtSubmission()).allMatch(Verdict::met).hasSize(3);
        assertThat(file.rulesNow()).hasSize(3);
        assertThat(
                        scene.ask(
                                "SELECT DETAIL || '|' || REASON FROM AUDIT_ENTRY"
                                        + " WHERE SUBJECT_ID = ? AND ACTOR_ID = ?",
                                reference,
                                desk.officer().value()))
                .isEqualTo("SUBMITTED -> UNSUCCESSFUL|As discussed");
        assertThat(desk.texts("APPLICATION_UNSUCCESSFUL", reference)).isZero();
        desk.undoOver();
        assertThat(desk.texts("APPLICATION_UNSUCCESSFUL", reference)).isOne();
        assertThat(desk.texts("APPLICATION_UNSUCCESSFUL", other)).isZero();
    }

    @Test
    void anApplicantIsFoundHoweverTheNameIsTyped() {
        desk.anApplication();
        for (String typed :
                List.of("WANJIRU", "otien", "wanj\u0129r\u0169 o\u2019tieno", "wan\u02bcjiru O")) {
            ApplicantFilter filter = ApplicantFilter.of(desk.vacancy());
            filter.setText(typed);
            assertThat(
                            desk.asOfficer(() -> selecting.list(filter, PageRequest.of(0, 25)))
                                    .page()
                                    .rows())
                    .as(typed)
                    .extracting(ApplicantRow::applicantName)
                    .singleElement()
                    .asString()
                    .startsWith("Wanjiru Otieno");
        }
    }

    @Test
    void theListFollowsAnApplicantsNewNameAndHome() {
        AccountId person = scene.aProfessional();
        String reference = desk.anApplication(person);
        desk.anApplication();
        scene.change(
                "UPDATE PROFILE SET STATE = 'INCOMPLETE' WHERE ACCOUNT_ID = ?", person.value());
        ApplicantFilter ofFormer = ApplicantFilter.of(desk.vacancy());
        ofFormer.setHomeSubCountyCode(scene.subCounty());
        assertThat(desk.asOfficer(() -> total(ofFormer))).isEqualTo(2);

        PersonalForm form = aProfessional().personalForm();
        String number = String.valueOf(10_000_000 + person.value());
        form.setNationalId(number);
        form.setTscNumber(number);
        form.setKraPin("A0" + number + "Z");
        form.setFullName("Aoko Zawadi");
        As.account(
                person,
                Role.PROFESSIONAL,
                () -> {
                    form.setVersion(profile.personalForm().getVersion());
                    profile.savePersonal(form, null);
                    return null;
                });

        ApplicantFilter named = ApplicantFilter.of(desk.vacancy());
        named.setText("zawadi");
        ApplicantFilter near = ApplicantFilter.of(desk.vacancy());
        near.setHomeCountyCode(form.getHomeCounty());
        near.setHomeSubCountyCode(form.getHomeSubCounty());
        ApplicantFilter numbered = ApplicantFilter.of(desk.vacancy());
        numbered.setText(number);
        desk.asOfficer(
                () -> {
                    for (ApplicantFilter filter : List.of(named, near, numbered)) {
                        assertThat(selecting.list(filter, PageRequest.of(0, 25)).page().rows())
                                .extracting(ApplicantRow::reference)
                                .containsExactly(reference);
                    }
                    assertThat(total(ofFormer)).as("who stayed there").isOne();
                    assertThat(
                                    selecting
                                            .list(
                                                    ApplicantFilter.of(desk.vacancy()),
                                                    new PageRequest(0, 25, "applicantName", false))
                                            .page()
                                            .rows())
                            .extracting(ApplicantRow::applicantName)
                            .last()
                            .isEqualTo("Aoko Zawadi");
                });
    }

    @Test
    void theLastDecisionEndsTheVacancy() {
        String first = desk.anApplication();
        String second = desk.anApplication();
        desk.windowOver();
        desk.decide(Decision.SUCCESSFUL, first);
        assertThat(desk.vacancyState()).isEqualTo("PUBLISHED");
        desk.decide(Decision.SHORTLIST, second);
        assertThat(desk.vacancyState()).isEqualTo("PUBLISHED");
        desk.decide(Decision.RESERVE, second);
        assertThat(desk.vacancyState()).isEqualTo("DECIDED");
    }

    @Test
    void moreSuccessfulOnesThanPostsAreMeant() {
        String[] three = {desk.anApplication(), desk.anApplication(), desk.anApplication()};
        desk.windowOver();
        assertRefused("application.moreThanPosts", () -> desk.decide(Decision.SUCCESSFUL, three));
        assertThat(desk.state(three[0])).isEqualTo("SUBMITTED");
        DecisionForm meant = DecisionScene.form(Decision.SUCCESSFUL);
        meant.setOverPosts(true);
        ApplicantFilter filter = ApplicantFilter.of(desk.vacancy(), List.of(three));
        desk.asOfficer(() -> deciding.decide(filter, meant, deciding.check(filter, meant)));
        assertThat(desk.inState("SUCCESSFUL")).isEqualTo(3);
    }

    @Test
    void whatIsConfirmedSaysHowManyWhoAndHowManyPostsRemain() {
        String decided = desk.anApplication();
        List<String> all = new ArrayList<>(List.of(decided));
        for (int applicant = 0; applicant < 12; applicant++) {
            all.add(desk.anApplication());
        }
        desk.windowOver();
        desk.decide(Decision.SUCCESSFUL, decided);
        DecisionForm one = DecisionScene.form(Decision.SUCCESSFUL);
        DecisionPreview preview =
                desk.asOfficer(
                        () ->
                                deciding.check(
                                        ApplicantFilter.of(
                                                desk.vacancy(), List.of(decided, all.get(1))),
                                        one));
        assertThat(preview.count()).isEqualTo(2);
        assertThat(preview.decidable()).isOne();
        assertThat(preview.skipped())
                .containsExactly(new SkippedApplications("application.stateRefused.SUCCESSFUL", 1));
        assertThat(preview.changes())
                .singleElement()
                .satisfies(
                        change -> {
                            assertThat(change.reference()).isEqualTo(decided);
                            assertThat(change.actorName()).isEqualTo("Person " + desk.officer());
                        });
        assertThat(preview.free()).isOne();
        assertThat(preview.freeAfter()).isZero();
        DecisionPreview list =
                desk.asOfficer(
                        () ->
                                deciding.preview(
                                        ApplicantFilter.of(desk.vacancy()), Decision.UNSUCCESSFUL));
        assertThat(list.count()).isEqualTo(13);
        assertThat(list.first()).hasSize(10);
        assertThat(list.more()).isEqualTo(3);
    }

    /** It is not forbidden, but the officer reads it in the list and before confirming. */
    @Test
    void whoDoesNotMeetTheRulesIsNamed() throws Exception {
        String fits = desk.anApplication();
        String other = desk.anApplication();
        scene.change(
                "UPDATE JUDGED_RULE SET MET = 0, REASON_KEY ="
                        + " 'application.minimumYears.notMet' WHERE RULE_NAME ="
                        + " 'MINIMUM_YEARS' AND APPLICATION_ID ="
                        + " (SELECT ID FROM APPLICATION WHERE REFERENCE = ?)",
                other);
        scene.change("UPDATE APPLICATION SET UNMET = 1 WHERE REFERENCE = ?", other);
        desk.recount();
        entityManager.getEntityManagerFactory().getCache().evictAll();
        desk.windowOver();
        ApplicantFilter all = ApplicantFilter.of(desk.vacancy());
        DecisionPreview preview =
                desk.asOfficer(() -> deciding.check(all, DecisionScene.form(Decision.SUCCESSFUL)));
        assertThat(preview.unmet()).isEqualTo(1);
        assertThat(preview.firstUnmet())
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.reference()).isEqualTo(other);
                            assertThat(row.applicantName()).startsWith("Wanjiru Otieno");
                            assertThat(row.unmet())
                                    .extracting(Verdict::name)
                                    .containsExactly("MINIMUM_YEARS");
                        });
        assertThat(desk.asOfficer(() -> selecting.list(all, PageRequest.of(0, 25))).page().rows())
                .allSatisfy(
                        row ->
                                assertThat(row.unmet())
                                        .hasSize(row.reference().equals(fits) ? 0 : 1));
        ApplicantFilter unmet = ApplicantFilter.of(desk.vacancy());
        unmet.setRulesMet(false);
        assertThat(desk.asOfficer(() -> selecting.list(unmet, PageRequest.of(0, 25))).page())
                .satisfies(
                        page -> {
                            assertThat(page.total()).isOne();
                            assertThat(page.rows())
                                    .extracting(ApplicantRow::reference)
                                    .containsExactly(other);
                        });
        ApplicantFilter met = ApplicantFilter.of(desk.vacancy());
        met.setRulesMet(true);
        assertThat(desk.asOfficer(() -> selecting.list(met, PageRequest.of(0, 25))).page().rows())
                .extracting(ApplicantRow::reference)
                .containsExactly(fits);
        assertThat(
                        desk.asOfficer(
                                        () ->
                                                deciding.check(
                                                        unmet,
                                                        DecisionScene.form(Decision.UNSUCCESSFUL)))
                                .count())
                .isOne();
        desk.decide(Decision.UNSUCCESSFUL, other);
        assertThat(
                        desk.asOfficer(
                                        () ->
                                                deciding.check(
                                                        all,
                                                        DecisionScene.form(Decision.SUCCESSFUL)))
                                .unmet())
                .as("of those that would be decided")
                .isZero();
    }

    @Test
    void aBulkDecisionSkipsWhatCannotBeDecidedAndSaysWhy() {
        String decided = desk.anApplication();
        String open = desk.anApplication();
        String own = desk.vacancy();
        desk.vacancy(scene.aVacancy(1, 3));
        String foreign = desk.anApplication();
        desk.vacancy(own);
        desk.windowOver();
        desk.decide(Decision.SUCCESSFUL, decided);
        long act = desk.decide(Decision.UNSUCCESSFUL, decided, open, foreign);
        DecisionResult result = desk.asOfficer(() -> results.of(act).orElseThrow());
        assertThat(result.decided()).isOne();
        assertThat(result.skipped())
                .containsExactly(new SkippedApplications("application.stateRefused.SUCCESSFUL", 1));
        assertThat(desk.state(foreign)).isEqualTo("SUBMITTED");
        assertThat(desk.state(decided)).isEqualTo("SUCCESSFUL");
    }

    @Test
    void aBulkDecisionOnAFilterTakesWhatTheFilterShows() {
        String shortlisted = desk.anApplication();
        String submitted = desk.anApplication();
        desk.windowOver();
        desk.decide(Decision.SHORTLIST, shortlisted);
        ApplicantFilter filter = ApplicantFilter.of(desk.vacancy());
        filter.setState(ApplicationState.SUBMITTED);
        DecisionForm form = DecisionScene.form(Decision.UNSUCCESSFUL);
        desk.asOfficer(() -> deciding.decide(filter, form, deciding.check(filter, form)));
        assertThat(desk.state(shortlisted)).isEqualTo("SHORTLISTED");
        assertThat(desk.state(submitted)).isEqualTo("UNSUCCESSFUL");
    }

    @Test
    void theSecondOfficerReadsWhoWasFasterAndNothingIsChanged() {
        String reference = desk.anApplication();
        String beside = desk.anApplication();
        desk.windowOver();
        AccountId first = desk.officer();
        desk.officer(scene.anOfficer(scene.subCounty()));
        ApplicantFilter filter = ApplicantFilter.of(desk.vacancy(), List.of(reference, beside));
        DecisionForm form = DecisionScene.form(Decision.UNSUCCESSFUL);
        DecisionPreview confirmed = desk.asOfficer(() -> deciding.check(filter, form));
        AccountId second = desk.officer();
        desk.officer(first);
        desk.decide(Decision.SUCCESSFUL, reference);
        desk.officer(second);
        assertThatThrownBy(() -> desk.asOfficer(() -> deciding.decide(filter, form, confirmed)))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal ->
                                assertThat(
                                                Texts.of(
                                                        Locale.ENGLISH,
                                                        refusal.key(),
                                                        refusal.values()))
                                        .isEqualTo(
                                                "Person "
                                                        + first
                                                        + " decided on application "
                                                        + reference
                                                        + " on 30 Sep 2026, 17:00: successful."
                                                        + " Nothing was changed."));
        assertThat(desk.state(reference)).isEqualTo("SUCCESSFUL");
        assertThat(desk.state(beside)).as("nothing is decided in part").isEqualTo("SUBMITTED");
        assertRefused(
                "application.meanwhile.SUCCESSFUL",
                () -> desk.decide(Decision.UNSUCCESSFUL, reference));
    }

    @Test
    void postsThatWentAfterTheConfirmationAreSaid() {
        String mine = desk.anApplication();
        String other = desk.anApplication();
        desk.windowOver();
        ApplicantFilter filter = ApplicantFilter.of(desk.vacancy(), List.of(mine));
        DecisionForm form = DecisionScene.form(Decision.SUCCESSFUL);
        DecisionPreview confirmed = desk.asOfficer(() -> deciding.check(filter, form));
        desk.decide(Decision.SUCCESSFUL, other);
        assertRefused(
                "application.changedMeanwhile",
                () -> desk.asOfficer(() -> deciding.decide(filter, form, confirmed)));
        assertThat(desk.state(mine)).isEqualTo("SUBMITTED");
    }

    /**
     * The first officer's transaction is still open when the second one decides: without the lock
     * on the selection neither would see the other's choice.
     */
    @Test
    void twoOfficersTogetherGiveTheLastPostAwayOnce() throws Exception {
        String taken = desk.anApplication();
        String first = desk.anApplication();
        String second = desk.anApplication();
        String left = desk.anApplication();
        desk.windowOver();
        desk.decide(Decision.SUCCESSFUL, taken);
        DecisionForm form = DecisionScene.form(Decision.SUCCESSFUL);
        ApplicantFilter ofFirst = ApplicantFilter.of(desk.vacancy(), List.of(first));
        ApplicantFilter ofSecond = ApplicantFilter.of(desk.vacancy(), List.of(second));
        AccountId otherOfficer = scene.anOfficer(scene.subCounty());
        DecisionPreview readBySecond = desk.asOfficer(() -> deciding.check(ofSecond, form));
        CountDownLatch begun = new CountDownLatch(1);
        Future<Boolean> otherWins;
        transaction.begin();
        try {
            desk.asOfficer(() -> deciding.decide(ofFirst, form, deciding.check(ofFirst, form)));
            otherWins =
                    executor.submit(
                            () -> {
                                begun.countDown();
                                return wins(otherOfficer, ofSecond, form, readBySecond);
                            });
            begun.await();
            assertThatThrownBy(() -> otherWins.get(1, TimeUnit.SECONDS))
                    .as("the second waits for the first")
                    .isInstanceOf(TimeoutException.class);
        } finally {
            transaction.commit();
        }
        assertThat(otherWins.get()).isFalse();
        assertThat(desk.inState("SUCCESSFUL")).isEqualTo(2);
        assertThat(desk.state(first)).isEqualTo("SUCCESSFUL");
        assertThat(desk.state(second)).isEqualTo("SUBMITTED");
        assertThat(desk.state(left)).isEqualTo("SUBMITTED");
    }

    /**
     * An order takes no turn of bulk work: the second waits for the vacancy's lock, and that alone.
     */
    @Test
    void whoDecidesWaitsForTheLockOfTheSelection() throws Exception {
        String first = desk.anApplication();
        String second = desk.anApplication();
        desk.windowOver();
        DecisionForm form = DecisionScene.form(Decision.SUCCESSFUL);
        ApplicantFilter ofFirst = ApplicantFilter.of(desk.vacancy());
        ofFirst.setText(first);
        ApplicantFilter ofSecond = ApplicantFilter.of(desk.vacancy(), List.of(second));
        AccountId otherOfficer = scene.anOfficer(scene.subCounty());
        DecisionPreview readBySecond = desk.asOfficer(() -> deciding.check(ofSecond, form));
        Future<Boolean> otherWins;
        transaction.begin();
        try {
            desk.asOfficer(() -> deciding.order(ofFirst, form, deciding.check(ofFirst, form)));
            otherWins = executor.submit(() -> wins(otherOfficer, ofSecond, form, readBySecond));
            assertThatThrownBy(() -> otherWins.get(1, TimeUnit.SECONDS))
                    .isInstanceOf(TimeoutException.class);
        } finally {
            transaction.rollback();
        }
        assertThat(otherWins.get()).isTrue();
    }

    private boolean wins(
            AccountId account,
            ApplicantFilter filter,
            DecisionForm form,
            DecisionPreview confirmed) {
        try {
            As.account(
                    account,
                    Role.SUBCOUNTY_OFFICER,
                    () -> deciding.decide(filter, form, confirmed));
            return true;
        } catch (BusinessException e) {
            return false;
        }
    }

    @Test
    void anotherSubCountysVacancyDoesNotExist() {
        String reference = desk.anApplication();
        desk.windowOver();
        long act = desk.decide(Decision.SHORTLIST, reference);
        desk.officer(scene.anOfficer(scene.otherSubCounty()));
        desk.asOfficer(
                () -> {
                    assertThat(selecting.selection(desk.vacancy())).isEmpty();
                    assertThat(selecting.file(ApplicationReference.of(reference))).isEmpty();
                    assertThat(results.of(act)).isEmpty();
                    assertThat(
                                    selecting
                                            .list(
                                                    ApplicantFilter.of(desk.vacancy()),
                                                    PageRequest.of(0, 10))
                                            .page()
                                            .total())
                            .isZero();
                });
        assertRefused("application.notFound", () -> desk.decide(Decision.SUCCESSFUL, reference));
    }

    @Test
    void professionalsDecideNothing() {
        String reference = desk.anApplication();
        desk.windowOver();
        AccountId person = scene.aProfessional();
        assertThatThrownBy(
                        () ->
                                As.account(
                                        person,
                                        Role.PROFESSIONAL,
                                        () ->
                                                deciding.check(
                                                        ApplicantFilter.of(
                                                                desk.vacancy(), List.of(reference)),
                                                        DecisionScene.form(Decision.SUCCESSFUL))))
                .isInstanceOf(jakarta.ejb.EJBAccessException.class);
    }

    @Test
    void theListIsFilteredSortedAndCheap() {
        List<String> references = new ArrayList<>();
        for (int applicant = 0; applicant < 12; applicant++) {
            references.add(desk.anApplication());
        }
        ApplicantFilter one = ApplicantFilter.of(desk.vacancy());
        one.setText(references.get(3).toLowerCase(Locale.ROOT));
        ApplicantFilter nobody = ApplicantFilter.of(desk.vacancy());
        nobody.setText("%");
        ApplicantFilter chosen = ApplicantFilter.of(desk.vacancy(), references.subList(2, 5));
        desk.asOfficer(
                () -> {
                    assertThat(total(one)).isOne();
                    assertThat(total(nobody)).isZero();
                    assertThat(total(chosen)).isEqualTo(3);
                    for (String sort : List.of("applicantName", "submittedAt", "hack")) {
                        assertThat(
                                        selecting
                                                .list(
                                                        ApplicantFilter.of(desk.vacancy()),
                                                        new PageRequest(10, 10, sort, false))
                                                .page()
                                                .rows())
                                .hasSize(2);
                    }
                    SqlStatementCount.restart();
                    selecting.selection(desk.vacancy());
                    assertThat(
                                    selecting
                                            .list(
                                                    ApplicantFilter.of(desk.vacancy()),
                                                    PageRequest.of(0, 10))
                                            .page()
                                            .rows())
                            .hasSize(10);
                    // One of them reads the rules that the ten people of the page do not meet, one
                    // the ids of the page before its people.
                    assertThat(SqlStatementCount.current()).isLessThanOrEqualTo(8);
                    assertThat(selecting.waiting(PageRequest.of(0, 500)).rows())
                            .anySatisfy(
                                    waiting -> {
                                        assertThat(waiting.number()).isEqualTo(desk.vacancy());
                                        assertThat(waiting.undecided()).isEqualTo(12);
                                    });
                });
    }

    private long total(ApplicantFilter filter) {
        return selecting.list(filter, PageRequest.of(0, 10)).page().total();
    }

    private static void assertRefused(String key, Runnable useCase) {
        assertThatThrownBy(useCase::run)
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
