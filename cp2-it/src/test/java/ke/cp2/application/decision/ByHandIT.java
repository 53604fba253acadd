package ke.cp2.application.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ke.cp2.application.ApplicationReference;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.MyApplication;
import ke.cp2.application.MyApplications;
import ke.cp2.application.RecruitmentScene;
import ke.cp2.application.byhand.ApprovingByHand;
import ke.cp2.application.byhand.HandOfficers;
import ke.cp2.application.byhand.HandOutcomeView;
import ke.cp2.application.byhand.HandPerson;
import ke.cp2.application.interest.DeclaredCentre;
import ke.cp2.application.interest.InterestKind;
import ke.cp2.application.selection.ApplicantFile;
import ke.cp2.application.selection.Selecting;
import ke.cp2.application.standing.HandApproval;
import ke.cp2.application.standing.UndoneDecision;
import ke.cp2.home.Asked;
import ke.cp2.home.CountingTasks;
import ke.cp2.home.ReadingAnswers;
import ke.cp2.home.RefusedRow;
import ke.cp2.home.SecondOfficerRow;
import ke.cp2.home.SecondOfficerTasks;
import ke.cp2.home.Task;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.PageRequest;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.support.As;
import ke.cp2.support.PersonTrail;
import ke.cp2.support.TestClock;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One officer alone gives nobody a post: without a ranked list another one approves it. */
@ExtendWith(ArquillianExtension.class)
class ByHandIT {

    @Inject private PersonTrail trail;
    @Inject private RecruitmentScene scene;
    @Inject private DecisionScene desk;
    @Inject private TestClock clock;
    @Inject private ApprovingByHand approving;
    @Inject private Selecting selecting;
    @Inject private TakingBack takingBack;
    @Inject private DecisionActs acts;
    @Inject private DecisionResults results;
    @Inject private MyApplications mine;
    @Inject private CountingTasks tasks;
    @Inject private ReadingAnswers answers;
    @Inject private SecondOfficerTasks lists;
    @PersistenceContext private EntityManager entityManager;
    @Resource private UserTransaction transaction;

    private final ExecutorService executor = Executors.newCachedThreadPool();

    private AccountId person;
    private String reference;
    private AccountId second;

    @BeforeEach
    void oneHasApplied() {
        desk.begin(2);
        person = scene.aProfessional();
        reference = desk.anApplication(person);
        second = scene.anOfficer(null);
        desk.windowOver();
    }

    @AfterEach
    void clockRunsAgain() {
        clock.run();
        executor.shutdownNow();
    }

    @Test
    void aPostThatOneOfficerGivesWaitsForAnother() {
        long before = waiting(second);
        long own = desk.asOfficer(() -> tasks.now().of(Task.DECISIONS));
        long act = desk.decide(Decision.SUCCESSFUL, reference);
        desk.settled();
        clock.stopAt(clock.instant().plus(Duration.ofDays(9)));
        desk.settled();

        assertThat(known().state()).as("nobody knows it").isEqualTo(ApplicationState.SUBMITTED);
        assertThat(desk.texts("APPLICATION_SUCCESSFUL", reference)).isZero();
        assertThat(acts.unsettled(desk.vacancyId())).as("so no post is offered").isOne();
        assertThat(acts.waiting(desk.vacancyId())).isOne();
        assertThat(acts.waitingPosts(desk.vacancyId())).isOne();
        assertThat(waiting(second)).isEqualTo(before + 1);
        assertThat(desk.asOfficer(() -> tasks.now().of(Task.DECISIONS)))
                .as("the own one")
                .isEqualTo(own);
        assertRefused("application.handOwn", () -> desk.asOfficer(() -> approving.approve(act, 1)));
        scene.change(
                "UPDATE VACANCY SET PUBLISHED_BY = ? WHERE ID = ?",
                second.value(),
                desk.vacancyId().value());
        assertThat(waiting(second)).as("who has published it").isEqualTo(before);
        assertRefused("application.handPublisher", () -> approve(second, act, 1));
        AccountId third = scene.anOfficer(null);
        assertRefused("application.changedMeanwhile", () -> approve(third, act, 2));
        assertThat(known().state()).isEqualTo(ApplicationState.SUBMITTED);

        approve(third, act, 1);
        assertThat(trail.of(person)).contains("decision.approved");
        assertThat(acts.waiting(desk.vacancyId())).isZero();
        assertThat(desk.asOfficer(() -> results.of(act)).orElseThrow().undoableUntil()).isNull();
        assertRefused(
                "application.handApproved",
                () -> desk.asOfficer(() -> takingBack.act(act, "Not he")));
        assertRefused(
                "application.handApproved",
                () ->
                        desk.asOfficer(
                                () ->
                                        takingBack.one(
                                                ApplicationReference.of(reference), "Not he")));
        desk.settleDue();
        assertThat(known().state()).isEqualTo(ApplicationState.SUCCESSFUL);
        assertThat(known().byHand()).isEqualTo(HandOfficers.TWO);
        assertThat(desk.texts("APPLICATION_SUCCESSFUL", reference)).isOne();
        assertThat(
                        scene.ask(
                                "SELECT DETAIL FROM AUDIT_ENTRY WHERE ACTION = 'decision.approved'"
                                        + " AND ACTOR_ID = ?",
                                third.value()))
                .isEqualTo(desk.vacancy() + ": SUCCESSFUL 1");
        assertRefused("application.handAnswered", () -> approve(third, act, 1));
    }

    /** From the reserve list people are called up without another decision. */
    @Test
    void aPlaceOnTheReserveListWaitsTooAndAShortlistDoesNot() {
        String other = desk.anApplication();
        desk.windowOver();
        desk.decide(Decision.RESERVE, reference);
        desk.decide(Decision.SHORTLIST, other);
        desk.settled();

        assertThat(acts.unsettled(desk.vacancyId())).isOne();
        assertThat(acts.waiting(desk.vacancyId())).isOne();
    }

    /** Who refuses a rival lifts all others. */
    @Test
    void aRefusalWaitsTooAndTheSecondOfficerReadsWhoMetAllRulesFirst() {
        String unmet = desk.anApplication();
        desk.windowOver();
        scene.change("UPDATE APPLICATION SET UNMET = 1 WHERE REFERENCE = ?", unmet);
        scene.change(
                "UPDATE JUDGED_RULE SET MET = 0 WHERE APPLICATION_ID ="
                        + " (SELECT ID FROM APPLICATION WHERE REFERENCE = ?)",
                unmet);
        entityManager.getEntityManagerFactory().getCache().evictAll();
        long before = waiting(second);
        long act = desk.decide(Decision.UNSUCCESSFUL, unmet, reference);
        desk.settled();

        assertThat(known().state()).as("nobody knows it").isEqualTo(ApplicationState.SUBMITTED);
        assertThat(desk.texts("APPLICATION_UNSUCCESSFUL", reference)).isZero();
        assertThat(waiting(second)).as("one act, one approval").isEqualTo(before + 1);
        assertRefused("application.handOwn", () -> desk.asOfficer(() -> approving.approve(act, 2)));
        HandOutcomeView shown = view(act);
        assertThat(shown.met()).isOne();
        assertThat(shown.people())
                .extracting(HandPerson::reference)
                .containsExactly(reference, unmet);

        approve(second, act, 2);
        desk.settleDue();
        assertThat(known().state()).isEqualTo(ApplicationState.UNSUCCESSFUL);
        assertThat(known().byHand()).isEqualTo(HandOfficers.TWO);
        assertThat(desk.texts("APPLICATION_UNSUCCESSFUL", reference)).isOne();
        assertThat(desk.texts("APPLICATION_UNSUCCESSFUL", unmet)).isOne();
    }

    @Test
    void theSecondOfficerReadsWhoMetNoRuleAndWhoseDetailsNobodyVerified() {
        AccountId verified = scene.aProfessional();
        scene.change(
                "UPDATE PROFILE SET STATE = 'VERIFIED' WHERE ACCOUNT_ID = ?", verified.value());
        String good = desk.anApplication(verified);
        desk.windowOver();
        scene.change("UPDATE APPLICATION SET UNMET = 1 WHERE REFERENCE = ?", reference);
        scene.change(
                "UPDATE JUDGED_RULE SET MET = 0 WHERE RULE_NAME = 'MINIMUM_YEARS'"
                        + " AND APPLICATION_ID ="
                        + " (SELECT ID FROM APPLICATION WHERE REFERENCE = ?)",
                reference);
        entityManager.getEntityManagerFactory().getCache().evictAll();
        long act = desk.decide(Decision.SUCCESSFUL, reference, good);

        assertThat(
                        As.account(
                                        second,
                                        Role.COUNCIL_OFFICER,
                                        () -> lists.decisions(PageRequest.of(0, 500)))
                                .rows())
                .filteredOn(row -> row.key().equals(String.valueOf(act)))
                .extracting(SecondOfficerRow::number, SecondOfficerRow::people)
                .containsExactly(tuple(desk.vacancy(), 2L));
        HandOutcomeView shown = view(act);
        assertThat(shown.count()).isEqualTo(2);
        assertThat(shown.unmet()).isOne();
        assertThat(shown.unverified()).isOne();
        assertThat(shown.people())
                .extracting(HandPerson::reference, HandPerson::metRules, HandPerson::verified)
                .containsExactly(tuple(reference, false, false), tuple(good, true, true));
        assertThat(shown.people().get(0).unmet()).as("which rules").isNotEmpty();
        assertThat(shown.people().get(1).unmet()).isEmpty();
        assertThat(shown.by()).isEqualTo("Person " + desk.officer());
        assertThat(shown.reason()).isEqualTo("As discussed");
        assertThat(shown.refusal()).isNull();
        assertThat(
                        As.account(
                                        second,
                                        Role.COUNCIL_OFFICER,
                                        () ->
                                                approving.ofApplication(
                                                        ApplicationReference.of(reference)))
                                .orElseThrow()
                                .isWaiting())
                .isTrue();
    }

    @Test
    void noPostIsApprovedAtTheCentreWhereSomebodyWorksByNow() {
        desk.windowOver();
        long act = desk.decide(Decision.SUCCESSFUL, reference);
        assertThat(view(act).refusal()).isNull();
        scene.change(
                "UPDATE WORK_STATION SET CENTRE_CODE = ?, TO_DATE = NULL WHERE ACCOUNT_ID ="
                        + " (SELECT ACCOUNT_ID FROM APPLICATION WHERE REFERENCE = ?)",
                RecruitmentScene.CENTRE,
                reference);
        assertThat(view(act).refusal()).isEqualTo("application.handOwnCentre");
        assertRefused(
                "application.handOwnCentre",
                () -> As.account(second, Role.COUNCIL_OFFICER, () -> approving.approve(act, 1)));
        assertThat(known().state()).isEqualTo(ApplicationState.SUBMITTED);
    }

    @Test
    void nobodyIsGivenAPostAtTheOwnCentreByHand() {
        String good = desk.anApplication();
        desk.windowOver();
        scene.change("UPDATE APPLICATION SET UNMET = 1 WHERE REFERENCE = ?", reference);
        scene.change(
                "UPDATE JUDGED_RULE SET MET = 0, REASON_KEY = 'application.notOwnStation.notMet'"
                        + " WHERE RULE_NAME = 'NOT_OWN_STATION' AND APPLICATION_ID ="
                        + " (SELECT ID FROM APPLICATION WHERE REFERENCE = ?)",
                reference);
        entityManager.getEntityManagerFactory().getCache().evictAll();
        for (Decision decision : List.of(Decision.SUCCESSFUL, Decision.RESERVE)) {
            assertRefused("application.ownCentre", () -> desk.decide(decision, reference));
        }
        desk.decide(Decision.SUCCESSFUL, reference, good);
        assertThat(desk.state(good)).isEqualTo("SUCCESSFUL");
        assertThat(desk.state(reference)).isEqualTo("SUBMITTED");
        desk.decide(Decision.UNSUCCESSFUL, reference);
        assertThat(desk.state(reference)).isEqualTo("UNSUCCESSFUL");
    }

    @Test
    void whatWasDeclaredInAnotherApplicationOfTheSeriesCountsHere() {
        AccountId later = scene.aProfessional();
        desk.declaredElsewhere(later);
        assertRefused("application.refused", () -> desk.anApplication(later));
        desk.windowOver();

        String good = desk.anApplication();
        String other = desk.declaredElsewhere(person);
        desk.windowOver();
        ApplicantFile file =
                desk.asOfficer(() -> selecting.file(ApplicationReference.of(reference)))
                        .orElseThrow();
        assertThat(file.declared().centres())
                .containsExactly(
                        new DeclaredCentre(
                                RecruitmentScene.CENTRE, InterestKind.RELATIVE, other, null));
        assertThat(file.possible())
                .contains(Decision.UNSUCCESSFUL)
                .doesNotContain(Decision.SUCCESSFUL, Decision.RESERVE);
        assertRefused("application.ownCentre", () -> desk.decide(Decision.SUCCESSFUL, reference));
        desk.decide(Decision.SUCCESSFUL, reference, good);
        assertThat(desk.state(good)).isEqualTo("SUCCESSFUL");
        assertThat(desk.state(reference)).isEqualTo("SUBMITTED");
    }

    @Test
    void whatTheSecondOfficerRefusesIsAsItWasAndTheFirstOneReadsWhy() {
        long act = desk.decide(Decision.SUCCESSFUL, reference);
        assertRefused(
                "application.handOwn",
                () -> desk.asOfficer(() -> takingBack.refuse(act, "Not so")));
        As.account(second, Role.COUNCIL_OFFICER, () -> takingBack.refuse(act, "Who is it?"));

        assertThat(desk.state(reference)).isEqualTo("SUBMITTED");
        assertThat(desk.vacancyState()).isEqualTo("CLOSED");
        assertThat(view(act).approval()).isEqualTo(HandApproval.REFUSED);
        assertThat(desk.asOfficer(() -> answers.refused(PageRequest.of(0, 10))).rows())
                .extracting(RefusedRow::asked, RefusedRow::key, RefusedRow::reason)
                .containsExactly(tuple(Asked.DECISION, String.valueOf(act), "Who is it?"));
        assertRefused("application.handAnswered", () -> approve(second, act, 0));
        DecisionResult result = desk.asOfficer(() -> results.of(act)).orElseThrow();
        assertThat(result.kept()).isEmpty();
        assertThat(result.undone())
                .extracting(UndoneDecision::reference)
                .containsExactly(reference);
        assertThat(
                        desk.asOfficer(
                                        () ->
                                                results.ofVacancy(
                                                        desk.vacancy(), PageRequest.of(0, 10)))
                                .rows())
                .extracting(DecisionRow::left, DecisionRow::answeredBy, DecisionRow::answer)
                .containsExactly(tuple(ActStanding.REFUSED, "Person " + second, "Who is it?"));
        desk.asOfficer(() -> answers.seen(Asked.DECISION, act));
        assertThat(desk.asOfficer(() -> answers.count())).isZero();
        desk.settled();
        assertThat(desk.texts("APPLICATION_SUCCESSFUL", reference)).isZero();
    }

    @Test
    void whatWaitsForDaysCanBeTakenBackAndThenWaitsNoMore() {
        long before = waiting(second);
        long act = desk.decide(Decision.SUCCESSFUL, reference);
        clock.stopAt(clock.instant().plus(Duration.ofDays(9)));
        assertThat(desk.asOfficer(() -> results.of(act)).orElseThrow().undoable()).isOne();
        desk.asOfficer(() -> takingBack.one(ApplicationReference.of(reference), "Wrong line"));

        assertThat(desk.state(reference)).isEqualTo("SUBMITTED");
        assertThat(waiting(second)).isEqualTo(before);
        assertRefused("application.handAnswered", () -> approve(second, act, 0));
    }

    @Test
    void nobodyApprovesTheOwnApplicationNorOneOfAnotherPlace() {
        long act = desk.decide(Decision.SUCCESSFUL, reference);
        assertRefused(
                "application.ownApplication",
                () -> As.account(person, Role.COUNCIL_OFFICER, () -> approving.approve(act, 1)));
        AccountId elsewhere = scene.anOfficer(scene.otherSubCounty());
        assertRefused(
                "application.notFound",
                () ->
                        As.account(
                                elsewhere,
                                Role.SUBCOUNTY_OFFICER,
                                () -> approving.approve(act, 1)));
    }

    /** Approved and taken back in the same moment: the lock of the selection lets one be first. */
    @Test
    void whoApprovesWaitsForWhoTakesBack() throws Exception {
        long act = desk.decide(Decision.SUCCESSFUL, reference);
        Future<String> approval;
        transaction.begin();
        try {
            scene.ask("SELECT ID FROM VACANCY WHERE ID = ? FOR UPDATE", desk.vacancyId().value());
            approval = executor.submit(() -> refusal(act));
            assertThatThrownBy(() -> approval.get(1, TimeUnit.SECONDS))
                    .isInstanceOf(TimeoutException.class);
            scene.change(
                    "UPDATE DECISION_ACT SET WAITING_OF = NULL, APPROVAL = NULL, VERSION = VERSION + 1"
                            + " WHERE ID = ?",
                    act);
        } finally {
            transaction.commit();
        }
        assertThat(approval.get()).isEqualTo("application.handAnswered");
    }

    private String refusal(long act) {
        try {
            approve(second, act, 1);
            return "";
        } catch (BusinessException refused) {
            return refused.key();
        }
    }

    private void approve(AccountId officer, long act, long shown) {
        As.account(officer, Role.COUNCIL_OFFICER, () -> approving.approve(act, shown));
    }

    private HandOutcomeView view(long act) {
        return As.account(second, Role.COUNCIL_OFFICER, () -> approving.of(act)).orElseThrow();
    }

    private long waiting(AccountId officer) {
        return As.account(officer, Role.COUNCIL_OFFICER, () -> tasks.now().of(Task.DECISIONS));
    }

    private MyApplication known() {
        return As.account(
                        person,
                        Role.PROFESSIONAL,
                        () -> mine.byReference(ApplicationReference.of(reference)))
                .orElseThrow();
    }

    private static void assertRefused(String key, Runnable useCase) {
        assertThatThrownBy(useCase::run)
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo(key));
    }
}
