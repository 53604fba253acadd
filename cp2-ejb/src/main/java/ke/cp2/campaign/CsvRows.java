package ke.cp2.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import ke.cp2.platform.BusinessException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of a CSV file: in UTF-8 with or without byte order mark, otherwise in the code page that
 * Excel writes here; separated by commas, semicolons or tabs.
 */
final class CsvRows implements FileRows {

    private static final Charset EXCEL = Charset.forName("windows-1252");

    private final byte[] content;

    CsvRows(byte[] content) {
        this.content = content.clone();
    }

    @Override
    public void forEach(Consumer<FileRow> consumer) {
        String text = text();
        if (text.indexOf('\0') >= 0) {
            throw BusinessException.at("file", "campaign.fileUnreadable");
        }
        CSVFormat format =
                CSVFormat.DEFAULT.builder().setDelimiter(separator(text)).setTrim(true).get();
        // A line break at the end, so that the parser counts the last line like every other.
        try (CSVParser parser = CSVParser.parse(text + '\n', format)) {
            for (CSVRecord row : parser) {
                consumer.accept(new FileRow((int) parser.getCurrentLineNumber(), row.toList()));
            }
        } catch (IOException | UncheckedIOException e) {
            throw BusinessException.at("file", "campaign.fileUnreadable");
        }
    }

    private String text() {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            text = new String(content, EXCEL);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The separator that the first line has most of. */
    private static char separator(String text) {
        String line = text.lines().filter(each -> !each.isBlank()).findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(line, candidate) > count(line, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char separator) {
        return line.chars().filter(c -> c == separator).count();
    }
}
