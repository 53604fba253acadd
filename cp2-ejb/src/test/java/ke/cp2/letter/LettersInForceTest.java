package ke.cp2.letter;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ke.cp2.platform.BusinessException;
import org.junit.jupiter.api.Test;

class LettersInForceTest {

    @Test
    void daysThatLettersNameChangeOnlyWhenTheirNumberWasRead() {
        new LettersInForce(0, 5).requireShown(0);
        new LettersInForce(7, 9).requireShown(7);
        for (long shown : new long[] {0, 6, 8}) {
            assertThatExceptionOfType(BusinessException.class)
                    .isThrownBy(() -> new LettersInForce(7, 9).requireShown(shown))
                    .extracting(BusinessException::key)
                    .isEqualTo("letter.daysInLetters");
        }
    }
}
