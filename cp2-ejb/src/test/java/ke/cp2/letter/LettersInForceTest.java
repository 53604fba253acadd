package ke.cp2.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.StatedReason;
import org.junit.jupiter.api.Test;

class LettersInForceTest {

    private static final StatedReason WHY = StatedReason.of("A public holiday.");

    @Test
    void daysThatPeopleKnowChangeOnlyWhenTheirNumberWasRead() {
        new LettersInForce(0, 0, false).requireShown(0, StatedReason.NONE);
        new LettersInForce(7, 9, true).requireShown(9, WHY);
        for (long shown : new long[] {0, 7, 8, 10}) {
            refuses("letter.daysTold", new LettersInForce(7, 9, true), shown, WHY);
        }
        refuses("letter.daysTold", new LettersInForce(0, 5, true), 0, WHY);
    }

    @Test
    void whoMovesDaysForWhichSomebodyIsSentSaysWhy() {
        LettersInForce sent = new LettersInForce(0, 0, true);
        assertThat(sent.isAny()).isTrue();
        refuses("letter.moveReasonMissing", sent, 0, StatedReason.NONE);
        refuses("letter.moveReasonMissing", new LettersInForce(0, 5, true), 5, StatedReason.NONE);
        sent.requireShown(0, WHY);
    }

    private static void refuses(String key, LettersInForce named, long shown, StatedReason why) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> named.requireShown(shown, why))
                .extracting(BusinessException::key)
                .isEqualTo(key);
    }
}
