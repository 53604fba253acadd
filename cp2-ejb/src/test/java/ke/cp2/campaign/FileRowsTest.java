package ke.cp2.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import ke.cp2.platform.BusinessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileRowsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "254722645678,Achieng\n0711000111,Baraka\n",
                "254722645678;Achieng\r\n0711000111;Baraka",
                "254722645678\tAchieng\n0711000111\tBaraka",
                "\uFEFF254722645678,Achieng\n0711000111,Baraka",
                "\"254722645678\",\"Achieng\"\n0711000111, Baraka "
            })
    void csvIsReadWithItsSeparator(String text) {
        List<FileRow> rows = rows(text.getBytes(StandardCharsets.UTF_8));

        assertThat(rows)
                .extracting(row -> row.cell(0))
                .containsExactly("254722645678", "0711000111");
        assertThat(rows).extracting(row -> row.cell(1)).containsExactly("Achieng", "Baraka");
        assertThat(rows).extracting(FileRow::line).containsExactly(1, 2);
    }

    @Test
    void csvOfExcelIsReadInItsCodePage() {
        byte[] content = "0722645678;Müller".getBytes(Charset.forName("windows-1252"));

        assertThat(rows(content).get(0).cell(1)).isEqualTo("Müller");
    }

    @Test
    void linesAreCountedOverBlankOnesAndBreaksInCells() {
        List<FileRow> rows = rows("a,b\n\n\"c\nc\",d\ne,f".getBytes(StandardCharsets.UTF_8));

        assertThat(rows).extracting(FileRow::line).containsExactly(1, 4, 5);
    }

    @Test
    void aMissingCellIsBlank() {
        assertThat(rows("0722645678\n".getBytes(StandardCharsets.UTF_8)).get(0).cell(1)).isEmpty();
    }

    @Test
    void xlsxIsReadWithNumbersInFull() {
        byte[] content =
                workbook(
                        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Mobile number</t></is></c>"
                                + "<c r=\"B1\" t=\"inlineStr\"><is><t>Name</t></is></c></row>"
                                + "<row r=\"3\"><c r=\"A3\"><v>2.54722645678E11</v></c>"
                                + "<c r=\"B3\" t=\"inlineStr\"><is><t>Achieng</t></is></c></row>");

        List<FileRow> rows = rows(content);

        assertThat(rows).extracting(FileRow::line).containsExactly(1, 3);
        assertThat(rows.get(1).cell(0)).isEqualTo("254722645678");
        assertThat(rows.get(1).cell(1)).isEqualTo("Achieng");
    }

    @Test
    void aZipThatUnpacksToAGiantIsNotOpened() {
        byte[] bomb = zip("xl/worksheets/sheet1.xml", new byte[160 * 1024 * 1024]);

        assertThat(bomb.length).isLessThan(1024 * 1024);
        assertRefused(bomb, "campaign.fileTooLarge");
    }

    @Test
    void aZipThatIsNoWorkbookIsRefused() {
        assertRefused(zip("readme.txt", new byte[10]), "campaign.fileUnreadable");
    }

    @Test
    void aDamagedWorkbookIsRefused() {
        byte[] half = workbook("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
        assertRefused(Arrays.copyOf(half, half.length / 2), "campaign.fileUnreadable");
        assertRefused(
                workbook("<row r=\"1\"><c r=\"A1\"><v>not a number</v>"),
                "campaign.fileUnreadable");
    }

    @Test
    void otherFilesAreRefused() {
        assertRefused(new byte[0], "campaign.fileEmpty");
        assertRefused(new byte[FileRows.LARGEST_FILE + 1], "campaign.fileTooLarge");
        assertRefused(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0},
                "campaign.fileOldExcel");
        assertRefused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0}, "campaign.fileUnreadable");
        assertRefused(
                "0722645678,\"never closed".getBytes(StandardCharsets.UTF_8),
                "campaign.fileUnreadable");
    }

    private static void assertRefused(byte[] content, String key) {
        assertThatThrownBy(() -> rows(content))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo(key));
    }

    private static List<FileRow> rows(byte[] content) {
        List<FileRow> rows = new ArrayList<>();
        FileRows.of(content).forEach(row -> rows.add(row));
        rows.removeIf(FileRow::isBlank);
        return rows;
    }

    /** The least that is a workbook with one sheet. */
    private static byte[] workbook(String rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd."
                            + "openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                            + "<sheets><sheet name=\"One\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/"
                            + "officeDocument/2006/relationships/worksheet\""
                            + " Target=\"worksheets/sheet1.xml\"/></Relationships>");
            put(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                            + "<sheetData>"
                            + rows
                            + "</sheetData></worksheet>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(String name, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
