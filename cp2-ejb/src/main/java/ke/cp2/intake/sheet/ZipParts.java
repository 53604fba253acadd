package ke.cp2.intake.sheet;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import ke.cp2.platform.BusinessException;

/** The parts of a zip; measured unpacked before anybody reads one. */
final class ZipParts {

    /** Reads one part. */
    @FunctionalInterface
    interface PartReader {
        void read(InputStream part) throws Exception;
    }

    private static final byte[] ROW = {'<', 'r', 'o', 'w'};
    private static final int BUFFER = 64 * 1024;

    private final ZipFile zip;

    /** The parts, and how many rows each seems to have. */
    private final Map<String, Integer> rows = new LinkedHashMap<>();

    ZipParts(byte[] content) {
        try {
            zip = open(content);
            measure();
        } catch (ZipException e) {
            boolean locked = e.getMessage() != null && e.getMessage().contains("encrypted");
            throw BusinessException.at(
                    "file", locked ? "campaign.fileEncrypted" : "campaign.fileDamaged");
        } catch (EOFException | IllegalArgumentException e) {
            throw BusinessException.at("file", "campaign.fileDamaged");
        } catch (IOException e) {
            throw new UncheckedIOException("no room to unpack an uploaded file", e);
        }
    }

    /**
     * Opens a zip by the directory at its end, as spreadsheets do: one that was written without
     * going back says how long a part is behind the part only, in two ways that cannot be told
     * apart there. That needs a file, which has no name any more once it is open, and goes when
     * nobody reads it.
     */
    private static ZipFile open(byte[] content) throws IOException {
        Path file = Files.createTempFile("upload", ".zip");
        try {
            Files.write(file, content);
            return new ZipFile(file.toFile(), ZipFile.OPEN_READ | ZipFile.OPEN_DELETE);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Tells whether a zip is no larger when it is unpacked; looks no further than that. */
    static boolean unpacksTo(byte[] content, int bytes) {
        byte[] buffer = new byte[BUFFER];
        int unpacked = 0;
        try (ZipFile zip = open(content)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream part = zip.getInputStream(entry)) {
                    for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                        unpacked += read;
                        if (unpacked > bytes) {
                            return false;
                        }
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // A damaged one is said to be so when it is read.
            return true;
        }
        return true;
    }

    private void measure() throws IOException {
        if (zip.size() > Limits.ZIP_ENTRIES) {
            throw BusinessException.at("file", "campaign.fileTooManyParts");
        }
        byte[] buffer = new byte[BUFFER];
        long unpacked = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            int seen = 0;
            try (InputStream part = zip.getInputStream(entry)) {
                for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                    unpacked += read;
                    if (unpacked > Limits.UNPACKED_BYTES) {
                        throw BusinessException.at(
                                "file",
                                "campaign.fileTooLargeUnpacked",
                                (int) (Limits.UNPACKED_BYTES / 1024 / 1024));
                    }
                    seen += rows(buffer, read);
                }
            }
            if (rows.put(entry.getName(), seen) != null) {
                // Which of two parts of one name is meant, programs do not agree on.
                throw BusinessException.at("file", "campaign.fileDamaged");
            }
        }
    }

    private static int rows(byte[] buffer, int length) {
        int rows = 0;
        for (int i = 0; i < length - ROW.length; i++) {
            boolean begins =
                    buffer[i] == ROW[0]
                            && buffer[i + ROW.length] <= '>'
                            && Arrays.equals(buffer, i, i + ROW.length, ROW, 0, ROW.length);
            rows += begins ? 1 : 0;
        }
        return rows;
    }

    Set<String> names() {
        return rows.keySet();
    }

    /** About how many rows a sheet has. */
    int rowsAbout(String name) {
        return rows.getOrDefault(name, 0);
    }

    /** A part, empty when there is none. */
    Optional<InputStream> open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        return entry == null ? Optional.empty() : Optional.of(zip.getInputStream(entry));
    }

    /** Reads a part; nothing when there is none with that name. */
    void read(String name, PartReader reader) {
        reading(
                () -> {
                    Optional<InputStream> part = open(name);
                    if (part.isPresent()) {
                        try (InputStream opened = part.get()) {
                            reader.read(opened);
                        }
                    }
                    return null;
                });
    }

    /** Reads a part; what a parser throws depends on where the part is damaged. */
    static <T> T reading(Callable<T> reading) {
        try {
            return reading.call();
        } catch (BusinessException e) {
            throw e;
        } catch (Exception e) {
            throw BusinessException.at("file", "campaign.fileDamaged");
        }
    }
}
