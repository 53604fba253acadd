package ke.cp2.account.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes by the vectors of RFC 6238, appendix B, of which six digits are the last of its eight. */
class TotpSecretTest {

    private static final TotpSecret OF_THE_RFC =
            TotpSecret.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void hasTheCodesOfTheRfc(long seconds, String eightDigits) {
        long step = TotpSecret.stepAt(Instant.ofEpochSecond(seconds));

        assertThat(OF_THE_RFC.codeOf(step)).isEqualTo(eightDigits.substring(2));
    }

    @Test
    void allowsTheClockToBeOneStepOff() {
        Instant now = Instant.ofEpochSecond(1111111111);
        long step = TotpSecret.stepAt(now);

        assertThat(OF_THE_RFC.stepOf(OF_THE_RFC.codeOf(step), now)).hasValue(step);
        assertThat(OF_THE_RFC.stepOf(OF_THE_RFC.codeOf(step - 1), now)).hasValue(step - 1);
        assertThat(OF_THE_RFC.stepOf(OF_THE_RFC.codeOf(step + 1), now)).hasValue(step + 1);
        assertThat(OF_THE_RFC.stepOf(OF_THE_RFC.codeOf(step - 2), now)).isEmpty();
        assertThat(OF_THE_RFC.stepOf(OF_THE_RFC.codeOf(step + 2), now)).isEmpty();
    }

    @Test
    void isTypedInGroupsAndReadByApps() {
        assertThat(OF_THE_RFC.base32()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(OF_THE_RFC.grouped()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(OF_THE_RFC.address("254722645678"))
                .isEqualTo(
                        "otpauth://totp/CP2:254722645678?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                                + "&issuer=CP2&algorithm=SHA1&digits=6&period=30");
        assertThat(OF_THE_RFC).asString().doesNotContain("GEZD");
    }

    @Test
    void isAnotherOneEachTimeAndHas160Bits() {
        TotpSecret first = TotpSecret.random(new SecureRandom());
        TotpSecret second = TotpSecret.random(new SecureRandom());

        assertThat(first).isNotEqualTo(second);
        assertThat(first.base32()).hasSize(32).matches("[A-Z2-7]+");
    }
}
