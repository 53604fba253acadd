package ke.cp2.web.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import ke.cp2.audit.ListName;
import org.junit.jupiter.api.Test;

class ListFilesTest {

    private final List<String> asked = new ArrayList<>();
    private final ListFiles.Written written = new ListFiles.Written();

    /** Five rows, two a chunk. */
    private final ListFile<Integer> list =
            new ListFile<>(
                    ListName.CENTRES,
                    "",
                    new ListFilter(),
                    List.of("Number", "Name"),
                    (last, before) -> {
                        asked.add(last + " " + before);
                        int from = last == null ? 1 : last + 1;
                        return from > 5
                                ? List.of()
                                : from == 5 ? List.of(5) : List.of(from, from + 1);
                    },
                    row -> new Object[] {row, "=HYPERLINK(" + row + ")"});

    @Test
    void everyRowIsWrittenOnceBehindTheOneBeforeIt() throws IOException {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();

        RowsFile.write(
                sent,
                RowsFile.Form.CSV,
                file -> ListFiles.write(list, list.chunks().next(null, 0), file, written));

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
                                ListFiles.write(
                                        list,
                                        list.chunks().next(null, 0),
                                        cells -> {
                                            if (++rows[0] == 4) {
                                                throw new IOException("gone");
                                            }
                                        },
                                        written))
                .isInstanceOf(IOException.class);
        assertThat(written.rows()).as("the first line is the head").isEqualTo(2);
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
