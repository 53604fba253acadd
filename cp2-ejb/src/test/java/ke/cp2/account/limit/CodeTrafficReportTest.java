package ke.cp2.account.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeTrafficReportTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 100, false",
        "19, 0, 0, false",
        "20, 7, 35, true",
        "20, 8, 40, false",
        "1000, 399, 39, true",
        "1000, 1000, 100, false"
    })
    void warnsWhenFewAreUsed(long sent, long used, long percent, boolean warns) {
        CodeTrafficReport report = new CodeTrafficReport(sent, 9000, sent, used);

        assertThat(report.usedPercent()).isEqualTo(percent);
        assertThat(report.isHardlyUsed()).isEqualTo(warns);
    }

    @ParameterizedTest
    @CsvSource({"8999, false", "9000, true"})
    void isOverItsBudget(long lastHour, boolean over) {
        assertThat(new CodeTrafficReport(lastHour, 9000, 0, 0).isOverBudget()).isEqualTo(over);
    }
}
