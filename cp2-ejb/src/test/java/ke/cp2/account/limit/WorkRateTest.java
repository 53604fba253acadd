package ke.cp2.account.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkRateTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "19, 0",
        "20, 17",
        "27, 17",
        "28, 18",
        "36, 19",
        "44, 20",
        "60, 22",
        "100000, 22"
    })
    void eachStepCostsTwiceAsMuch(long earlier, int bits) {
        assertThat(WorkRate.ADDRESS.bits(earlier)).isEqualTo(bits);
    }

    @Test
    void aScriptGetsNoMoreThanTwentyFiveTextsInTwentySeconds() {
        // A try took the script 191 ms / 65,536; the middle number of tries is two to the bits.
        double seconds =
                IntStream.range(0, 26)
                        .map(WorkRate.ADDRESS_BURST::bits)
                        .filter(bits -> bits > 0)
                        .mapToDouble(bits -> 0.191 * Math.pow(2, bits - 16))
                        .sum();
        assertThat(seconds).isGreaterThan(20);
    }

    @Test
    void whatIsAskedForInABurstIsForgottenSoonerThanTheRest() {
        assertThat(WorkRate.ADDRESS_BURST.bits(9)).isZero();
        assertThat(WorkRate.ADDRESS_BURST.bits(10)).isEqualTo(17);
        assertThat(WorkRate.OF_ADDRESS)
                .extracting(WorkRate::within)
                .isSorted()
                .startsWith(Duration.ofSeconds(20));
    }

    @Test
    void aWiderNetworkHasThreeTimesWhatAnAddressHas() {
        assertThat(WorkRate.OF_NETWORK)
                .isEqualTo(
                        WorkRate.OF_ADDRESS.stream()
                                .map(
                                        rate ->
                                                new WorkRate(
                                                        rate.within(),
                                                        3 * rate.free(),
                                                        3 * rate.step()))
                                .toList());
    }

    @Test
    void fortyTeachersOnOneLineWaitForSeconds() {
        // A cheap phone does 100,000 tries a second.
        assertThat(Math.pow(2, WorkRate.ADDRESS.bits(39)) / 100_000).isLessThan(6);
    }

    @Test
    void fiveHundredOfASchoolWithinAnHourWaitLessThanAMinuteEach() {
        int most =
                WorkRate.OF_ADDRESS.stream().mapToInt(rate -> rate.bits(499)).max().orElseThrow();
        assertThat(Math.pow(2, most) / 100_000).isLessThan(60);
    }
}
