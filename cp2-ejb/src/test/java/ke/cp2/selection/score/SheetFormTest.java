package ke.cp2.selection.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import ke.cp2.platform.BusinessException;
import org.junit.jupiter.api.Test;

class SheetFormTest {

    private static SheetForm form() {
        return new SheetForm(
                new SheetTerms(
                        Arrays.stream(Criterion.values()).map(Criterion::first).toList(), 25, true),
                0);
    }

    private static SheetForm.Row row(SheetForm form, Criterion criterion) {
        return form.getRows().stream()
                .filter(row -> row.getCriterion() == criterion)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> refusedFields(SheetForm form) {
        BusinessException refused = catchThrowableOfType(BusinessException.class, form::terms);
        return refused.each().stream().map(BusinessException::field).toList();
    }

    @Test
    void aFirstFormFits() {
        SheetTerms terms = form().terms();
        assertThat(terms.most()).isEqualTo(100);
        assertThat(terms.reservePercent()).isEqualTo(25);
        assertThat(terms.twoThirds()).isTrue();
    }

    @Test
    void everyNumberOutOfRangeIsNamed() {
        SheetForm form = form();
        row(form, Criterion.YEARS_AT_WORK).setMost(101);
        row(form, Criterion.YEARS_AT_WORK).setReach("0");
        row(form, Criterion.LEVEL_OF_STUDY).setReach("KINDERGARTEN");
        row(form, Criterion.DISTANCE).setReach("four");
        form.setReservePercent(null);
        assertThat(refusedFields(form))
                .containsExactlyInAnyOrder(
                        "mostYEARS_AT_WORK",
                        "reachYEARS_AT_WORK",
                        "reachLEVEL_OF_STUDY",
                        "reachDISTANCE",
                        "reservePercent");
    }

    @Test
    void aSheetThatGivesNoPointsIsNone() {
        SheetForm form = form();
        form.getRows().forEach(row -> row.setMost(null));
        assertThat(refusedFields(form)).containsExactly("mostYEARS_AT_WORK");
    }

    @Test
    void aCriterionThatDoesNotCountNeedsNoReach() {
        SheetForm form = form();
        row(form, Criterion.DISTANCE).setMost(0);
        row(form, Criterion.DISTANCE).setReach(null);
        assertThat(form.terms().most()).isEqualTo(70);
    }
}
