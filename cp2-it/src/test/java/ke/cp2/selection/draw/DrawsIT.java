package ke.cp2.selection.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ke.cp2.application.ApplicationReference;
import ke.cp2.application.Applying;
import ke.cp2.application.RecruitmentScene;
import ke.cp2.application.decision.Decision;
import ke.cp2.application.decision.DecisionScene;
import ke.cp2.home.SecondOfficerRow;
import ke.cp2.home.SecondOfficerTasks;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.PageRequest;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.selection.Lots;
import ke.cp2.selection.VoidDraw;
import ke.cp2.support.As;
import ke.cp2.support.TestClock;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lists are frozen once, two officers end a draw, and everybody reads what came of it. */
@ExtendWith(ArquillianExtension.class)
class DrawsIT {

    private static final String VALUE = "3 17 22";

    @Inject private RecruitmentScene scene;
    @Inject private DecisionScene desk;
    @Inject private TestClock clock;
    @Inject private DrawingLots drawing;
    @Inject private PublicDraws reading;
    @Inject private OwnLots own;
    @Inject private VoidingDraws voiding;
    @Inject private Lots lots;
    @Inject private Applying applying;
    @Inject private SecondOfficerTasks secondTasks;

    private final List<AccountId> people = new ArrayList<>();
    private final List<String> references = new ArrayList<>();
    private AccountId council;

    @AfterEach
    void clockRunsAgain() {
        clock.run();
    }

    private void applied(int count) {
        desk.begin(2);
        council = scene.anOfficer(null);
        for (int i = 0; i < count; i++) {
            people.add(scene.aProfessional());
            references.add(desk.anApplication(people.get(i)));
        }
        scene.change(
                "INSERT INTO SCORE_SHEET (ID, SERIES_ID, POSITION_CODE, EDITION, RESERVE_PERCENT,"
                        + " TWO_THIRDS, SET_BY, SET_AT) SELECT SCORE_SHEET_SEQ.NEXTVAL, SERIES_ID,"
                        + " POSITION_CODE, 1, 25, 1, ?, OPENS_AT FROM VACANCY"
                        + " WHERE VACANCY_NUMBER = ?",
                council.value(),
                desk.vacancy());
    }

    /** So long an officer may read what would be frozen. */
    private static final Duration READING = Duration.ofMinutes(15);

    private static Instant event() {
        return RecruitmentScene.CLOSES.plus(Duration.ofDays(2));
    }

    private static FreezeForm form(Instant at) {
        FreezeForm form = new FreezeForm();
        form.setEvent("State lottery, draw of 2 October 2026");
        form.setValueKind(ValueForm.Kind.NUMBERS);
        form.setValueCount(3);
        form.setValueForm("The smallest first");
        form.setEventAt(Kenya.wallClock(at));
        return form;
    }

    private FreezePreview preview(FreezeForm form) {
        return desk.asOfficer(() -> drawing.preview(desk.vacancy(), form));
    }

    private void frozen() {
        desk.windowOver();
        FreezePreview preview = preview(form(event()));
        desk.asOfficer(() -> drawing.freeze(desk.vacancy(), preview));
    }

    private EntryOutcome enter(String value) {
        return desk.asOfficer(() -> drawing.enter(desk.vacancy(), value));
    }

    private EntryOutcome enterAsCouncil(String value) {
        return As.account(
                council, Role.COUNCIL_OFFICER, () -> drawing.enter(desk.vacancy(), value));
    }

    private void makeVoid(String reason) {
        desk.asOfficer(() -> drawing.makeVoid(desk.vacancy(), reason));
    }

    private ShownDraw shown() {
        return reading.draw(desk.vacancy(), null, 10).orElseThrow();
    }

    private EntryTurn turn() {
        return desk.asOfficer(() -> drawing.standing(desk.vacancy())).orElseThrow().turn();
    }

    private static void assertRefused(String key, Runnable useCase) {
        assertThatThrownBy(useCase::run)
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo(key));
    }

    @Test
    void aDrawGoesFromTheFrozenListToTheLots() {
        applied(4);
        As.account(
                people.get(3),
                Role.PROFESSIONAL,
                () -> applying.withdraw(ApplicationReference.of(references.get(3))));
        assertRefused("application.windowNotOver", () -> preview(form(event())));
        desk.windowOver();
        assertRefused("selection.draw.eventTooSoon", () -> preview(form(clock.instant())));
        Instant dayAhead = clock.instant().plus(Duration.ofHours(24)).plus(READING);
        assertRefused(
                "selection.draw.eventTooSoon", () -> preview(form(dayAhead.minusSeconds(60))));
        assertThat(preview(form(dayAhead)).applications()).isEqualTo(4);
        FreezePreview old = preview(form(dayAhead));
        assertThat(old.confirmUntil()).isEqualTo(clock.instant().plus(READING));
        clock.stopAt(clock.instant().plus(READING).plusSeconds(1));
        assertRefused(
                "selection.draw.eventTooSoon",
                () -> desk.asOfficer(() -> drawing.freeze(desk.vacancy(), old)));
        desk.windowOver();
        assertRefused(
                "selection.draw.eventAfterStart",
                () -> preview(form(Instant.parse("2026-11-01T21:00:00Z"))));
        assertThat(reading.draw(desk.vacancy(), null, 10)).isEmpty();

        List<String> sorted = references.stream().sorted().toList();
        FreezePreview preview = preview(form(event()));
        assertThat(preview.applications()).as("withdrawn ones, too").isEqualTo(4);
        assertThat(preview.first()).isEqualTo(sorted.get(0));
        assertThat(preview.last()).isEqualTo(sorted.get(3));
        frozen();

        DrawView before = shown().draw();
        assertThat(before.listHash()).isEqualTo(preview.listHash());
        assertThat(before.secret()).isNull();
        assertThat(before.orderLines()).isNull();
        assertThat(before.valuesUntil()).isEqualTo(event().plus(Duration.ofDays(7)));
        assertThat(reading.list(desk.vacancy(), 1)).hasValue(String.join("\n", sorted) + "\n");
        assertThat(reading.order(desk.vacancy(), 1)).isEmpty();
        assertThat(lots.of(desk.vacancyId())).isEmpty();
        assertThat(
                        scene.ask(
                                "SELECT SECRET_ENC FROM TIE_DRAW WHERE VACANCY_ID = ?",
                                desk.vacancyId().value()))
                .asString()
                .startsWith("2:");
        assertRefused("selection.draw.standing", () -> preview(form(event())));
        assertThat(turn()).isEqualTo(EntryTurn.EARLY);
        assertRefused("selection.draw.tooEarly", () -> enter(VALUE));

        clock.stopAt(event());
        assertThat(turn()).isEqualTo(EntryTurn.FIRST);
        assertThat(waitingFor(council, Role.COUNCIL_OFFICER))
                .as("nobody has entered it yet: everybody's task")
                .contains(desk.vacancy());
        assertThat(waitingFor(desk.officer(), Role.SUBCOUNTY_OFFICER)).contains(desk.vacancy());
        assertRefused("selection.draw.form.NUMBERS", () -> enter("3 17"));
        assertThat(enter(" 3  17 22 ")).isEqualTo(EntryOutcome.WAITS);
        assertThat(turn()).isEqualTo(EntryTurn.OWN);
        assertThat(waitingFor(council, Role.COUNCIL_OFFICER)).contains(desk.vacancy());
        assertThat(waitingFor(desk.officer(), Role.SUBCOUNTY_OFFICER))
                .as("who entered it")
                .doesNotContain(desk.vacancy());
        assertRefused("selection.draw.ownValue", () -> enter(VALUE));
        assertRefused("selection.draw.form.NUMBERS", () -> enter("17 3 22"));
        assertThat(enter("3 17 23")).isEqualTo(EntryOutcome.CORRECTED);
        assertThat(enter(VALUE)).isEqualTo(EntryOutcome.CORRECTED);
        assertThat(turn()).isEqualTo(EntryTurn.OWN);
        assertThat(
                        scene.ask(
                                "SELECT COUNT(*) FROM AUDIT_ENTRY WHERE SUBJECT_TYPE = 'vacancy'"
                                        + " AND SUBJECT_ID = ? AND ACTION = 'draw.valueCorrected'"
                                        + " AND DETAIL NOT LIKE '%17%'",
                                desk.vacancyId().toString()))
                .asString()
                .isEqualTo("2");
        assertThat(audited("draw.valueEntered"))
                .as("the next officer reads the trail, too")
                .doesNotContain("17");
        assertThat(enterAsCouncil(VALUE)).isEqualTo(EntryOutcome.DRAWN);

        ShownDraw after = shown();
        assertThat(DrawFormula.hash(after.draw().secret())).isEqualTo(before.secretHash());
        assertThat(after.first()).hasSize(4).extracting(DrawnLot::lot).isSorted();
        assertThat(reading.order(desk.vacancy(), 1)).hasValue(DrawFormula.text(after.first()));
        for (int person = 0; person < 4; person++) {
            ApplicationReference reference = ApplicationReference.of(references.get(person));
            DrawnLot lot =
                    As.account(people.get(person), Role.PROFESSIONAL, () -> own.of(reference))
                            .orElseThrow()
                            .lot();
            assertThat(after.first().get(lot.place() - 1)).isEqualTo(lot);
            assertThat(lots.of(desk.vacancyId()))
                    .hasSize(4)
                    .containsEntry(reference.toString(), lot.lot());
        }
        assertThat(
                        As.account(
                                people.get(0),
                                Role.PROFESSIONAL,
                                () -> own.of(ApplicationReference.of(references.get(1)))))
                .as("somebody else's")
                .isEmpty();
        assertRefused("selection.draw.ended.DRAWN", () -> enter(VALUE));
        assertRefused("selection.draw.ended.DRAWN", () -> makeVoid("It does not please us"));
        assertThat(audited("draw.frozen")).contains("4 applications", preview.listHash());
        assertThat(audited("draw.done")).contains(VALUE);
    }

    private List<String> waitingFor(AccountId officer, Role role) {
        return As.account(
                officer,
                role,
                () ->
                        secondTasks.draws(PageRequest.of(0, 500)).rows().stream()
                                .map(SecondOfficerRow::key)
                                .toList());
    }

    /** Whose value is next, as the list of an officer says it who has entered none. */
    private String waitsBecause() {
        return As.account(
                desk.officer(),
                Role.SUBCOUNTY_OFFICER,
                () ->
                        secondTasks.draws(PageRequest.of(0, 500)).rows().stream()
                                .filter(row -> row.key().equals(desk.vacancy()))
                                .map(SecondOfficerRow::turn)
                                .findFirst()
                                .orElse("nothing"));
    }

    @Test
    void noListIsFrozenBeforeAScoreSheetIsSet() {
        applied(2);
        scene.change(
                "DELETE FROM SCORE_SHEET WHERE SERIES_ID ="
                        + " (SELECT SERIES_ID FROM VACANCY WHERE VACANCY_NUMBER = ?)",
                desk.vacancy());
        desk.windowOver();
        assertRefused("selection.draw.noSheet", () -> preview(form(event())));
    }

    private String audited(String action) {
        return (String)
                scene.ask(
                        "SELECT DETAIL || '|' || COALESCE(REASON, ' ') FROM AUDIT_ENTRY"
                                + " WHERE SUBJECT_TYPE = 'vacancy' AND SUBJECT_ID = ?"
                                + " AND ACTION = ?",
                        desk.vacancyId().toString(),
                        action);
    }

    @Test
    void differentValuesAreShownAndNeitherCounts() {
        applied(2);
        frozen();
        clock.stopAt(event());
        assertThat(waitsBecause()).isEqualTo("FIRST");
        enter("3 17 22");
        assertThat(shown().apart()).isEmpty();
        assertThat(enterAsCouncil("3 17 23")).isEqualTo(EntryOutcome.APART);
        assertThat(shown().apart())
                .singleElement()
                .satisfies(
                        apart -> {
                            assertThat(apart.first()).isEqualTo("3 17 22");
                            assertThat(apart.second()).isEqualTo("3 17 23");
                        });
        assertThat(shown().draw().state()).isEqualTo(DrawState.FROZEN);
        assertThat(shown().draw().secret()).isNull();
        assertThat(waitsBecause()).isEqualTo("APART");
        assertThat(enterAsCouncil("3 17 22")).isEqualTo(EntryOutcome.WAITS);
        assertThat(waitsBecause()).isEqualTo("SECOND");
        assertThat(enter("3 17 22")).isEqualTo(EntryOutcome.DRAWN);
    }

    @Test
    void aVoidDrawSaysWhyAndTheNextOneHasItsReason() {
        applied(2);
        frozen();
        assertRefused("selection.draw.voidReasonMissing", () -> makeVoid(" "));
        assertRefused("sms.wordsLeadOutside", () -> makeVoid("Ask at 0722 000 111"));
        makeVoid("The lottery was called off");
        assertRefused(
                "selection.listDecides", () -> desk.decide(Decision.SUCCESSFUL, references.get(0)));
        DrawView gone = shown().draw();
        assertThat(gone.state()).isEqualTo(DrawState.VOID);
        assertThat(gone.voidReason()).isEqualTo("The lottery was called off");
        assertThat(gone.endedBy()).isEqualTo("Person " + desk.officer());
        assertThat(lots.voided(desk.vacancyId()))
                .extracting(VoidDraw::number, VoidDraw::by, VoidDraw::reason)
                .containsExactly(
                        tuple(1, "Person " + desk.officer(), "The lottery was called off"));
        assertThat(DrawFormula.hash(gone.secret())).isEqualTo(gone.secretHash());
        assertThat(audited("draw.voided")).contains("OFFICER", "The lottery was called off");
        assertThat(lots.of(desk.vacancyId())).isEmpty();
        assertRefused("selection.draw.none", () -> enter(VALUE));

        assertRefused("selection.draw.whyMissing", () -> preview(form(event())));
        FreezeForm again = form(event().plus(Duration.ofDays(1)));
        again.setWhy("Another lottery");
        again.setEvent("Lottery of evil.example");
        assertRefused("sms.wordsLeadOutside", () -> preview(again));
        again.setEvent("State lottery, draw of 3 October 2026");
        FreezePreview preview = preview(again);
        desk.asOfficer(() -> drawing.freeze(desk.vacancy(), preview));
        ShownDraw second = shown();
        assertThat(second.all()).extracting(DrawView::number).containsExactly(2, 1);
        assertThat(second.draw().reason()).isEqualTo("Another lottery");
        assertThat(second.draw().secretHash()).isNotEqualTo(gone.secretHash());
        assertThat(reading.draw(desk.vacancy(), 1, 10).orElseThrow().draw().state())
                .isEqualTo(DrawState.VOID);
    }

    @Test
    void aValueThatDoesNotComeMakesTheDrawVoid() {
        applied(2);
        frozen();
        clock.stopAt(event());
        enter(VALUE);
        clock.stopAt(event().plus(Duration.ofDays(7)).minusMillis(1));
        voidAll();
        assertThat(shown().draw().state()).isEqualTo(DrawState.FROZEN);
        clock.stopAt(event().plus(Duration.ofDays(7)));
        assertThat(turn()).isEqualTo(EntryTurn.LATE);
        assertRefused("selection.draw.tooLate", () -> enterAsCouncil(VALUE));
        voidAll();
        assertThat(shown().draw().state()).isEqualTo(DrawState.VOID);
        assertThat(shown().draw().voidCause()).isEqualTo(VoidCause.TIME);
    }

    private void voidAll() {
        while (voiding.next() > 0) {
            // the next one
        }
    }

    @Test
    void aVacancyIsNotCancelledWhileItsDrawWaits() {
        applied(2);
        frozen();
        assertRefused("selection.draw.keepsVacancy.FROZEN", this::cancel);
        assertThat(shown().draw().state()).isEqualTo(DrawState.FROZEN);
        makeVoid("Another event");
        cancel();
        assertThat(shown().draw().voidReason()).isEqualTo("Another event");
    }

    private void cancel() {
        desk.cancelled("No examination");
    }

    @Test
    void officersOfAnotherPlaceAndApplicantsTakeNoPart() {
        applied(2);
        frozen();
        clock.stopAt(event());
        AccountId elsewhere = scene.anOfficer(scene.otherSubCounty());
        desk.officer(elsewhere);
        assertThat(desk.asOfficer(() -> drawing.standing(desk.vacancy()))).isEmpty();
        assertRefused("application.notFound", () -> enter(VALUE));
        assertRefused("application.notFound", () -> makeVoid("Mine"));
        assertRefused("application.notFound", () -> preview(form(event())));
        desk.officer(scene.anOfficer(scene.subCounty()));
        scene.change(
                "UPDATE APPLICATION SET ACCOUNT_ID = ? WHERE REFERENCE = ?",
                desk.officer().value(),
                references.get(0));
        assertRefused("selection.draw.ownApplication", () -> enter(VALUE));
        assertRefused("selection.draw.ownApplication", () -> makeVoid("Mine"));
    }

    /** Runs them at the same moment; tells which went well. */
    private static List<Object> atOnce(List<Callable<Object>> all) throws Exception {
        CyclicBarrier start = new CyclicBarrier(all.size());
        ExecutorService threads = Executors.newFixedThreadPool(all.size());
        try {
            List<Callable<Object>> calls = new ArrayList<>();
            for (Callable<Object> one : all) {
                calls.add(
                        () -> {
                            start.await();
                            try {
                                return one.call();
                            } catch (BusinessException refused) {
                                return refused.key();
                            }
                        });
            }
            List<Object> results = new ArrayList<>();
            for (Future<Object> done : threads.invokeAll(calls)) {
                results.add(done.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void ofTwoFreezesAtOnceOneStands() throws Exception {
        applied(3);
        desk.windowOver();
        FreezePreview preview = preview(form(event()));
        Callable<Object> freeze =
                () -> {
                    As.account(
                            council,
                            Role.COUNCIL_OFFICER,
                            () -> drawing.freeze(desk.vacancy(), preview));
                    return "frozen";
                };
        assertThat(atOnce(List.of(freeze, freeze, freeze)))
                .containsExactlyInAnyOrder(
                        "frozen", "selection.draw.standing", "selection.draw.standing");
        assertThat(shown().all()).hasSize(1);
        assertThat(audited("draw.frozen")).contains("3 applications");
    }

    @Test
    void ofTwoSecondValuesAtOnceOneEndsTheDraw() throws Exception {
        applied(3);
        frozen();
        clock.stopAt(event());
        enter(VALUE);
        AccountId third = scene.anOfficer(null);
        List<Object> results =
                atOnce(
                        List.of(
                                () -> enterAsCouncil(VALUE),
                                () ->
                                        As.account(
                                                third,
                                                Role.COUNCIL_OFFICER,
                                                () -> drawing.enter(desk.vacancy(), VALUE))));
        assertThat(results)
                .containsExactlyInAnyOrder(EntryOutcome.DRAWN, "selection.draw.ended.DRAWN");
        assertThat(shown().draw().state()).isEqualTo(DrawState.DRAWN);
    }

    /** Agreed and different at the same moment: one of them comes first, and both stand so. */
    @Test
    void anAgreeingAndADifferingValueAtOnceTakeTurns() throws Exception {
        applied(3);
        frozen();
        clock.stopAt(event());
        enter(VALUE);
        AccountId third = scene.anOfficer(null);
        List<Object> results =
                atOnce(
                        List.of(
                                () -> enterAsCouncil(VALUE),
                                () ->
                                        As.account(
                                                third,
                                                Role.COUNCIL_OFFICER,
                                                () -> drawing.enter(desk.vacancy(), "7 8 9"))));
        if (results.contains(EntryOutcome.DRAWN)) {
            assertThat(results).contains("selection.draw.ended.DRAWN");
            assertThat(shown().apart()).isEmpty();
        } else {
            assertThat(results).containsExactlyInAnyOrder(EntryOutcome.APART, EntryOutcome.WAITS);
            assertThat(shown().apart()).hasSize(1);
            assertThat(shown().draw().state()).isEqualTo(DrawState.FROZEN);
        }
    }
}
