package ke.cp2.intake.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks, part by part. */
public final class WorkbookFixture {

    /** Writes the content of a part. */
    @FunctionalInterface
    public interface Part {
        void writeTo(OutputStream out) throws IOException;
    }

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder targets = new StringBuilder();
    private String namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private String relations =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private int count;

    /** An ordinary workbook without sheets. */
    public static WorkbookFixture aWorkbook() {
        return new WorkbookFixture();
    }

    WorkbookFixture strict() {
        namespace = "http://purl.oclc.org/ooxml/spreadsheetml/main";
        relations = "http://purl.oclc.org/ooxml/officeDocument/relationships";
        return this;
    }

    /** A sheet with the inside of its {@code worksheet} element. */
    public WorkbookFixture sheet(String name, String inside) {
        return sheet(name, "", inside);
    }

    WorkbookFixture sheet(String name, String attributes, String inside) {
        return sheet(
                name,
                attributes,
                out ->
                        write(
                                out,
                                "<worksheet xmlns=\""
                                        + namespace
                                        + "\">"
                                        + inside
                                        + "</worksheet>"));
    }

    WorkbookFixture sheet(String name, String attributes, Part part) {
        count++;
        sheets.append(
                "<sheet name=\"%s\" sheetId=\"%d\" %s r:id=\"rId%d\"/>"
                        .formatted(name, count, attributes, count));
        targets.append(
                "<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                        .formatted(count, relations, count));
        return part("xl/worksheets/sheet" + count + ".xml", part);
    }

    WorkbookFixture part(String name, Part part) {
        parts.put(name, part);
        return this;
    }

    /** The file. */
    public byte[] bytes() {
        part(
                "xl/workbook.xml",
                out ->
                        write(
                                out,
                                "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
                                        .formatted(namespace, relations, sheets)));
        part(
                "xl/_rels/workbook.xml.rels",
                out -> write(out, "<Relationships>" + targets + "</Relationships>"));
        return zip(parts);
    }

    static byte[] zip(Map<String, Part> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, Part> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().writeTo(zip);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A row of texts. */
    public static String row(int line, String attributes, String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"%d\" %s>".formatted(line, attributes));
        for (int i = 0; i < cells.length; i++) {
            row.append(
                    "<c r=\"%s%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                            .formatted((char) ('A' + i), line, cells[i]));
        }
        return row.append("</row>").toString();
    }
}
