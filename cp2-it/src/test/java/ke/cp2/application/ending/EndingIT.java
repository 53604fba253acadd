package ke.cp2.application.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ke.cp2.application.Cancelling;
import ke.cp2.application.RecruitmentScene;
import ke.cp2.application.decision.DecisionScene;
import ke.cp2.home.Asked;
import ke.cp2.home.CountingTasks;
import ke.cp2.home.ReadingAnswers;
import ke.cp2.home.RefusedRow;
import ke.cp2.home.SecondOfficerRow;
import ke.cp2.home.SecondOfficerTasks;
import ke.cp2.home.Task;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.PageRequest;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.support.As;
import ke.cp2.support.TestClock;
import ke.cp2.vacancy.EarlierClosing;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyDetails;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever has seen who applies ends a vacancy with a second officer only. */
@ExtendWith(ArquillianExtension.class)
class EndingIT {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant WANTED = RecruitmentScene.DURING.plus(Duration.ofDays(2));

    @Inject private RecruitmentScene scene;
    @Inject private DecisionScene desk;
    @Inject private TestClock clock;
    @Inject private EndingVacancies endings;
    @Inject private Cancelling cancelling;
    @Inject private VacancyCatalogue catalogue;
    @Inject private CountingTasks tasks;
    @Inject private SecondOfficerTasks lists;
    @Inject private ReadingAnswers answers;

    private final ExecutorService executor = Executors.newCachedThreadPool();

    private AccountId first;
    private AccountId second;

    @BeforeEach
    void twoOfficers() {
        desk.begin(2);
        first = scene.anOfficer(null);
        second = scene.anOfficer(null);
    }

    @AfterEach
    void clockRunsAgain() {
        clock.run();
        executor.shutdownNow();
    }

    @Test
    void aVacancyClosesEarlierWhenTwoAgreeAndADayLaterAtLeast() {
        assertRefused(
                "vacancy.earlierTooSoon",
                () -> askClosing(RecruitmentScene.DURING.plus(DAY).minusSeconds(60)));
        assertRefused("vacancy.notEarlier", () -> askClosing(RecruitmentScene.CLOSES));
        long before = waiting(second);
        long own = waiting(first);
        long request = askClosing(WANTED);

        assertThat(vacancy().closesAt()).as("nothing changes").isEqualTo(RecruitmentScene.CLOSES);
        assertThat(catalogue.earlierClosing(desk.vacancyId())).isEmpty();
        assertThat(waiting(second)).isEqualTo(before + 1);
        assertThat(waiting(first)).as("the own one").isEqualTo(own);
        assertThat(as(second, () -> lists.endings(PageRequest.of(0, 500))).rows())
                .filteredOn(row -> row.key().equals(String.valueOf(request)))
                .extracting(SecondOfficerRow::number, SecondOfficerRow::turn)
                .containsExactly(tuple(desk.vacancy(), "CLOSE"));
        assertRefused("application.endingOwn", () -> approve(first, request, 0));
        scene.change(
                "UPDATE VACANCY SET PUBLISHED_BY = ? WHERE ID = ?",
                second.value(),
                desk.vacancyId().value());
        assertThat(waiting(second)).as("who has published it").isEqualTo(before);
        assertRefused("application.endingPublisher", () -> approve(second, request, 0));

        clock.stopAt(WANTED.minus(Duration.ofHours(1)));
        AccountId third = scene.anOfficer(null);
        Instant agreed = clock.instant().plus(DAY);
        assertThat(as(third, () -> endings.of(request)).orElseThrow().effective())
                .as("people read of it for a day")
                .isEqualTo(agreed);
        approve(third, request, 0);
        assertThat(vacancy().closesAt()).isEqualTo(agreed);
        assertThat(catalogue.earlierClosing(desk.vacancyId()))
                .contains(new EarlierClosing(RecruitmentScene.CLOSES, "Fewer candidates."));
        clock.stopAt(agreed.minusSeconds(1));
        assertThat(vacancy().open()).isTrue();
        clock.stopAt(agreed);
        assertThat(vacancy().open()).isFalse();
        assertRefused("application.endingAnswered", () -> approve(third, request, 0));
        assertThat(
                        scene.count(
                                "SELECT COUNT(*) FROM AUDIT_ENTRY WHERE ACTOR_ID = ?"
                                        + " AND ACTION = 'vacancy.endingAsked'"
                                        + " AND REASON = 'Fewer candidates.'",
                                first.value()))
                .isOne();
        assertThat(
                        scene.count(
                                "SELECT COUNT(*) FROM AUDIT_ENTRY WHERE ACTOR_ID = ?"
                                        + " AND ACTION = 'vacancy.changed' AND DETAIL LIKE ?",
                                third.value(),
                                "%, asked by " + first.value()))
                .isOne();
    }

    @Test
    void aVacancyForWhichSomebodyAppliedIsCancelledByTwo() {
        String applied = desk.anApplication();
        assertRefused(
                "application.cancelsByTwo",
                () -> as(first, () -> cancelling.cancel(desk.vacancy(), "No need.", 1)));
        long taken = askCancelling(1);
        assertRefused("application.endingWaits", () -> askCancelling(1));
        assertThat(as(first, () -> endings.waiting(desk.vacancyId())))
                .hasValueSatisfying(view -> assertThat(view.own()).isTrue());
        assertRefused(
                "application.endingOther",
                () -> as(second, () -> done(() -> endings.withdraw(taken))));
        as(first, () -> done(() -> endings.withdraw(taken)));
        assertThat(as(first, () -> endings.waiting(desk.vacancyId()))).isEmpty();

        long refused = askCancelling(1);
        assertRefused(
                "vacancy.reasonMissing",
                () -> as(second, () -> done(() -> endings.refuse(refused, " "))));
        as(second, () -> done(() -> endings.refuse(refused, "There is a need.")));
        assertThat(as(first, () -> answers.refused(PageRequest.of(0, 10))).rows())
                .extracting(RefusedRow::asked, RefusedRow::key, RefusedRow::reason)
                .containsExactly(tuple(Asked.ENDING, String.valueOf(refused), "There is a need."));
        as(first, () -> done(() -> answers.seen(Asked.ENDING, refused)));
        assertThat(as(first, () -> answers.count())).isZero();
        assertThat(desk.state(applied)).isEqualTo("SUBMITTED");

        long request = askCancelling(1);
        String late = desk.anApplication();
        assertRefused("application.cancelMeanwhile", () -> approve(second, request, 1));
        assertThat(desk.vacancyState()).isEqualTo("PUBLISHED");
        approve(second, request, 2);
        assertThat(desk.vacancyState()).isEqualTo("CANCELLED");
        assertThat(desk.state(applied)).isEqualTo("CANCELLED");
        assertThat(desk.state(late)).isEqualTo("CANCELLED");
    }

    /** Whoever has asked to close it earlier reads why; officers of its sub-county read along. */
    @Test
    void aClosingThatWaitsHoldsUpNoCancellation() {
        long closing = askClosing(WANTED);
        assertThat(subCountyReads(scene.subCounty()))
                .hasValueSatisfying(
                        view -> {
                            assertThat(view.kind()).isEqualTo(EndingKind.CLOSE);
                            assertThat(view.reason()).isEqualTo("Fewer candidates.");
                            assertThat(view.closesAt()).isEqualTo(WANTED);
                        });
        assertThat(subCountyReads("04711")).as("of another sub-county").isEmpty();
        desk.anApplication();
        long cancellation =
                as(second, () -> endings.askCancelling(desk.vacancy(), "The hall burnt down.", 1));
        assertThat(as(first, () -> endings.waiting(desk.vacancyId())))
                .hasValueSatisfying(view -> assertThat(view.id()).isEqualTo(cancellation));
        assertThat(as(first, () -> answers.refused(PageRequest.of(0, 10))).rows())
                .extracting(RefusedRow::asked, RefusedRow::key, RefusedRow::reason)
                .containsExactly(
                        tuple(Asked.ENDING, String.valueOf(closing), "The hall burnt down."));
        assertRefused("application.endingAnswered", () -> approve(second, closing, 0));
    }

    @Test
    void aClosingEndsWithAVacancyThatOneOfficerCancels() {
        long closing = askClosing(WANTED);
        as(second, () -> done(() -> cancelling.cancel(desk.vacancy(), "No need.", 0)));
        assertThat(desk.vacancyState()).isEqualTo("CANCELLED");
        assertThat(as(first, () -> endings.waiting(desk.vacancyId()))).isEmpty();
        assertThat(as(first, () -> endings.of(closing)).orElseThrow().state())
                .isEqualTo(EndingState.REFUSED);
    }

    @Test
    void nobodyAgreesWhoHasApplied() {
        AccountId person = scene.aProfessional();
        desk.anApplication(person);
        long request = askCancelling(1);
        assertRefused("application.endingApplicant", () -> approve(person, request, 1));
    }

    /** One request of a vacancy waits at a time, and one officer answers it. */
    @Test
    void whatIsAskedOrAnsweredAtOnceIsSoOnce() throws Exception {
        desk.anApplication();
        assertThat(atOnce(() -> askCancelling(1), () -> askClosing(WANTED)))
                .contains("")
                .isSubsetOf("", "application.endingWaits");
        EndingView left = as(first, () -> endings.waiting(desk.vacancyId())).orElseThrow();
        assertThat(left.kind()).as("a closing gives way").isEqualTo(EndingKind.CANCEL);
        assertRefused("application.endingWaits", () -> askClosing(WANTED));
        as(first, () -> done(() -> endings.withdraw(left.id())));
        long request = askCancelling(1);
        AccountId third = scene.anOfficer(null);
        assertThat(
                        atOnce(
                                () -> approve(second, request, 1),
                                () ->
                                        as(
                                                third,
                                                () ->
                                                        done(
                                                                () ->
                                                                        endings.refuse(
                                                                                request,
                                                                                "Not now")))))
                .containsExactlyInAnyOrder("", "application.endingAnswered");
    }

    private List<String> atOnce(Callable<?> one, Callable<?> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<String>> both =
                List.of(
                        executor.submit(() -> refusal(start, one)),
                        executor.submit(() -> refusal(start, other)));
        return List.of(both.get(0).get(), both.get(1).get());
    }

    private static String refusal(CyclicBarrier start, Callable<?> step) throws Exception {
        start.await();
        try {
            step.call();
            return "";
        } catch (BusinessException refused) {
            return refused.key();
        }
    }

    private long askClosing(Instant closesAt) {
        return as(
                first,
                () ->
                        endings.askClosing(
                                desk.vacancy(), Kenya.wallClock(closesAt), "Fewer candidates."));
    }

    private long askCancelling(long confirmed) {
        return as(first, () -> endings.askCancelling(desk.vacancy(), "No need.", confirmed));
    }

    private Object approve(AccountId officer, long request, long confirmed) {
        return as(officer, () -> endings.approve(request, confirmed));
    }

    private Optional<EndingView> subCountyReads(String subCounty) {
        return As.account(
                scene.anOfficer(subCounty),
                Role.SUBCOUNTY_OFFICER,
                () -> endings.waiting(desk.vacancyId()));
    }

    private long waiting(AccountId officer) {
        return as(officer, () -> tasks.now().of(Task.ENDINGS));
    }

    private VacancyDetails vacancy() {
        return Objects.requireNonNull(catalogue.byId(desk.vacancyId()).orElseThrow());
    }

    private static Boolean done(Runnable step) {
        step.run();
        return true;
    }

    private static <T> T as(AccountId officer, Callable<T> useCase) {
        return As.account(officer, Role.COUNCIL_OFFICER, useCase);
    }

    private static void assertRefused(String key, Callable<?> useCase) {
        assertThatThrownBy(useCase::call)
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo(key));
    }
}
