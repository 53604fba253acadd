package ke.cp2.application.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import ke.cp2.application.ApplicationReference;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.HistoryKind;
import ke.cp2.application.HistoryLine;
import ke.cp2.application.MyApplication;
import ke.cp2.application.MyApplicationRow;
import ke.cp2.application.MyApplications;
import ke.cp2.application.RecruitmentScene;
import ke.cp2.application.reopening.ReopeningDecisions;
import ke.cp2.application.selection.ApplicantFile;
import ke.cp2.application.selection.Selecting;
import ke.cp2.application.standing.UndoneDecision;
import ke.cp2.home.CountingTasks;
import ke.cp2.home.Task;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.PageRequest;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.support.As;
import ke.cp2.support.TestClock;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The two ways back from a decision. */
@ExtendWith(ArquillianExtension.class)
class TakingBackIT {

    @Inject private RecruitmentScene scene;

    @Inject private DecisionScene desk;

    @Inject private TestClock clock;

    @Inject private TakingBack takingBack;

    @Inject private ReopeningDecisions reopening;

    @Inject private MyApplications mine;

    @Inject private Selecting selecting;

    @Inject private TellingOutcomes notices;

    @Inject private CountingTasks work;

    @Inject private DecisionResults results;

    @Inject private UserTransaction transaction;

    @BeforeEach
    void aVacancyWithTwoPosts() {
        desk.begin(2);
    }

    @AfterEach
    void clockRunsAgain() {
        clock.run();
    }

    @Test
    void whatIsTakenBackIsAsItWasAndNobodyIsToldOfIt() {
        AccountId person = scene.aProfessional();
        String reference = desk.anApplication(person);
        desk.windowOver();
        desk.decide(Decision.SUCCESSFUL, reference);
        assertThat(desk.vacancyState()).isEqualTo("DECIDED");
        assertThat(known(person, reference).state()).isEqualTo(ApplicationState.SUBMITTED);
        assertThat(known(person, reference).history()).hasSize(1);
        assertThat(As.account(person, Role.PROFESSIONAL, () -> mine.latest(1)))
                .extracting(MyApplicationRow::state)
                .containsExactly(ApplicationState.SUBMITTED);

        desk.asOfficer(() -> takingBack.one(ApplicationReference.of(reference), "Wrong line"));

        assertThat(desk.state(reference)).isEqualTo("SUBMITTED");
        assertThat(desk.vacancyState()).isEqualTo("CLOSED");
        assertThat(
                        scene.ask(
                                "SELECT DETAIL || '|' || REASON FROM AUDIT_ENTRY WHERE"
                                        + " ACTION = 'application.takenBack' AND SUBJECT_ID = ?"
                                        + " AND ACTOR_ID = ?",
                                reference,
                                desk.officer().value()))
                .isEqualTo("SUCCESSFUL -> SUBMITTED|Wrong line");
        desk.undoOver();
        assertThat(desk.texts("APPLICATION_SUCCESSFUL", reference)).isZero();
        assertThat(known(person, reference).history()).as("it is the officers' matter").hasSize(1);

        desk.decide(Decision.SUCCESSFUL, reference);
        desk.undoOver();
        desk.undoOver();
        assertThat(desk.texts("APPLICATION_SUCCESSFUL", reference)).isOne();
        assertThat(known(person, reference).state()).isEqualTo(ApplicationState.SUCCESSFUL);
        assertThat(known(person, reference).history()).hasSize(2);
    }

    @Test
    void onlyWhoDecidedTakesItBackAndNotWhenTheApplicantKnows() {
        String reference = desk.anApplication();
        desk.windowOver();
        long act = desk.decide(Decision.SHORTLIST, reference);
        AccountId decider = desk.officer();
        desk.officer(scene.anOfficer(scene.subCounty()));
        assertRefused(
                "application.takeBackOther",
                () ->
                        desk.asOfficer(
                                () ->
                                        takingBack.one(
                                                ApplicationReference.of(reference), "Not mine")));
        assertRefused(
                "application.takeBackOther",
                () -> desk.asOfficer(() -> takingBack.act(act, "Not mine")));
        desk.officer(decider);
        desk.undoOver();
        assertRefused(
                "application.takeBackTooLate",
                () ->
                        desk.asOfficer(
                                () ->
                                        takingBack.one(
                                                ApplicationReference.of(reference), "Too late")));
        assertRefused(
                "application.takeBackTooLate",
                () -> desk.asOfficer(() -> takingBack.act(act, "Too late")));
        assertThat(desk.state(reference)).isEqualTo("SHORTLISTED");
    }

    @Test
    void anActGoesBackWithAllItsApplications() {
        String first = desk.anApplication();
        String second = desk.anApplication();
        desk.windowOver();
        desk.decide(Decision.SHORTLIST, first, second);
        long act = desk.decide(Decision.UNSUCCESSFUL, first, second);
        assertThat(desk.asOfficer(() -> takingBack.act(act, "Wrong list"))).isEqualTo(2);
        assertThat(desk.state(first)).isEqualTo("SHORTLISTED");
        assertThat(desk.state(second)).isEqualTo("SHORTLISTED");
        desk.undoOver();
        assertThat(desk.texts("APPLICATION_UNSUCCESSFUL", first)).isZero();
    }

    @Test
    void whatIsTakenBackOneByOneDoesNotStandAnyMore() {
        String first = desk.anApplication();
        String second = desk.anApplication();
        desk.windowOver();
        long act = desk.decide(Decision.SHORTLIST, first, second);
        assertThat(row(act).left()).isEqualTo(ActStanding.UNDOABLE);
        desk.asOfficer(() -> takingBack.one(ApplicationReference.of(first), "Wrong line"));
        assertThat(row(act).stands()).isOne();
        assertThat(desk.asOfficer(() -> results.of(act)).orElseThrow().takenBack()).isOne();
        desk.asOfficer(() -> takingBack.one(ApplicationReference.of(second), "Wrong line"));
        assertThat(row(act).stands()).isZero();
        assertThat(row(act).left()).isEqualTo(ActStanding.ALL_BACK);
    }

    @Test
    void eachActNamesOnlyWhatWasTakenBackOfItself() {
        String both = desk.anApplication();
        String other = desk.anApplication();
        desk.windowOver();
        long first = desk.decide(Decision.UNSUCCESSFUL, both);
        desk.asOfficer(() -> takingBack.act(first, "Wrong line"));
        long second = desk.decide(Decision.UNSUCCESSFUL, both, other);
        desk.asOfficer(() -> takingBack.act(second, "Wrong list"));

        DecisionResult result = desk.asOfficer(() -> results.of(first)).orElseThrow();
        assertThat(result.undone())
                .extracting(UndoneDecision::reference, UndoneDecision::reason)
                .containsExactly(tuple(both, "Wrong line"));
        assertThat(desk.asOfficer(() -> results.of(second)).orElseThrow().undone())
                .extracting(UndoneDecision::reference)
                .containsExactlyInAnyOrder(both, other);
    }

    private DecisionRow row(long act) {
        return desk.asOfficer(
                () ->
                        results.ofVacancy(desk.vacancy(), PageRequest.of(0, 50)).rows().stream()
                                .filter(one -> one.id() == act)
                                .findFirst()
                                .orElseThrow());
    }

    @Test
    void whatWasDecidedAnewMeanwhileStaysAndIsNamed() {
        String first = desk.anApplication();
        String second = desk.anApplication();
        desk.windowOver();
        long act = desk.decide(Decision.SHORTLIST, first, second);
        desk.decide(Decision.UNSUCCESSFUL, second);

        assertThat(desk.asOfficer(() -> takingBack.act(act, "Wrong list"))).isOne();

        DecisionResult result = desk.asOfficer(() -> results.of(act)).orElseThrow();
        assertThat(result.takeBackReason()).isEqualTo("Wrong list");
        assertThat(result.kept())
                .extracting(KeptDecision::reference, KeptDecision::told)
                .containsExactly(tuple(second, false));
    }

    @Test
    void theShortlistIsNotToldWhileItMayBeTakenBack() {
        String reference = desk.anApplication();
        desk.windowOver();
        desk.decide(Decision.SHORTLIST, reference);
        assertThat(notices.untold(UntoldOutcomes.of(desk.vacancyId()))).isZero();
        desk.undoOver();
        assertThat(notices.untold(UntoldOutcomes.of(desk.vacancyId()))).isOne();
        assertThat(desk.texts("APPLICATION_SHORTLISTED", reference)).as("by its job").isZero();
    }

    @Test
    void whoWasToldOfTheShortlistIsNotToldAgainWhenALaterDecisionIsTakenBack() throws Exception {
        String shortlisted = desk.anApplication();
        String untold = desk.anApplication();
        desk.windowOver();
        desk.decide(Decision.SHORTLIST, shortlisted);
        desk.undoOver();
        transaction.begin();
        notices.tell(
                UntoldOutcomes.of(desk.vacancyId()), AccountId.of(0), 10, "run:" + shortlisted);
        transaction.commit();
        desk.decide(Decision.SHORTLIST, untold);
        desk.undoOver();
        assertThat(notices.untold(UntoldOutcomes.of(desk.vacancyId()))).isOne();

        long act = desk.decide(Decision.RESERVE, shortlisted, untold);
        assertThat(notices.untold(UntoldOutcomes.of(desk.vacancyId()))).isZero();
        desk.asOfficer(() -> takingBack.act(act, "Wrong list"));

        assertThat(notices.untold(UntoldOutcomes.of(desk.vacancyId()))).isOne();
    }

    @Test
    void twoCouncilOfficersTogetherHaveItDecidedAnew() {
        AccountId person = scene.aProfessional();
        String reference = desk.anApplication(person);
        AccountId requester = scene.anOfficer(null);
        AccountId approver = scene.anOfficer(null);
        desk.windowOver();
        desk.decide(Decision.UNSUCCESSFUL, reference);
        assertRefused(
                "application.reopenTooEarly",
                () ->
                        asCouncil(
                                requester,
                                () ->
                                        reopening.request(
                                                ApplicationReference.of(reference), "Appeal")));
        desk.undoOver();
        long before = waiting(approver, Role.COUNCIL_OFFICER);
        asCouncil(requester, () -> reopening.request(ApplicationReference.of(reference), "Appeal"));
        assertThat(waiting(approver, Role.COUNCIL_OFFICER)).isEqualTo(before + 1);
        assertThat(waiting(requester, Role.COUNCIL_OFFICER)).as("the own one").isEqualTo(before);
        assertThat(waiting(desk.officer(), Role.SUBCOUNTY_OFFICER)).isZero();
        assertRefused(
                "application.reopenWaiting",
                () ->
                        asCouncil(
                                approver,
                                () ->
                                        reopening.request(
                                                ApplicationReference.of(reference), "Me too")));
        assertRefused(
                "application.reopenOwn",
                () ->
                        asCouncil(
                                requester,
                                () -> reopening.approve(ApplicationReference.of(reference))));
        assertThat(desk.state(reference)).isEqualTo("UNSUCCESSFUL");
        assertThat(
                        As.account(
                                approver,
                                Role.COUNCIL_OFFICER,
                                () -> reopening.waiting(PageRequest.of(0, 500)).rows()))
                .anySatisfy(
                        waiting -> {
                            assertThat(waiting.reference()).isEqualTo(reference);
                            assertThat(waiting.requesterName()).isEqualTo("Person " + requester);
                            assertThat(waiting.reason()).isEqualTo("Appeal");
                        });
        ApplicantFile file =
                As.account(
                        approver,
                        Role.COUNCIL_OFFICER,
                        () -> selecting.file(ApplicationReference.of(reference)).orElseThrow());
        assertThat(file.answerable()).isTrue();

        asCouncil(approver, () -> reopening.approve(ApplicationReference.of(reference)));

        assertThat(desk.state(reference)).isEqualTo("SUBMITTED");
        assertThat(desk.vacancyState()).isEqualTo("CLOSED");
        assertThat(audited("application.reopenRequested", reference)).isEqualTo(requester.value());
        assertThat(audited("application.reopened", reference)).isEqualTo(approver.value());
        assertRefused(
                "application.reopenAnswered",
                () ->
                        asCouncil(
                                approver,
                                () -> reopening.approve(ApplicationReference.of(reference))));
        desk.decide(Decision.UNSUCCESSFUL, reference);
        desk.undoOver();
        assertThat(desk.texts("APPLICATION_UNSUCCESSFUL", reference))
                .as("decided anew, told anew")
                .isEqualTo(2);
        assertThat(notices.untold(UntoldOutcomes.of(desk.vacancyId()))).isZero();
        assertThat(known(person, reference).history())
                .extracting(HistoryLine::kind)
                .containsExactly(null, null, HistoryKind.REOPENED, null);
    }

    @Test
    void aRefusedRequestLeavesTheOutcome() {
        String reference = desk.anApplication();
        AccountId requester = scene.anOfficer(null);
        AccountId other = scene.anOfficer(null);
        desk.windowOver();
        desk.decide(Decision.RESERVE, reference);
        desk.undoOver();
        asCouncil(requester, () -> reopening.request(ApplicationReference.of(reference), "Appeal"));
        asCouncil(other, () -> reopening.refuse(ApplicationReference.of(reference), "No ground"));
        assertThat(desk.state(reference)).isEqualTo("RESERVE");
        assertThat(audited("application.reopenRefused", reference)).isEqualTo(other.value());
        assertThatThrownBy(
                        () ->
                                desk.asOfficer(
                                        () ->
                                                reopening.request(
                                                        ApplicationReference.of(reference),
                                                        "Not the council")))
                .isInstanceOf(jakarta.ejb.EJBAccessException.class);
    }

    /** What the card of the staff's home says. */
    private long waiting(AccountId officer, Role role) {
        return As.account(officer, role, () -> work.now().of(Task.REOPENINGS));
    }

    private MyApplication known(AccountId person, String reference) {
        return As.account(
                person,
                Role.PROFESSIONAL,
                () -> mine.byReference(ApplicationReference.of(reference)).orElseThrow());
    }

    private static void asCouncil(AccountId officer, Runnable useCase) {
        As.account(officer, Role.COUNCIL_OFFICER, useCase);
    }

    private long audited(String action, String reference) {
        return ((Number)
                        scene.ask(
                                "SELECT ACTOR_ID FROM AUDIT_ENTRY WHERE ACTION = ?"
                                        + " AND SUBJECT_ID = ?",
                                action,
                                reference))
                .longValue();
    }

    private static void assertRefused(String key, Runnable useCase) {
        assertThatThrownBy(useCase::run)
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
