package ke.cp2.selection.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.StateWalk;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.AccountId;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TieDrawTest {

    private static final Instant NOW = Instant.parse("2026-10-01T09:00:00Z");
    private static final Instant EVENT = NOW.plus(Duration.ofDays(1));
    private static final Instant UNTIL = EVENT.plus(Duration.ofDays(7));
    private static final AccountId FIRST = AccountId.of(7);
    private static final AccountId SECOND = AccountId.of(8);
    private static final String SECRET = DrawFormula.hash("secret");
    private static final PublishedValue VALUE = new PublishedValue("3 17");

    private static TieDraw draw(Instant at) {
        return TieDraw.freeze(
                vacancy(),
                1,
                "APP-A\nAPP-B\n",
                SECRET,
                50,
                DrawTerms.of(
                        "Lottery of 2 October",
                        new ValueForm(ValueForm.Kind.NUMBERS, 2),
                        "The smallest first",
                        at,
                        Duration.ofDays(7)),
                StatedReason.NONE,
                FIRST,
                NOW);
    }

    private static VacancyDetails vacancy() {
        return VacancyFixture.closedDetails(
                NOW.minus(Duration.ofDays(20)), NOW.minus(Duration.ofDays(1)));
    }

    private static void assertRefused(String key, Runnable move) {
        assertThatThrownBy(move::run)
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo(key));
    }

    @Test
    void noSequenceOfStepsDrawsTwiceOrLeavesAnEnd() {
        PublishedValue other = new PublishedValue("4 18");
        assertThat(
                        new StateWalk<>(DrawState.class, () -> draw(EVENT), TieDraw::state)
                                .step("first", draw -> draw.enter(VALUE, FIRST, EVENT))
                                .step("second", draw -> draw.enter(VALUE, SECOND, EVENT))
                                .step("another value", draw -> draw.enter(other, SECOND, EVENT))
                                .step("too early", draw -> draw.enter(VALUE, SECOND, NOW))
                                .step("too late", draw -> draw.enter(VALUE, SECOND, UNTIL))
                                .step("make void", TieDrawTest::makeVoid)
                                .moves(5))
                .isEqualTo(Map.of(DrawState.FROZEN, Set.of(DrawState.DRAWN, DrawState.VOID)));
    }

    @Test
    void aVacancyIsNotCancelledBesideADrawThatWaitsOrIsDrawn() {
        TieDraw draw = draw(EVENT);
        assertRefused("selection.draw.keepsVacancy.FROZEN", draw::refuseCancelling);
        draw.enter(VALUE, FIRST, EVENT);
        draw.enter(VALUE, SECOND, EVENT);
        assertRefused("selection.draw.keepsVacancy.DRAWN", draw::refuseCancelling);
        TieDraw voided = draw(EVENT);
        makeVoid(voided);
        voided.refuseCancelling();
    }

    private static void makeVoid(TieDraw draw) {
        draw.makeVoid(VoidCause.OFFICER, StatedReason.of("Wrong event"), FIRST, EVENT);
    }

    @Test
    void publishesHashesBeforeTheEventAndTheSecretAfterIt() {
        TieDraw draw = draw(EVENT);
        assertThat(draw.applications()).isEqualTo(2);
        assertThat(draw.listHash()).isEqualTo(DrawFormula.hash("APP-A\nAPP-B\n"));
        assertThat(draw.secretHash()).isEqualTo(DrawFormula.hash(SECRET));
        assertThat(draw.enter(VALUE, FIRST, EVENT)).isEmpty();
        assertThat(draw.revealedSecret()).as("one officer alone reveals nothing").isNull();
        assertThat(draw.enter(VALUE, SECOND, EVENT)).isEmpty();
        assertThat(draw.state()).isEqualTo(DrawState.DRAWN);
        assertThat(draw.revealedSecret()).isEqualTo(SECRET);
        assertThat(draw.value()).isEqualTo("3 17");
    }

    @Test
    void theEventLiesInTheFuture() {
        assertRefused("selection.draw.eventPast", () -> draw(NOW));
        assertThat(draw(NOW.plusMillis(1)).state()).isEqualTo(DrawState.FROZEN);
    }

    @Test
    void noValueIsEnteredBeforeTheEventOrTooLate() {
        TieDraw draw = draw(EVENT);
        assertRefused(
                "selection.draw.tooEarly", () -> draw.enter(VALUE, FIRST, EVENT.minusMillis(1)));
        assertRefused("selection.draw.tooLate", () -> draw.enter(VALUE, FIRST, UNTIL));
        assertThat(draw.isLate(UNTIL.minusMillis(1))).isFalse();
        assertThat(draw.isLate(UNTIL)).isTrue();
        draw.enter(VALUE, FIRST, UNTIL.minusMillis(1));
        assertRefused("selection.draw.tooLate", () -> draw.enter(VALUE, SECOND, UNTIL));
    }

    @Test
    void oneOfficerIsNotTwo() {
        TieDraw draw = draw(EVENT);
        draw.enter(VALUE, FIRST, EVENT);
        assertRefused("selection.draw.ownValue", () -> draw.enter(VALUE, FIRST, EVENT));
        assertThat(draw.state()).isEqualTo(DrawState.FROZEN);
    }

    @Test
    void theFirstOfficerCorrectsTheOwnValueUntilASecondHasEntered() {
        TieDraw draw = draw(EVENT);
        draw.enter(new PublishedValue("3 71"), FIRST, EVENT);
        assertThat(draw.enter(VALUE, FIRST, EVENT.plusSeconds(1))).isEmpty();
        assertThat(draw.state()).as("still one officer").isEqualTo(DrawState.FROZEN);
        assertThat(draw.isFirstBy(FIRST)).isTrue();
        assertThat(draw.enter(VALUE, SECOND, EVENT.plusSeconds(2))).isEmpty();
        assertThat(draw.value()).isEqualTo("3 17");
        assertRefused(
                "selection.draw.ended.DRAWN",
                () -> draw.enter(new PublishedValue("3 18"), FIRST, EVENT.plusSeconds(3)));
    }

    @Test
    void differentValuesDoNotCount() {
        TieDraw draw = draw(EVENT);
        draw.enter(VALUE, FIRST, EVENT);
        Optional<DrawDifference> apart =
                draw.enter(new PublishedValue("3 71"), SECOND, EVENT.plusSeconds(1));
        assertThat(apart)
                .hasValueSatisfying(
                        values -> {
                            assertThat(values.firstValue()).isEqualTo("3 17");
                            assertThat(values.secondValue()).isEqualTo("3 71");
                        });
        assertThat(draw.state()).isEqualTo(DrawState.FROZEN);
        assertThat(draw.hasFirst()).isFalse();
        assertThat(draw.revealedSecret()).isNull();
        draw.enter(VALUE, SECOND, EVENT.plusSeconds(2));
        draw.enter(VALUE, FIRST, EVENT.plusSeconds(3));
        assertThat(draw.state()).isEqualTo(DrawState.DRAWN);
    }

    @Test
    void endsOnce() {
        TieDraw drawn = draw(EVENT);
        drawn.enter(VALUE, FIRST, EVENT);
        drawn.enter(VALUE, SECOND, EVENT);
        StatedReason why = StatedReason.of("It does not please us");
        assertRefused(
                "selection.draw.ended.DRAWN",
                () -> drawn.makeVoid(VoidCause.OFFICER, why, FIRST, EVENT));
        assertRefused("selection.draw.ended.DRAWN", () -> drawn.enter(VALUE, FIRST, EVENT));

        TieDraw gone = draw(EVENT);
        gone.makeVoid(VoidCause.OFFICER, why, FIRST, NOW);
        assertThat(gone.state()).isEqualTo(DrawState.VOID);
        assertThat(gone.revealedSecret())
                .as("everybody sees what was thrown away")
                .isEqualTo(SECRET);
        assertRefused("selection.draw.ended.VOID", () -> gone.enter(VALUE, FIRST, EVENT));
        assertRefused(
                "selection.draw.ended.VOID",
                () -> gone.makeVoid(VoidCause.TIME, StatedReason.NONE, null, UNTIL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"3'17", "$(id)", "`id`", "3|17", "3\"17", "3\\17", "é", "%s", "{secret}"})
    void aValueMeansNothingToAShell(String typed) {
        assertRefused("selection.draw.valueWrong", () -> PublishedValue.typed("eventValue", typed));
    }

    @Test
    void aValueIsReadAsPeopleTypeIt() {
        assertThat(PublishedValue.typed("eventValue", "  3   17 – 22 ").text())
                .isEqualTo("3 17 - 22");
        assertRefused("selection.draw.valueMissing", () -> PublishedValue.typed("v", " "));
        assertRefused(
                "selection.draw.valueWrong", () -> PublishedValue.typed("v", "7".repeat(129)));
    }

    @ParameterizedTest
    @CsvSource({
        "DICE, 5, 35216",
        "NUMBERS, 3, 3 17 22",
        "NUMBERS, 2, 0 1000",
        "HEX, 16, 00ff00ff00ff00FF"
    })
    void aValueOfItsFormIsTaken(ValueForm.Kind kind, int count, String typed) {
        assertThat(new ValueForm(kind, count).read("eventValue", ' ' + typed).text())
                .isEqualTo(typed.toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @CsvSource({
        "DICE, 5, 35217",
        "DICE, 5, 3521",
        "DICE, 5, 3 5 2 1 6",
        "NUMBERS, 3, 3 17",
        "NUMBERS, 3, 03 17 22",
        "NUMBERS, 3, '3,17,22'",
        "NUMBERS, 3, 3 3 22",
        "NUMBERS, 3, 17 3 22",
        "NUMBERS, 3, 3 22 17",
        "HEX, 16, 00ff00ff00ff00fg"
    })
    void aValueOfAnotherFormIsRefusedBesideTheField(ValueForm.Kind kind, int count, String typed) {
        ValueForm form = new ValueForm(kind, count);
        assertThatThrownBy(() -> form.read("eventValue", typed))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        e -> {
                            assertThat(e.key()).isEqualTo("selection.draw.form." + kind);
                            assertThat(e.field()).isEqualTo("eventValue");
                        });
    }

    @Test
    void theSecondEntryIsHeldToTheFormToo() {
        TieDraw draw = draw(EVENT);
        draw.enter(VALUE, FIRST, EVENT);
        assertRefused(
                "selection.draw.form.NUMBERS",
                () -> draw.enter(new PublishedValue("3,17"), SECOND, EVENT));
        assertThat(draw.hasFirst()).as("the first entry stays").isTrue();
    }

    @Test
    void fewDiceAreNoEvent() {
        assertRefused("selection.range", () -> ValueForm.typed(ValueForm.Kind.DICE, 1));
        assertRefused("selection.range", () -> ValueForm.typed(ValueForm.Kind.HEX, 129));
    }
}
