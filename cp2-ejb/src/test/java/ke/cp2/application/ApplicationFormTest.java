package ke.cp2.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ke.cp2.application.interest.DeclaredInterest;
import ke.cp2.application.interest.InterestForm;
import ke.cp2.application.interest.InterestKind;
import ke.cp2.platform.BusinessException;
import org.junit.jupiter.api.Test;

class ApplicationFormTest {

    private final ApplicationForm form = new ApplicationForm();

    @Test
    void leavesEmptyRowsOutAndCountsTheSameInterestOnce() {
        row(0, " 01113101 ", InterestKind.TEACHES);
        row(2, "01113101", InterestKind.TEACHES);
        assertThat(form.declaredInterests())
                .containsExactly(DeclaredInterest.of("01113101", InterestKind.TEACHES));
    }

    @Test
    void refusesARowThatIsFilledInByHalf() {
        row(1, "01113101", null);
        assertRefusedAt("kind1");
        row(1, null, InterestKind.RELATIVE);
        assertRefusedAt("centreCode1");
    }

    @Test
    void writesACentreIntoTheFirstEmptyRowOnce() {
        row(0, "01113101", InterestKind.TEACHES);
        form.addInterestIn("01113102");
        form.addInterestIn("01113102");
        form.addInterestIn(null);
        assertThat(form.getInterests())
                .extracting(InterestForm::getCentreCode)
                .containsExactly("01113101", "01113102", null);
    }

    @Test
    void refusesACodeThatHasNotEightDigits() {
        row(0, "0111310", InterestKind.TEACHES);
        assertRefusedAt("centreCode0");
    }

    @Test
    void refusesACentreThatNobodyHas() {
        row(0, "01113101", InterestKind.TEACHES);
        row(2, "01 113 199", InterestKind.RELATIVE);
        assertThatThrownBy(() -> form.refuseUnknownCentres("01113101"::equals))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal -> {
                            assertThat(refusal.field()).isEqualTo("centreCode2");
                            assertThat(refusal.key()).isEqualTo("application.centreUnknown");
                        });
        form.refuseUnknownCentres(code -> true);
    }

    @Test
    void readsACodeThatWasPasted() {
        row(0, "\u200e01 113\u202f101\u0000", InterestKind.TEACHES);
        assertThat(form.declaredInterests())
                .containsExactly(DeclaredInterest.of("01113101", InterestKind.TEACHES));
    }

    @Test
    void countsALineEndAsOneCharacter() {
        form.setStatement("one\r\ntwo");
        assertThat(form.getStatement()).isEqualTo("one\ntwo");
    }

    private void row(int row, String centreCode, InterestKind kind) {
        form.getInterests().get(row).setCentreCode(centreCode);
        form.getInterests().get(row).setKind(kind);
    }

    private void assertRefusedAt(String field) {
        assertThatThrownBy(form::declaredInterests)
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal -> assertThat(refusal.field()).isEqualTo(field));
    }
}
