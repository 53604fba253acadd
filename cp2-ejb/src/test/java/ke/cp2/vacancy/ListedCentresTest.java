package ke.cp2.vacancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ke.cp2.platform.BusinessException;
import ke.cp2.vacancy.ListedCentres.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListedCentresTest {

    private static final Place KIAMBU = new Place("Thika Mfano Secondary School", "022", "02207");

    @Test
    void aCentreOfTheSamePlaceIsTaken() {
        KIAMBU.requireHolds("022", "02207");
        KIAMBU.requireHolds("022", null);
    }

    @ParameterizedTest
    @CsvSource({"047, ", "047, 04711", "022, 02208"})
    void aCentreOfAnotherPlaceIsRefusedBesideItsCode(String county, String subCounty) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> KIAMBU.requireHolds(county, subCounty))
                .extracting(BusinessException::field)
                .isEqualTo("centreCode");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thika Mfano Secondary School", "THIKA  MFANO secondary-school "})
    void theNameOfTheListIsTakenAsPeopleWriteIt(String written) {
        KIAMBU.requireNamed(written);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"Ruiru Mfano Secondary School", "Thika Mfano"})
    void anotherNameBesideTheNumberIsRefusedWithThatOfTheList(String written) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> KIAMBU.requireNamed(written))
                .satisfies(
                        refusal -> {
                            assertThat(refusal.field()).isEqualTo("stationName");
                            assertThat(refusal.values())
                                    .containsExactly("Thika Mfano Secondary School");
                        });
    }
}
