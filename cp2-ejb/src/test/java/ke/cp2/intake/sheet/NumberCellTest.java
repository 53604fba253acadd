package ke.cp2.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "254733640001",
                "0733640001",
                "+254 733 640 001",
                " 0733-640-001 ",
                "(0733) 640 001",
                "+254.733.640.001",
                "'0733640001",
                "=\"0733640001\"",
                "733640001.0",
                "00254733640001",
                "+254 (0) 733 640 001",
                "2540733640001",
                "tel:+254733640001",
                "0733/640001",
                "0733,640,001",
                "254733640001,00",
                "\u200E0733\u00A0640\u2009001\u200B",
                "\u202A+254\u2011733\u2011640\u2011001\u202C",
                "2.54733640001E11"
            })
    void aNumberIsReadAsSpreadsheetsWriteIt(String cell) {
        assertThat(NumberCell.of(cell).refusal(false)).isNull();
        assertThat(NumberCell.of(cell).number().digits()).isEqualTo("254733640001");
    }

    @ParameterizedTest
    @CsvSource({
        "'',NUMBER_MISSING",
        "12345,NUMBER_WRONG",
        "255733640001,NUMBER_WRONG",
        "<script>,NUMBER_WRONG",
        "2.54733E+11,NUMBER_ROUNDED",
        "'2,54733E+11',NUMBER_ROUNDED",
        "7.33640E+08,NUMBER_ROUNDED",
        "73364000.0,NUMBER_INCOMPLETE",
        "73364000,NUMBER_INCOMPLETE",
        "73364000.1,NUMBER_INCOMPLETE",
        "'73364000,1',NUMBER_INCOMPLETE",
        "7336400.01,NUMBER_INCOMPLETE",
        "733640.001,NUMBER_INCOMPLETE",
        "533640001,NUMBER_INCOMPLETE",
        "0733640001/0711640001,NUMBER_TWO",
        "0733640001 or 0711640001,NUMBER_TWO",
        "O733640001,NUMBER_LETTERS",
        "07336400O1,NUMBER_LETTERS",
        "0733640001 (Safaricom),NUMBER_LETTERS"
    })
    void whatIsNoWholeNumberIsRefusedForItsReason(String cell, ImportRefusal reason) {
        assertThat(NumberCell.of(cell).refusal(true)).isEqualTo(reason);
    }

    @Test
    void signsThatNobodySeesHideNoDecimalPoint() {
        assertThat(NumberCell.of("73364000\u200B.1").refusal(true))
                .isEqualTo(ImportRefusal.NUMBER_INCOMPLETE);
        assertThat(NumberCell.of("\u200E73364000.1\u200E").refusal(true))
                .isEqualTo(ImportRefusal.NUMBER_INCOMPLETE);
    }

    @Test
    void nineDigitsThatBeginWithOneCountOnlyWhereZerosAreLost() {
        NumberCell cell = NumberCell.of("112233445");

        assertThat(cell.isNumber()).isFalse();
        assertThat(cell.refusal(false)).isEqualTo(ImportRefusal.NUMBER_INCOMPLETE);
        assertThat(cell.refusal(true)).isNull();
    }
}
