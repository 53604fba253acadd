package ke.cp2.deployment.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        assertThat(form.terms(DAY.plusDays(3), DAY.minusDays(9), Set.of("INV")))
                .as("a day that was kept stays, whenever it was")
                .isEqualTo(DeploymentTerms.USUAL);
        assertThat(form.getTellOn()).isEqualTo(DAY);
        assertThat(form.rates()).isEqualTo(Map.of("INV", 650));
    }

    @Test
    void refusesEachNumberAtItsField() {
        TermsForm form = form();
        form.setBandKm(0);
        form.setGenderPoints(null);
        form.getRates().get(1).setShillings(-5);
        assertThatThrownBy(() -> form.terms(DAY, DAY, Set.of()))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        e ->
                                assertThat(e.each())
                                        .extracting(BusinessException::field)
                                        .containsExactly("bandKm", "genderPoints", "shillingsSUP"));
    }

    @Test
    void theRateOfAPositionStaysOnceSomebodyHasAcceptedAPostOfIt() {
        for (Integer other : new Integer[] {600, 700, null}) {
            TermsForm form = form();
            form.getRates().get(0).setShillings(other);
            assertThatThrownBy(() -> form.terms(DAY, DAY, Set.of("INV", "SUP")))
                    .isInstanceOfSatisfying(
                            BusinessException.class,
                            e -> {
                                assertThat(e.key()).isEqualTo("deployment.rateStays");
                                assertThat(e.field()).isEqualTo("shillingsINV");
                                assertThat(e.values()).containsExactly(650);
                            });
            form.terms(DAY, DAY, Set.of("SUP"));
        }
        TermsForm form = form();
        form.getRates().get(1).setShillings(800);
        form.terms(DAY, DAY, Set.of("INV", "SUP"));
        assertThat(form.rates())
                .as("a rate that was never set can still be set")
                .isEqualTo(Map.of("INV", 650, "SUP", 800));
    }

    @Test
    void tellsPeopleOnAnAnnouncedDayButNotAfterTheExaminationHasBegun() {
        TermsForm form = form();
        for (LocalDate fits : List.of(DAY.plusDays(1), DAY.plusDays(5))) {
            form.setTellOn(fits);
            assertThat(form.terms(DAY.plusDays(1), DAY.plusDays(5), Set.of()))
                    .isEqualTo(DeploymentTerms.USUAL);
        }
        form.setTellOn(null);
        form.terms(DAY, DAY, Set.of());
        form.setTellOn(LocalDate.of(2020, 1, 1));
        assertRefusedAtTheDay(form, "deployment.tellOnSoon");
        form.setTellOn(DAY.plusDays(6));
        assertRefusedAtTheDay(form, "deployment.tellOnLate");
    }

    private static void assertRefusedAtTheDay(TermsForm form, String key) {
        assertThatThrownBy(() -> form.terms(DAY.plusDays(1), DAY.plusDays(5), Set.of()))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        e -> {
                            assertThat(e.key()).isEqualTo(key);
                            assertThat(e.field()).isEqualTo("tellOn");
                        });
    }

    @Test
    void noticesThatSomebodyElseHasChangedSomething() {
        TermsForm form = form();
        assertThat(
                        form.isStill(
                                new TermsPreview.All(
                                        DeploymentTerms.USUAL, DAY, Map.of("INV", 650))))
                .isTrue();
        assertThat(
                        form.isStill(
                                new TermsPreview.All(
                                        DeploymentTerms.USUAL, DAY, Map.of("INV", 700))))
                .isFalse();
        assertThat(
                        form.isStill(
                                new TermsPreview.All(
                                        DeploymentTerms.USUAL, null, Map.of("INV", 650))))
                .isFalse();
    }

    @Test
    void asksForAReasonInWords() {
        TermsForm form = form();
        for (String none : new String[] {null, " ", "."}) {
            form.setReason(none);
            assertThatThrownBy(form::why)
                    .isInstanceOfSatisfying(
                            BusinessException.class,
                            e -> assertThat(e.field()).isEqualTo("reason"));
        }
        form.setReason("The council has agreed on it");
        assertThat(form.why().text()).isEqualTo("The council has agreed on it");
    }

    @Test
    void showsEveryPositionThatHasARateSoThatSavingDeletesNone() {
        TermsForm form =
                new TermsForm(
                        DeploymentTerms.USUAL,
                        DAY,
                        Map.of("INV", 650, "EXR", 1500, "TRN", 500),
                        List.of("INV", "SUP"));
        assertThat(form.getRates())
                .extracting(TermsForm.Rate::getPosition)
                .containsExactly("INV", "SUP", "EXR", "TRN");
        assertThat(form.rates()).isEqualTo(Map.of("INV", 650, "EXR", 1500, "TRN", 500));
    }
}
