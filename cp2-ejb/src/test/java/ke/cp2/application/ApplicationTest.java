package ke.cp2.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ke.cp2.application.decision.Decision;
import ke.cp2.application.eligibility.Reason;
import ke.cp2.application.eligibility.Verdict;
import ke.cp2.application.interest.Declaration;
import ke.cp2.application.interest.Declared;
import ke.cp2.application.interest.DeclaredInterest;
import ke.cp2.application.interest.InterestKind;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.StateWalk;
import ke.cp2.security.AccountId;
import ke.cp2.vacancy.VacancyId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApplicationTest {

    private static final AccountId APPLICANT = AccountId.of(7);
    private static final AccountId OFFICER = AccountId.of(9);
    private static final Instant SUBMITTED = Instant.parse("2026-09-01T08:00:00Z");
    private static final Instant LATER = Instant.parse("2026-10-01T08:00:00Z");

    private final Application application =
            Application.of(
                    ApplicationReference.random(),
                    VacancyId.of(1),
                    APPLICANT,
                    Declaration.of(
                            null,
                            null,
                            Set.of(DeclaredInterest.of("01113101", InterestKind.RELATIVE))),
                    "  I have supervised before.  ",
                    List.of(
                            new Verdict(
                                    "MINIMUM_YEARS",
                                    "3",
                                    true,
                                    Reason.of("application.minimumYears.met", 5, 3))),
                    SUBMITTED);

    /** Beyond the table of moves are the ways back, each with a verb of its own. */
    @Test
    void noSequenceOfStepsGoesWhereNeitherTheTableNorAWayBackLeads() {
        Map<ApplicationState, Set<ApplicationState>> back =
                Map.of(
                        ApplicationState.SHORTLISTED,
                        Set.of(ApplicationState.SUBMITTED),
                        ApplicationState.SUCCESSFUL,
                        Set.of(ApplicationState.SUBMITTED, ApplicationState.SHORTLISTED),
                        ApplicationState.RESERVE,
                        Set.of(ApplicationState.SUBMITTED, ApplicationState.SHORTLISTED),
                        ApplicationState.UNSUCCESSFUL,
                        Set.of(ApplicationState.SUBMITTED, ApplicationState.SHORTLISTED),
                        ApplicationState.OFFERED,
                        Set.of(ApplicationState.SUCCESSFUL),
                        ApplicationState.DEPLOYED,
                        Set.of(ApplicationState.ACCEPTED));
        Map<ApplicationState, Set<ApplicationState>> moves = walk().moves(6);
        moves.forEach(
                (from, reached) ->
                        assertThat(reached)
                                .as("from %s", from)
                                .allMatch(
                                        to ->
                                                from.canBecome(to)
                                                        || back.getOrDefault(from, Set.of())
                                                                .contains(to)));
        assertThat(moves.keySet()).as("what was walked").containsAll(back.keySet());
    }

    private static StateWalk<Application, ApplicationState> walk() {
        StateWalk<Application, ApplicationState> walk =
                new StateWalk<>(
                                ApplicationState.class,
                                ApplicationTest::submitted,
                                Application::state)
                        .step("withdraw", it -> it.withdraw(LATER))
                        .step(
                                "submit again",
                                it ->
                                        it.submitAgain(
                                                Declaration.notMadeYet(), null, List.of(), LATER))
                        .step("settle", Application::settle)
                        .step("take back", it -> it.takeBack(OFFICER, "Wrong", LATER))
                        .step("reopen", it -> it.reopen(OFFICER, "Wrong", LATER))
                        .step("offer", it -> it.offer(OFFICER, false, LATER))
                        .step("accept", it -> it.answerOffer(true, null, LATER))
                        .step("decline", it -> it.answerOffer(false, null, LATER))
                        .step("expire", it -> it.expireOffer(OFFICER, LATER))
                        .step(
                                "withdraw the offer",
                                it ->
                                        it.withdrawOffer(
                                                ApplicationState.SUCCESSFUL, OFFICER, "No", LATER))
                        .step("deploy", it -> it.deploy(OFFICER, LATER))
                        .step("end it", it -> it.endDeployment(OFFICER, "Ill", LATER));
        for (Decision decision : Decision.values()) {
            walk.step(
                    decision.name(),
                    it -> {
                        it.decide(decision, OFFICER, "Why", LATER);
                        it.belongsTo(1, LATER.plusSeconds(1800));
                    });
        }
        return walk;
    }

    private static Application submitted() {
        return Application.of(
                ApplicationReference.random(),
                VacancyId.of(1),
                APPLICANT,
                Declaration.notMadeYet(),
                null,
                List.of(),
                SUBMITTED);
    }

    @Test
    void keepsWhatTheRulesSaidAtSubmission() {
        assertThat(application.verdictsAtSubmission())
                .containsExactly(
                        new Verdict(
                                "MINIMUM_YEARS",
                                "3",
                                true,
                                new Reason("application.minimumYears.met", List.of("5", "3"))));
    }

    @Test
    void stripsTheStatementAndKeepsNoBlankOne() {
        assertThat(application.statement()).isEqualTo("I have supervised before.");
        assertThat(
                        Application.of(
                                        ApplicationReference.random(),
                                        VacancyId.of(1),
                                        APPLICANT,
                                        Declaration.notMadeYet(),
                                        " ",
                                        List.of(),
                                        SUBMITTED)
                                .statement())
                .isNull();
    }

    @Test
    void isDecidedWithReasonAndTime() {
        application.decide(Decision.SUCCESSFUL, OFFICER, "Best of the list", LATER);
        assertThat(application.state()).isEqualTo(ApplicationState.SUCCESSFUL);
        assertThat(application.stateReason()).isEqualTo("Best of the list");
        assertThat(application.stateAt()).isEqualTo(LATER);
    }

    @Test
    void isDecidedOnce() {
        application.decide(Decision.UNSUCCESSFUL, OFFICER, "Too few years", LATER);
        assertThatThrownBy(
                        () -> application.decide(Decision.SUCCESSFUL, OFFICER, "After all", LATER))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal ->
                                assertThat(refusal.key())
                                        .isEqualTo("application.stateRefused.UNSUCCESSFUL"));
    }

    @Test
    void isNeverDecidedByTheApplicant() {
        assertThatThrownBy(() -> application.decide(Decision.SUCCESSFUL, APPLICANT, "Me", LATER))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal ->
                                assertThat(refusal.key()).isEqualTo("application.ownApplication"));
        assertThat(application.state()).isEqualTo(ApplicationState.SUBMITTED);
    }

    @Test
    void isNotWithdrawnAfterADecision() {
        application.decide(Decision.SHORTLIST, OFFICER, "Verified", LATER);
        assertThatThrownBy(() -> application.withdraw(LATER)).isInstanceOf(BusinessException.class);
    }

    @Test
    void isSentAgainAsItIsThenAfterItWasWithdrawn() {
        application.withdraw(LATER);
        application.submitAgain(
                Declaration.of("101", 2, Set.of()), "Corrected", List.of(), LATER.plusSeconds(1));

        assertThat(application.state()).isEqualTo(ApplicationState.SUBMITTED);
        assertThat(application.submittedAt()).isEqualTo(LATER.plusSeconds(1));
        assertThat(application.statement()).isEqualTo("Corrected");
        assertThat(application.declaration().subjectCode()).isEqualTo("101");
        assertThat(application.declaration().paper()).isEqualTo(2);
        assertThat(application.verdictsAtSubmission()).isEmpty();
    }

    @Test
    void keepsWhatWasDeclaredBeforeAndSaysWhenItWasLeftOut() {
        Instant again = LATER.plusSeconds(1);
        application.withdraw(LATER);
        application.submitAgain(Declaration.of(null, null, Set.of()), null, List.of(), again);

        assertThat(application.declaration().names("01113101", InterestKind.RELATIVE)).isTrue();
        assertThat(leftOutAt()).isEqualTo(again);

        application.withdraw(again);
        application.submitAgain(
                Declaration.of(null, null, Set.of()), null, List.of(), again.plusSeconds(1));
        assertThat(leftOutAt()).as("left out once").isEqualTo(again);

        application.withdraw(again);
        application.submitAgain(
                Declaration.of(
                        null, null, Set.of(DeclaredInterest.of("01113101", InterestKind.RELATIVE))),
                null,
                List.of(),
                again.plusSeconds(2));
        assertThat(leftOutAt()).as("declared again").isNull();
    }

    private @Nullable Instant leftOutAt() {
        assertThat(Declared.of(application).centres()).hasSize(1);
        return Declared.of(application).centres().get(0).leftOutAt();
    }

    @Test
    void isNotSentAgainWhileItIsNotWithdrawn() {
        assertThatThrownBy(this::sendAgain).isInstanceOf(BusinessException.class);
    }

    @Test
    void isSentAgainFiveTimesAtMost() {
        for (int time = 0; time < 5; time++) {
            application.withdraw(LATER);
            sendAgain();
        }
        assertThat(application.isAnotherRoundLeft()).isFalse();
        application.withdraw(LATER);

        assertThat(application.maySubmitAgain()).isFalse();
        assertThatThrownBy(this::sendAgain).isInstanceOf(BusinessException.class);
    }

    @Test
    void isToldAnewEachTimeItIsSent() {
        String first = application.noticeKey();
        application.withdraw(LATER);
        sendAgain();

        assertThat(application.noticeKey()).isNotEqualTo(first);
    }

    private ApplicationEvent sendAgain() {
        return application.submitAgain(Declaration.notMadeYet(), null, List.of(), LATER);
    }

    @Test
    void isTakenBackToTheStateBeforeUntilItSettles() {
        application.decide(Decision.SHORTLIST, OFFICER, "Verified", LATER);
        application.belongsTo(1, null);
        application.decide(Decision.SUCCESSFUL, OFFICER, "Best of the list", LATER);
        application.belongsTo(2, LATER.plusSeconds(1800));
        assertThat(application.knownState()).isEqualTo(ApplicationState.SHORTLISTED);
        application.takeBack(OFFICER, "Wrong line", LATER);
        assertThat(application.state()).isEqualTo(ApplicationState.SHORTLISTED);
        assertRefused(
                "application.takeBackTooLate", () -> application.takeBack(OFFICER, "Again", LATER));
    }

    @Test
    void isReopenedOnlyWhenTheOutcomeStandsAndIsToldAnewAfterwards() {
        application.decide(Decision.UNSUCCESSFUL, OFFICER, "Too few years", LATER);
        application.belongsTo(1, LATER.plusSeconds(1800));
        String told = application.noticeKey();
        assertRefused(
                "application.reopenTooEarly", () -> application.reopen(OFFICER, "Appeal", LATER));
        application.settle();
        assertRefused(
                "application.ownApplication", () -> application.reopen(APPLICANT, "Appeal", LATER));
        application.reopen(OFFICER, "Appeal", LATER);
        assertThat(application.state()).isEqualTo(ApplicationState.SUBMITTED);
        assertRefused(
                "application.reopenRefused", () -> application.reopen(OFFICER, "Again", LATER));
        application.decide(Decision.UNSUCCESSFUL, OFFICER, "Still too few", LATER);
        assertThat(application.noticeKey()).isNotEqualTo(told);
    }

    private static void assertRefused(String key, Runnable verb) {
        assertThatThrownBy(verb::run)
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
