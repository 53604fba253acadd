package ke.cp2.web.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import ke.cp2.audit.ListName;
import ke.cp2.web.platform.language.Language;
import org.junit.jupiter.api.Test;

class ListFilesTest {

    private final List<String> asked = new ArrayList<>();
    private final ListFiles.Written written = new ListFiles.Written();

    /** Five rows, two a chunk. */
    private final ListFile<Integer> list =
            ListFile.<Integer>of(
                            ListName.CENTRES,
                            "centre",
                            (last, before) -> {
                                asked.add(last + " " + before);
                                int from = last == null ? 1 : last + 1;
                                return from > 5
                                        ? List.of()
                                        : from == 5 ? List.of(5) : List.of(from, from + 1);
                            })
                    .titled("Number", row -> row)
                    .titled("Name", row -> "=HYPERLINK(" + row + ")");

    @Test
    void everyRowIsWrittenOnceBehindTheOneBeforeIt() throws IOException {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();

        RowsFile.write(sent, RowsFile.Form.CSV, file -> write(list, file));

        assertThat(sent.toString(StandardCharsets.UTF_8).substring(1).split("\r\n"))
                .as("a text that looks like a formula is none")
                .containsExactly(
                        "Number,Name",
                        "1,'=HYPERLINK(1)",
                        "2,'=HYPERLINK(2)",
                        "3,'=HYPERLINK(3)",
                        "4,'=HYPERLINK(4)",
                        "5,'=HYPERLINK(5)");
        assertThat(asked).containsExactly("null 0", "2 2", "4 4", "5 5");
        assertThat(written.rows()).isEqualTo(5);
    }

    @Test
    void whatHasLeftIsCountedWhenTheReaderGoesAway() {
        int[] rows = {0};
        assertThatThrownBy(
                        () ->
                                write(
                                        list,
                                        cells -> {
                                            if (++rows[0] == 4) {
                                                throw new IOException("gone");
                                            }
                                        }))
                .isInstanceOf(IOException.class);
        assertThat(written.rows()).as("the first line is the head").isEqualTo(2);
    }

    @Test
    void rowsThatAreShownInAnotherWayAreReadByThemselves() throws IOException {
        List<Object> cells = new ArrayList<>();

        write(
                list.named(7).each(row -> "row " + row).titled("Row", row -> row),
                row -> cells.addAll(List.of(row)));

        assertThat(cells).containsExactly("Row", "row 1", "row 2", "row 3", "row 4", "row 5");
        assertThat(asked).as("behind the row that was read").contains("2 2", "4 4");
        assertThat(list.each(row -> row).fileName()).isEqualTo("centres-7");
    }

    private <T> void write(ListFile<T> file, RowsFile.Target target) throws IOException {
        ListFile.Cursor<T> rows = file.open();
        ListFiles.write(file, new Language(), rows.next(), rows, target, written);
    }

    @Test
    void aFilterIsWrittenInCodesThatHaveWords() {
        assertThat(
                        new ListFilter()
                                .and("series", "KCSE 2026")
                                .and("state", null)
                                .and("text", " ")
                                .in("022", "02201"))
                .hasToString("series: KCSE 2026; sub-county 02201");
        assertThat(new ListFilter().in("022", null)).hasToString("county 022");
    }
}
