package ke.cp2.letter.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import ke.cp2.platform.BusinessException;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class LetterTextTest {

    private static LetterText with(String subject, String duties, String signatory) {
        return new LetterText(
                subject,
                "First {NAME}.\n\n  Second.  \n \nThird,\nwith a line.",
                Map.of("INV", duties, LetterText.OTHERS, "Work.\n\nRest."),
                "End.",
                signatory);
    }

    @Test
    void refusesUnknownPlaceholdersAndMissingPartsAtTheirFields() {
        LetterText text = with("Dear {SALARY}", "Do {NAME}.\nDo }this.", " ");
        assertThatThrownBy(text::check)
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused ->
                                assertThat(refused.each())
                                        .extracting(
                                                BusinessException::field,
                                                BusinessException::key,
                                                one ->
                                                        one.values().length == 0
                                                                ? ""
                                                                : one.values()[0])
                                        .containsExactly(
                                                Tuple.tuple(
                                                        "subject",
                                                        "letter.placeholderUnknown",
                                                        "{SALARY}"),
                                                Tuple.tuple(
                                                        "dutiesINV",
                                                        "letter.placeholderUnknown",
                                                        "}"),
                                                Tuple.tuple(
                                                        "signatory", "letter.partMissing", "")));
        with("Dear {NAME}", "Do {RATE}", "Me").check();
    }

    @Test
    void refusesPartsThatAreTooLong() {
        assertThatThrownBy(() -> with("x".repeat(201), "Do.", "Me").check())
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.field()).isEqualTo("subject"));
        assertThatThrownBy(() -> with("x", "Do.\n".repeat(21), "Me").check())
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.key()).isEqualTo("letter.dutiesTooMany"));
    }

    @Test
    void fillsEachPlaceholderOnceAndNothingInItsValue() {
        assertThat(
                        LetterPlaceholder.fill(
                                "{NAME} at {CENTRE}, {NAME}",
                                Map.of(
                                        LetterPlaceholder.NAME,
                                        "A $1 \\ {CENTRE}",
                                        LetterPlaceholder.CENTRE,
                                        "<b>X</b>")))
                .isEqualTo("A $1 \\ {CENTRE} at <b>X</b>, A $1 \\ {CENTRE}");
    }

    @Test
    void readsParagraphsAndDuties() {
        LetterText text = with("s", "One.\n\n  Two. ", "Me");
        assertThat(LetterText.paragraphs(text.opening()))
                .containsExactly("First {NAME}.", "Second.", "Third,\nwith a line.");
        assertThat(text.dutiesOf("INV")).isEqualTo(List.of("One.", "Two."));
        assertThat(text.dutiesOf("DRV")).isEqualTo(List.of("Work.", "Rest."));
    }
}
