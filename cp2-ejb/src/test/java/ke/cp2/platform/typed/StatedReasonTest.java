package ke.cp2.platform.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.stream.Stream;
import ke.cp2.application.decision.DecisionForm;
import ke.cp2.application.decision.TakingBack;
import ke.cp2.application.reopening.ReopeningDecisions;
import ke.cp2.platform.BusinessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatedReasonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {".", "-", "- . -", "x", "No", "ab cd", "12345", "\u2026", "a.b.c", "n/a"})
    void aReasonWithoutAWordSaysNothing(String typed) {
        assertThatThrownBy(() -> StatedReason.typed("why", "vacancy.reasonMissing", typed))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> {
                            assertThat(refused.key()).isEqualTo("platform.reasonWithoutWords");
                            assertThat(refused.field()).isEqualTo("why");
                        });
        assertThat(typed).doesNotMatch(StatedReason.IN_WORDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ill", "Mgonjwa", "2 of 7: see\n\nthe letter", "\u0130ki ki\u015fi"})
    void oneWordIsEnough(String typed) {
        assertThat(typed).matches(StatedReason.IN_WORDS);
        assertThat(StatedReason.typed("why", "vacancy.reasonMissing", typed).text())
                .isEqualTo(typed);
    }

    @Test
    void aMissingOneIsAskedForOnce() {
        assertThat(" ").as("a constraint asks for it").matches(StatedReason.IN_WORDS);
        assertThatThrownBy(() -> StatedReason.typed("why", "vacancy.reasonMissing", " "))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.key()).isEqualTo("vacancy.reasonMissing"));
    }

    /** What constraints refuse is what the rule refuses. */
    @Test
    void everyReasonOfAConstraintIsInWords() {
        Stream<AnnotatedElement> typed =
                Stream.concat(
                        Arrays.stream(DecisionForm.class.getDeclaredFields()),
                        Stream.of(TakingBack.class, ReopeningDecisions.class)
                                .flatMap(room -> Arrays.stream(room.getDeclaredMethods()))
                                .flatMap(method -> Arrays.stream(method.getParameters())));
        assertThat(typed.filter(each -> each.isAnnotationPresent(NotBlank.class)))
                .hasSize(6)
                .allSatisfy(
                        each ->
                                assertThat(each.getAnnotation(Pattern.class).regexp())
                                        .isEqualTo(StatedReason.IN_WORDS));
    }
}
