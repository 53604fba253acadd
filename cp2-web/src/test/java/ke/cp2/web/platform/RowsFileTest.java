package ke.cp2.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import ke.cp2.intake.sheet.SheetFile;
import ke.cp2.intake.sheet.SheetRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RowsFileTest {

    /** Half an hour after midnight in Kenya. */
    private static final Instant LATE = Instant.parse("2026-11-21T21:30:00Z");

    @TempDir private Path folder;

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    @Test
    void aWorkbookHasEachTextInItsCell() throws IOException {
        RowsFile.write(
                sent,
                RowsFile.Form.XLSX,
                file -> {
                    file.row("Number", "Name");
                    file.row("0722645678", "=1+1 & \"Otieno\"\u0001");
                    file.row(null, "Nobody");
                });

        Map<String, String> parts = parts();
        assertThat(parts).containsKeys("[Content_Types].xml", "xl/workbook.xml");
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .as("no number and no formula: a text, as it was typed")
                .contains("<c r=\"A2\" t=\"inlineStr\"><is><t>0722645678</t></is></c>")
                .contains("t=\"inlineStr\"><is><t>=1+1 &amp; &quot;Otieno&quot;")
                .contains("<c r=\"B3\" t=\"inlineStr\"><is><t>Nobody</t></is></c>")
                .doesNotContain("<f>", "A3", "\u0001");
    }

    @Test
    void aWorkbookHasDaysTimesAndNumbersAsValues() throws IOException {
        RowsFile.write(
                sent, RowsFile.Form.XLSX, file -> file.row(12, LocalDate.of(2026, 11, 21), LATE));

        assertThat(parts().get("xl/worksheets/sheet1.xml"))
                .contains("<c r=\"A1\" t=\"n\"><v>12</v></c>")
                .as("days since 1900, in Kenya")
                .containsPattern("<c r=\"B1\" s=\"[0-9]+\" t=\"n\"><v>46347")
                .containsPattern("<c r=\"C1\" s=\"[0-9]+\" t=\"n\"><v>46348.0");
        assertThat(parts().get("xl/styles.xml")).contains("yyyy-mm-dd hh:mm");
    }

    @Test
    void columnsAreAsWideAsWhatTheyShowWithinBounds() throws IOException {
        RowsFile.write(
                sent,
                RowsFile.Form.XLSX,
                file -> {
                    file.row("No", "At", "Day", "Text");
                    file.row(1, LATE, LocalDate.of(2026, 11, 21), "x".repeat(184));
                });

        assertThat(parts().get("xl/worksheets/sheet1.xml"))
                .contains(
                        "<col min=\"1\" max=\"1\" width=\"8.0\"",
                        "<col min=\"2\" max=\"2\" width=\"18.0\"",
                        "<col min=\"3\" max=\"3\" width=\"12.0\"",
                        "<col min=\"4\" max=\"4\" width=\"60.0\"");
    }

    @Test
    void aWorkbookCanBeUploadedAgain() throws Exception {
        RowsFile.write(
                sent,
                RowsFile.Form.XLSX,
                file -> {
                    for (int row = 0; row < 2_000; row++) {
                        file.row("0722645678", "Otieno");
                    }
                });

        try (SheetRows rows = SheetFile.sheets(sent.toByteArray()).get(0).open()) {
            assertThat(rows.next().cells()).containsExactly("0722645678", "Otieno");
        }
    }

    @Test
    void aTextFileHasDaysAndTimesThatSort() throws IOException {
        RowsFile.write(
                sent, RowsFile.Form.CSV, file -> file.row(12, LocalDate.of(2026, 11, 21), LATE));

        assertThat(sent.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF12,2026-11-21,2026-11-22 00:30\r\n");
    }

    @Test
    void aTextFileHasALineARow() throws IOException {
        RowsFile.write(sent, RowsFile.Form.CSV, file -> file.row("0722645678", "Otieno, J.", null));

        assertThat(sent.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF0722645678,\"Otieno, J.\",\r\n");
    }

    @ParameterizedTest
    @EnumSource
    void mostHasGoneOutBeforeTheLastRowIsRead(RowsFile.Form form) throws IOException {
        int[] before = {0};

        RowsFile.write(
                sent,
                form,
                file -> {
                    for (int row = 0; row < 100_000; row++) {
                        file.row(String.valueOf(row * 7_919L), "Person " + row, "Reason");
                    }
                    before[0] = sent.size();
                });

        assertThat(before[0]).isGreaterThan(sent.size() * 9 / 10);
    }

    private Map<String, String> parts() throws IOException {
        Path file = Files.write(folder.resolve("rows.xlsx"), sent.toByteArray());
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                byte[] text = zip.getInputStream(part).readAllBytes();
                parts.put(part.getName(), new String(text, StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
