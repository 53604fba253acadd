package ke.cp2.audit.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import ke.cp2.platform.BusinessException;

/** The file of anchors, one a line and day; lines are added, never changed. */
public record AnchorFile(Path path) {

    /**
     * Reads all of them; there are none before the first was written.
     *
     * @throws BusinessException when the file cannot be read, or a line is no anchor
     */
    public List<Anchor> read() {
        try {
            return Files.exists(path)
                    ? Files.readAllLines(path).stream()
                            .filter(line -> !line.isBlank())
                            .map(line -> Anchor.parse(line).orElseThrow(this::unreadable))
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw unreadable();
        }
    }

    private BusinessException unreadable() {
        return BusinessException.of("audit.anchorsUnreadable", path.toString());
    }

    /** Adds one. */
    public void add(Anchor anchor) {
        try {
            Files.write(
                    path,
                    (anchor.line() + '\n').getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.DSYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
