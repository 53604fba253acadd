package ke.cp2.deployment.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ke.cp2.deployment.DeploymentTerms;
import ke.cp2.platform.BusinessException;
import org.junit.jupiter.api.Test;

class TermsFormTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 25);

    private static TermsForm form() {
        return new TermsForm(DeploymentTerms.USUAL, DAY, Map.of("INV", 650), List.of("INV", "SUP"));
    }

    @Test
    void beginsWithWhatIsKept() {
        TermsForm form = form();
        assertThat(form.terms()).isEqualTo(DeploymentTerms.USUAL);
        assertThat(form.getTellOn()).isEqualTo(DAY);
        assertThat(form.rates()).isEqualTo(Map.of("INV", 650));
    }

    @Test
    void refusesEachNumberAtItsField() {
        TermsForm form = form();
        form.setBandKm(0);
        form.setGenderPoints(null);
        form.getRates().get(1).setShillings(-5);
        assertThatThrownBy(form::terms)
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        e ->
                                assertThat(e.each())
                                        .extracting(BusinessException::field)
                                        .containsExactly("bandKm", "genderPoints", "shillingsSUP"));
    }

    @Test
    void noticesThatSomebodyElseHasChangedSomething() {
        TermsForm form = form();
        assertThat(form.isStill(DeploymentTerms.USUAL, DAY, Map.of("INV", 650))).isTrue();
        assertThat(form.isStill(DeploymentTerms.USUAL, DAY, Map.of("INV", 700))).isFalse();
        assertThat(form.isStill(DeploymentTerms.USUAL, null, Map.of("INV", 650))).isFalse();
    }
}
