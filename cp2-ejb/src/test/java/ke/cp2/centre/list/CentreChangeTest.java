package ke.cp2.centre.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import ke.cp2.centre.AssistedCandidates;
import ke.cp2.centre.CentreTerms;
import ke.cp2.centre.list.CentreChange.Part;
import ke.cp2.reference.GeoPoint;
import org.junit.jupiter.api.Test;

class CentreChangeTest {

    private static final CentreChange.Taken LIST =
            new CentreChange.Taken(7, "centres.csv", Instant.EPOCH, "Officer Invented");

    private static final CentreTerms NOW =
            new CentreTerms("32005101", "Ziwa Heri", "032", "03205", 500, null)
                    .with(new AssistedCandidates(2, 0), new GeoPoint(-0.7171, 36.431));

    private static CentreChange changed(String before) {
        return CentreChange.of(LIST, CentreOutcome.CHANGED, NOW, before);
    }

    @Test
    void oldAndNewOfEachPartStandTogether() {
        CentreChange change =
                changed(
                        String.join(
                                CentreListCheck.BETWEEN,
                                "candidates=412",
                                "host=32005102",
                                "point="));

        assertThat(change.parts())
                .containsExactly(
                        new Part("candidates", "412", "500"),
                        new Part("host", "32005102", ""),
                        new Part("point", "", "-0.7171, 36.431"));
        assertThat(change.isMoved()).isTrue();
        assertThat(change.isGrown()).isTrue();
        assertThat(change.isNew()).isFalse();
    }

    @Test
    void fewerCandidatesAreNoGrowth() {
        assertThat(changed("candidates=1000").isGrown()).isFalse();
        assertThat(changed("name=Ziwa").isMoved()).isFalse();
    }

    @Test
    void aCentreThatComesFromAnotherSubCountyIsAboutBoth() {
        assertThat(changed("subCounty=03206").subCounties()).containsExactly("03205", "03206");
        assertThat(changed("subCounty=03206").isMoved()).isTrue();
    }

    @Test
    void aNewCentreSaysWhatItCameWith() {
        CentreChange change = CentreChange.of(LIST, CentreOutcome.ADDED, NOW, "");

        assertThat(change.isNew()).isTrue();
        assertThat(change.isMoved()).isFalse();
        assertThat(change.parts())
                .containsExactly(
                        new Part("candidates", "", "500"),
                        new Part("braille", "", "2"),
                        new Part("point", "", "-0.7171, 36.431"));
    }
}
