package ke.cp2.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void cellsAreSeparatedByCommas() {
        assertThat(Csv.line("0722645678", "Achieng", null, "7"))
                .isEqualTo("0722645678,Achieng,,7\r\n");
    }

    @Test
    void whatWouldBreakTheLineIsQuoted() {
        assertThat(Csv.line("Otieno, J.", "the \"one\"", "two\nlines"))
                .isEqualTo("\"Otieno, J.\",\"the \"\"one\"\"\",\"two\nlines\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+254722645678",
                "-1+1",
                "-1,5",
                "--1",
                "@SUM(A1)",
                "\tx",
                "\uff1d1+1",
                "\uff0b1",
                "\uff0d1",
                "\uff20SUM(A1)"
            })
    void noCellIsAFormula(String text) {
        assertThat(Csv.line(text)).containsPattern("^\"?'").contains(text);
        assertThat(Csv.withoutApostrophe("'" + text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-1.2921", "-4", "36.8219", "0"})
    void numbersStayNumbers(String text) {
        assertThat(Csv.line(text)).isEqualTo(text + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'Aisha", "Ng'ang'a", "'", "", "''=1"})
    void apostrophesOfNamesStay(String text) {
        assertThat(Csv.withoutApostrophe(text)).isEqualTo(text);
    }

    @Test
    void aFormulaInQuotesIsNoneEither() {
        assertThat(Csv.line("=HYPERLINK(\"x\",\"y\")")).startsWith("\"'=HYPERLINK");
    }
}
