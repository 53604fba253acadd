package ke.cp2.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import ke.cp2.intake.ImportSheet;
import ke.cp2.intake.Imports;
import ke.cp2.intake.sheet.PeopleStudy;
import ke.cp2.platform.typed.MobileNumber;
import org.junit.jupiter.api.Test;

class ImportReadingTest {

    private static final String LIST =
            "Phone,Name\n0733640001,Ali Said\n0733640002,Juma Ali\n"
                    + "0733640001,Omar Ali\n0733640003,Asha Ali\n";

    @Test
    void piecesOfAnySizeMakeTheSame() {
        for (int size = 1; size <= 6; size++) {
            ImportReading reading = reading();
            List<String> judged = new ArrayList<>();
            while (reading.study(size) == size) {
                // goes on
            }
            List<ImportSheet> sheets = sheets(reading);
            while (reading.judge(sheets, false, size, taker(reading, judged)) == size) {
                // goes on
            }

            assertThat(reading.studied()).isEqualTo(5);
            assertThat(reading.judged()).isEqualTo(5);
            assertThat(judged)
                    .containsExactly(
                            "2 254733640001", "3 254733640002", "4 NUMBER_TWICE", "5 254733640003");
        }
    }

    @Test
    void whatIsPassedOverIsRememberedSoThatNoNumberGetsTwoRows() {
        ImportReading first = reading();
        first.study(Integer.MAX_VALUE);
        List<ImportSheet> sheets = sheets(first);

        ImportReading again = reading();
        again.judge(sheets, false, 3, again.judge()::pass);
        List<String> judged = new ArrayList<>();
        again.judge(sheets, false, Integer.MAX_VALUE, taker(again, judged));

        assertThat(judged).containsExactly("4 NUMBER_TWICE", "5 254733640003");
    }

    @Test
    void manyNumbersAreToldApart() {
        NumberSet numbers = new NumberSet();
        for (int i = 0; i < 50_000; i++) {
            assertThat(numbers.add(number(i * 7))).isTrue();
        }
        for (int i = 0; i < 50_000; i++) {
            assertThat(numbers.add(number(i * 7))).isFalse();
        }
        assertThat(numbers.add(number(1))).isTrue();
    }

    private static MobileNumber number(int i) {
        return MobileNumber.of("2547%08d".formatted(i));
    }

    private static ImportReading reading() {
        return new ImportReading(
                LIST.getBytes(StandardCharsets.UTF_8),
                PeopleStudy::new,
                new PeopleRows(new Imports()));
    }

    private static List<ImportSheet> sheets(ImportReading reading) {
        ImportSheet sheet =
                new ImportSheet(1, 1, reading.sheets().get(0), reading.studies().get(0));
        sheet.choose(true);
        return List.of(sheet);
    }

    private static ImportReading.RowTaker taker(ImportReading reading, List<String> judged) {
        PeopleRows judge = (PeopleRows) reading.judge();
        return (sheet, row) -> judged.add(text(row.line(), judge.judged(sheet, row)));
    }

    private static String text(int line, ImportCheck.Judged row) {
        return line + " " + (row.refusal() == null ? row.number() : row.refusal());
    }
}
