package ke.cp2.intake.sheet;

import static ke.cp2.intake.sheet.WorkbookFixture.aWorkbook;
import static ke.cp2.intake.sheet.WorkbookFixture.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetFileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "254733640001,Achieng\n0711640002,Baraka\n",
                "254733640001;Achieng\r\n0711640002;Baraka",
                "254733640001\tAchieng\n0711640002\tBaraka",
                "254733640001|Achieng\n0711640002|Baraka",
                "\uFEFF254733640001,Achieng\n0711640002,Baraka",
                "254733640001,Achieng\n0711640002,Baraka\0",
                "\"254733640001\",\"Achieng\"\n0711640002, Baraka "
            })
    void aTextIsReadWithItsSeparator(String text) {
        List<SheetRow> rows = rows(text.getBytes(StandardCharsets.UTF_8));

        assertThat(rows)
                .extracting(row -> row.cell(0))
                .containsExactly("254733640001", "0711640002");
        assertThat(rows).extracting(row -> row.cell(1)).containsExactly("Achieng", "Baraka");
        assertThat(rows).extracting(SheetRow::line).containsExactly(1, 2);
    }

    @Test
    void theSeparatorIsFoundByAllLines() {
        List<SheetRow> rows =
                rows("\"Names, as on ID, in full\";Mobile number\nOtieno, Achieng;0733640001\n");

        assertThat(rows.get(0).cell(0)).isEqualTo("Names, as on ID, in full");
        assertThat(rows.get(1).cell(0)).isEqualTo("Otieno, Achieng");
        assertThat(rows.get(1).cell(1)).isEqualTo("0733640001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\r\n", "\"sep=;\"\r\n", "sep=;;\r\n"})
    void theInstructionOfExcelIsNoRow(String instruction) {
        List<SheetRow> rows = rows(instruction + "A, B;0733640001\r\n");

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).line()).isEqualTo(2);
        assertThat(rows.get(0).cell(1)).isEqualTo("0733640001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "windows-1252"})
    void aTextIsReadInItsEncoding(String encoding) {
        byte[] content = "0733640001;Zoë Müller\n".repeat(3).getBytes(Charset.forName(encoding));

        assertThat(rows(content)).hasSize(3).allMatch(row -> row.cell(1).equals("Zoë Müller"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesEndAsTheyDoOnEverySystem(String end) {
        String text = "0733640001,Ali" + end + end + "0733640002,Juma" + end;

        assertThat(rows(text)).extracting(SheetRow::line).containsExactly(1, 3);
    }

    @Test
    void textsThatCellsShareAreFoundByTheirNumber() {
        StringBuilder texts = new StringBuilder("<sst>");
        StringBuilder cells = new StringBuilder("<sheetData>");
        for (int i = 0; i < 3_000; i++) {
            texts.append("<si><t>").append(i % 7 == 0 ? "" : "Zo\u00eb " + i).append("</t></si>");
            cells.append("<row><c t=\"s\"><v>%d</v></c><c><v>1</v></c></row>".formatted(i));
        }
        byte[] content =
                aWorkbook()
                        .sheet("People", cells + "</sheetData>")
                        .part(
                                "xl/sharedStrings.xml",
                                out -> WorkbookFixture.write(out, texts + "</sst>"))
                        .bytes();

        List<SheetRow> rows = rows(content);
        assertThat(rows).hasSize(3_000);
        assertThat(rows.get(2_999).cell(0)).isEqualTo("Zo\u00eb 2999");
        assertThat(rows.get(1).cell(0)).isEqualTo("Zo\u00eb 1");
        assertThat(rows.get(7).cell(0)).isEmpty();
    }

    @Test
    void aShortListIsQuickAndALongOneIsNot() {
        byte[] row = "0733640001,Achieng Otieno\n".getBytes(StandardCharsets.UTF_8);

        assertThat(SheetFile.isQuick(row)).isTrue();
        assertThat(
                        SheetFile.isQuick(
                                "0733640001,Achieng\n"
                                        .repeat(20_000)
                                        .getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @Test
    void linesAreCountedOverBlankOnesAndBreaksInCells() {
        assertThat(rows("a,b\n\n\"c\nc\",d\ne,f"))
                .extracting(SheetRow::line)
                .containsExactly(1, 3, 5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0733640002,\"Wanjiku Kamau",
                "0733640002,\"Mama\" Wanjiku",
                "0733640002,\"Wanjiku\" \"Kamau\""
            })
    void aStrayQuotationMarkBreaksItsLineOnly(String line) {
        List<SheetRow> rows = rows("0733640001,Achieng\n" + line + "\n0733640003,Wafula \"W\" B\n");

        assertThat(rows).extracting(SheetRow::line).containsExactly(1, 2, 3);
        assertThat(rows).extracting(SheetRow::broken).containsExactly(false, true, false);
        assertThat(rows.get(2).cell(0)).isEqualTo("0733640003");
    }

    @Test
    void twoStrayMarksDoNotSwallowTheRowsBetween() {
        List<SheetRow> rows =
                rows(
                        "0733640001,\"Achieng\n0733640002,Wafula\n0733640003,Baraka\"\n0733640004,Ali\n");

        assertThat(rows)
                .extracting(row -> row.cell(0))
                .containsExactly("0733640001", "0733640002", "0733640003", "0733640004");
        assertThat(rows).extracting(SheetRow::broken).containsExactly(true, false, false, false);
    }

    @Test
    void aWorkbookIsReadWithNumbersInFullAndItsHiddenRowsMarked() {
        byte[] content =
                aWorkbook()
                        .sheet(
                                "People",
                                "<sheetData>"
                                        + row(1, "", "Mobile number", "Name")
                                        + "<row r=\"3\"><c r=\"A3\"><v>2.54733640001E11</v></c></row>"
                                        + row(4, "hidden=\"1\"", "0733640002", "Baraka")
                                        + row(5, "ht=\"0\" customHeight=\"1\"", "0733640003", "Ali")
                                        + "<row r=\"6\"><c r=\"A6\"><v>254733000000</v></c></row>"
                                        + "</sheetData>")
                        .bytes();

        List<SheetRow> rows = rows(content);

        assertThat(rows).extracting(SheetRow::line).containsExactly(1, 3, 4, 5, 6);
        assertThat(rows)
                .extracting(SheetRow::hidden)
                .containsExactly(false, false, true, true, false);
        assertThat(rows.get(1).cell(0)).isEqualTo("254733640001");
        assertThat(NumberCell.of(rows.get(4).cell(0)).refusal(true))
                .isEqualTo(ImportRefusal.NUMBER_ROUNDED);
    }

    @Test
    void aStrictWorkbookIsReadLikeAnyOther() {
        byte[] content =
                aWorkbook()
                        .strict()
                        .sheet(
                                "People",
                                "<sheetData>" + row(1, "", "0733640001", "Ali") + "</sheetData>")
                        .bytes();

        assertThat(rows(content).get(0).cell(0)).isEqualTo("0733640001");
    }

    @Test
    void sheetsComeWithTheirNamesAndWhetherTheyAreHidden() {
        byte[] content =
                aWorkbook()
                        .sheet("Kiambu", "<sheetData/>")
                        .sheet("Old", "state=\"hidden\"", "<sheetData/>")
                        .bytes();

        assertThat(SheetFile.sheets(content))
                .extracting(Sheet::name)
                .containsExactly("Kiambu", "Old");
        assertThat(SheetFile.sheets(content))
                .extracting(Sheet::isHidden)
                .containsExactly(false, true);
    }

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7 x,This is a PDF",
        "'\n%PDF-1.7 x',This is a PDF",
        "\u0089PNG,This is a picture",
        "\u00ff\u00d8\u00ff\u00e0,This is a picture",
        "{\\rtf1 x},This is a text document",
        "<html><table>,This is a web page",
        "'  <?xml version=\"1.0\"?><Workbook>',This is a web page",
        "Rar!x,This is a zip or another archive",
        "\u00d0\u00cf\u0011\u00e0 Workbook,This is a file of an old Excel",
        "abc\0\0def,This is neither a workbook nor text"
    })
    void whatIsNoListIsRefusedByItsContent(String content, String reason) {
        assertThat(refusal(content.getBytes(StandardCharsets.ISO_8859_1))).startsWith(reason);
    }

    @Test
    void anEncryptedWorkbookIsCalledSo() {
        byte[] content =
                ("\u00d0\u00cf\u0011\u00e0" + "E.n.c.r.y.p.t.e.d.P.a.c.k.a.g.e.".replace('.', '\0'))
                        .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(refusal(content)).startsWith("This file is protected by a password");
    }

    @ParameterizedTest
    @CsvSource({
        "word/document.xml,This is a text document",
        "content.xml,This is a spreadsheet of another program",
        "xl/workbook.bin,This is a binary Excel workbook",
        "photo.jpg,This is a zip"
    })
    void anotherZipIsCalledWhatItIs(String part, String reason) {
        byte[] zip = WorkbookFixture.zip(Map.of(part, out -> out.write(1)));

        assertThat(refusal(zip)).startsWith(reason);
    }

    @Test
    void aDamagedWorkbookIsRefused() {
        byte[] whole = aWorkbook().sheet("People", row(1, "", "0733640001")).bytes();

        assertThat(refusal(Arrays.copyOf(whole, whole.length / 2)))
                .startsWith("The workbook is damaged");
    }

    @Test
    void aWorkbookWithTwoPartsOfOneNameIsRefused() {
        byte[] whole =
                aWorkbook()
                        .sheet("People", row(1, "", "0733640001"))
                        .sheet("Others", row(1, "", "0733640002"))
                        .bytes();
        String twice =
                new String(whole, StandardCharsets.ISO_8859_1)
                        .replace("worksheets/sheet2.xml", "worksheets/sheet1.xml");

        assertThat(refusal(twice.getBytes(StandardCharsets.ISO_8859_1)))
                .startsWith("The workbook is damaged");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(refusal(new byte[0]))
                .isEqualTo("The file is empty. Save the list again and upload that file.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>#</t></is></c></row></sheetData>",
                "<sheetData><row r=\"1\" spans=\"#\"></row></sheetData>",
                "<!--<#-->",
                "<?page #?>",
                "<![CDATA[<#]]>"
            })
    void aGiantInASmallFileDoesNotFillTheMemory(String place) {
        int at = place.indexOf('#');
        byte[] letters = "a".repeat(1024 * 1024).getBytes(StandardCharsets.UTF_8);
        byte[] content =
                aWorkbook()
                        .sheet(
                                "People",
                                "",
                                out -> {
                                    WorkbookFixture.write(
                                            out, "<worksheet>" + place.substring(0, at));
                                    for (int i = 0; i < 16; i++) {
                                        out.write(letters);
                                    }
                                    WorkbookFixture.write(
                                            out, place.substring(at + 1) + "</worksheet>");
                                })
                        .bytes();
        assertThat(content.length).isLessThan(60_000);

        assertThat(cheapRefusal(content)).contains("more than 32,767 characters");
    }

    /** The size in which somebody sent it: 138 kB on the way, 140 MB in the cell. */
    @Test
    void aCellOf140MegabytesIsRefusedWithoutBeingKept() {
        byte[] letters = "a".repeat(1024 * 1024).getBytes(StandardCharsets.UTF_8);
        byte[] content =
                aWorkbook()
                        .sheet("People", "<sheetData>" + row(1, "", "0733640001") + "</sheetData>")
                        .part(
                                "xl/sharedStrings.xml",
                                out -> {
                                    WorkbookFixture.write(out, "<sst><si><t>");
                                    for (int i = 0; i < 140; i++) {
                                        out.write(letters);
                                    }
                                    WorkbookFixture.write(out, "</t></si></sst>");
                                })
                        .bytes();
        assertThat(content.length).isLessThan(150_000);

        assertThat(SheetFile.isQuick(content)).isFalse();
        assertThat(cheapRefusal(content))
                .isEqualTo(
                        "A cell of the workbook has more than 32,767 characters."
                                + " Empty it and upload the file again.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\"", ",\""})
    void aTextOfOneGiantLineIsRefusedWithoutBeingKept(String sign) {
        byte[] content =
                ("Mobile,Name\n0733640001," + sign.repeat(9_000_000 / sign.length()))
                        .getBytes(StandardCharsets.UTF_8);

        assertThat(cheapRefusal(content))
                .startsWith("Row 2 has a text of more than 32,767 characters.");
    }

    /** What the person reads, found out without much memory. */
    private static String cheapRefusal(byte[] content) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        String refusal = refusal(content);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(20_000_000L);
        return refusal;
    }

    @Test
    void aFileThatUnpacksToAGiantIsRefusedBeforeItIsRead() {
        byte[] zeros = new byte[1024 * 1024];
        byte[] content =
                aWorkbook()
                        .part(
                                "xl/media/image.bin",
                                out -> {
                                    for (int i = 0; i < 210; i++) {
                                        out.write(zeros);
                                    }
                                })
                        .bytes();

        assertThat(refusal(content)).contains("unpacked it has more than 200 MB");
    }

    @Test
    void aZipOfThousandsOfPartsIsRefused() {
        Map<String, WorkbookFixture.Part> parts = new LinkedHashMap<>();
        for (int i = 0; i < 2_000; i++) {
            parts.put("xl/" + i, out -> {});
        }

        assertThat(refusal(WorkbookFixture.zip(parts))).contains("too many parts");
    }

    @Test
    void entitiesAreNotOpened() {
        byte[] content =
                aWorkbook()
                        .sheet(
                                "People",
                                "",
                                out ->
                                        WorkbookFixture.write(
                                                out,
                                                "<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>"
                                                        + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\">"
                                                        + "<v>&a;</v></c></row></sheetData></worksheet>"))
                        .bytes();

        assertThat(refusal(content)).startsWith("The workbook is damaged");
    }

    @Test
    void columnsFarToTheRightAreNotLeftOutInSilence() {
        assertThat(refusal((",".repeat(150) + "0733640001\n").getBytes(StandardCharsets.UTF_8)))
                .startsWith("Row 1 has something right of column 100");
    }

    @Test
    void aNumberOfManyZerosIsNotWrittenOut() {
        byte[] content =
                aWorkbook()
                        .sheet(
                                "People",
                                "<sheetData><row r=\"1\"><c r=\"A1\"><v>123456789012E99999999</v></c>"
                                        + "<c r=\"B1\"><v>1E-99999999</v></c></row></sheetData>")
                        .bytes();

        assertThat(rows(content).get(0).cells()).allMatch(cell -> cell.length() < 40);
    }

    private static List<SheetRow> rows(String text) {
        return rows(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<SheetRow> rows(byte[] content) {
        List<SheetRow> rows = new ArrayList<>();
        try (SheetRows sheet = SheetFile.sheets(content).get(0).open()) {
            for (SheetRow row = sheet.next(); row != null; row = sheet.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** What the person reads. */
    private static String refusal(byte[] content) {
        String[] text = new String[1];
        assertThatThrownBy(() -> rows(content))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        e -> {
                            assertThat(e.field()).isEqualTo("file");
                            text[0] = Texts.of(Locale.ENGLISH, e.key(), e.values());
                        });
        return text[0];
    }
}
