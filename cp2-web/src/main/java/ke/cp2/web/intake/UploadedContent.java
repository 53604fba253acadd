package ke.cp2.web.intake;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import ke.cp2.intake.sheet.SheetFile;

/** Reads what was uploaded. */
public final class UploadedContent {

    private UploadedContent() {}

    /** The bytes of a file; one more than is taken is enough to see that it is too large. */
    public static byte[] of(Part file) {
        byte[] content = new byte[(int) Math.min(file.getSize(), SheetFile.LARGEST + 1)];
        try (InputStream input = file.getInputStream()) {
            input.readNBytes(content, 0, content.length);
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
