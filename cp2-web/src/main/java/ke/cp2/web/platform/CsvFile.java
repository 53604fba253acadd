package ke.cp2.web.platform;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.omnifaces.util.Faces;

/** Files of comma-separated values that a page offers, written while their rows are read. */
public final class CsvFile {

    private CsvFile() {}

    /** Writes the lines of a file. */
    @FunctionalInterface
    public interface Lines {

        /** Writes all of them. */
        void writeTo(Writer writer) throws IOException;
    }

    /** Answers the request with the file, to be saved under that name. */
    public static void send(String name, Lines lines) throws IOException {
        Faces.sendFile(
                name,
                true,
                output -> {
                    Writer writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
                    // With a byte order mark Excel reads UTF-8.
                    writer.write('\uFEFF');
                    lines.writeTo(writer);
                    writer.flush();
                });
    }
}
