package ke.cp2.deployment.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import ke.cp2.deployment.DeploymentTerms;
import org.junit.jupiter.api.Test;

class TermsPreviewTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    private static final TermsPreview.All BEFORE =
            new TermsPreview.All(DeploymentTerms.USUAL, null, Map.of("INV", 650, "EXR", 1500));

    private static final TermsPreview.All OTHERS =
            new TermsPreview.All(
                    new DeploymentTerms(6, 20, 10, 1, 1000), DAY, Map.of("INV", 700, "EXR", 1500));

    @Test
    void namesWhatChangesAndCountsTheVacanciesThatSayAnotherPay() {
        TermsPreview preview = TermsPreview.of(BEFORE, OTHERS, Map.of("INV", 12L, "EXR", 3L));
        assertThat(preview.changes())
                .containsExactly(
                        new TermsPreview.Change("tellOn", null, null, DAY),
                        new TermsPreview.Change("rates", "INV", 650, 700),
                        new TermsPreview.Change("bandKm", null, 5, 6));
        assertThat(preview.paid()).isEqualTo(12);
        assertThat(preview.asking()).isTrue();
        assertThat(preview.inCodes())
                .isEqualTo("tellOn: null -> 2026-11-01; rates: INV 650 -> 700; bandKm: 5 -> 6");
    }

    @Test
    void asksNobodyBeforeAVacancyIsPublishedOrWhenNothingChanges() {
        assertThat(TermsPreview.of(BEFORE, OTHERS, Map.of("INV", 0L)).asking()).isFalse();
        assertThat(TermsPreview.of(BEFORE, BEFORE, Map.of("INV", 12L)).asking()).isFalse();
    }

    @Test
    void tellsChangesOfWeightsFromOthers() {
        assertThat(TermsHistory.isOfWeights("rates: INV 650 -> 700; bandKm: 5 -> 6")).isTrue();
        assertThat(TermsHistory.isOfWeights("tellOn: null -> 2026-11-01; rates: INV 650 -> 700"))
                .isFalse();
        assertThat(TermsHistory.isOfWeights(null)).isFalse();
    }
}
