package ke.cp2.intake.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ke.cp2.platform.BusinessException;

/**
 * An Excel workbook, ordinary or strict: names and places of its sheets, and their common texts.
 */
final class Workbook {

    private static final String FOLDER = "xl/";
    private static final String BOOK = FOLDER + "workbook.xml";

    private final ZipParts parts;
    private final Map<String, String> targets = new HashMap<>();
    private final TextPool texts = new TextPool();

    private Workbook(ZipParts parts) {
        this.parts = parts;
    }

    static List<Sheet> sheets(byte[] content) {
        ZipParts parts = new ZipParts(content);
        Set<String> names = parts.names();
        if (!names.contains(BOOK)) {
            throw BusinessException.at("file", refusal(names));
        }
        Workbook workbook = new Workbook(parts);
        parts.read(
                FOLDER + "_rels/workbook.xml.rels", part -> workbook.readTargets(Xml.of(part, "")));
        List<Sheet> sheets = new ArrayList<>();
        parts.read(BOOK, part -> workbook.readSheets(Xml.of(part, ""), sheets));
        if (sheets.isEmpty()) {
            throw BusinessException.at("file", "campaign.fileEmpty");
        }
        if (sheets.size() > Limits.SHEETS) {
            throw BusinessException.at("file", "campaign.fileTooManySheets", Limits.SHEETS);
        }
        parts.read(
                workbook.targets.getOrDefault("sharedStrings", FOLDER + "sharedStrings.xml"),
                part -> workbook.readTexts(Xml.of(part, "")));
        return sheets;
    }

    /** Gives the refusal of a zip that is no workbook. */
    private static String refusal(Set<String> names) {
        if (names.contains(FOLDER + "workbook.bin")) {
            return "campaign.fileBinaryExcel";
        }
        if (names.contains("word/document.xml") || names.contains("ppt/presentation.xml")) {
            return "campaign.fileDocument";
        }
        if (names.contains("content.xml")
                || names.stream().anyMatch(name -> name.endsWith(".iwa"))) {
            return "campaign.fileOtherSpreadsheet";
        }
        return "campaign.fileArchive";
    }

    private void readTargets(Xml xml) throws Exception {
        while (xml.next()) {
            if (xml.starts("Relationship") && xml.attribute("Target") != null) {
                String target = xml.attribute("Target");
                String path = target.startsWith("/") ? target.substring(1) : FOLDER + target;
                targets.put(xml.attribute("Id"), path);
                String type = String.valueOf(xml.attribute("Type"));
                if (type.endsWith("/sharedStrings")) {
                    targets.put("sharedStrings", path);
                }
            }
        }
    }

    private void readSheets(Xml xml, List<Sheet> sheets) throws Exception {
        while (xml.next()) {
            if (xml.starts("sheet")) {
                String path = targets.get(xml.attribute("id"));
                if (path != null && path.contains("/worksheets/") && parts.names().contains(path)) {
                    String state = xml.attribute("state");
                    sheets.add(
                            new WorkbookSheet(
                                    this,
                                    path,
                                    Limits.kept(String.valueOf(xml.attribute("name"))),
                                    state != null && !state.equals("visible")));
                }
            }
        }
    }

    private void readTexts(Xml xml) throws Exception {
        while (xml.next()) {
            if (xml.starts("si")) {
                texts.add(xml.richText("si"));
                if (texts.size() > Limits.TEXTS || texts.bytes() > Limits.TEXT_BYTES) {
                    throw BusinessException.at("file", "campaign.fileTooManyTexts");
                }
            }
        }
    }

    ZipParts parts() {
        return parts;
    }

    /** A text that cells share. */
    String text(String index) {
        return texts.get(Integer.parseInt(index.strip()));
    }
}
