package ke.cp2.intake.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import ke.cp2.platform.BusinessException;

/** The parts of a zip in memory; measured unpacked before anybody reads one. */
final class ZipParts {

    /** Reads one part. */
    @FunctionalInterface
    interface PartReader {
        void read(InputStream part) throws Exception;
    }

    private static final byte[] END = {'P', 'K', 5, 6};
    private static final byte[] ROW = {'<', 'r', 'o', 'w'};
    private static final int LONGEST_COMMENT = 70_000;
    private static final int BUFFER = 64 * 1024;

    private final byte[] content;

    /** The parts, and how many rows each seems to have. */
    private final Map<String, Integer> rows = new LinkedHashMap<>();

    ZipParts(byte[] content) {
        this.content = content;
        if (!isWhole()) {
            throw BusinessException.at("file", "campaign.fileDamaged");
        }
        try {
            measure();
        } catch (ZipException e) {
            boolean locked = e.getMessage() != null && e.getMessage().contains("encrypted");
            throw BusinessException.at(
                    "file", locked ? "campaign.fileEncrypted" : "campaign.fileDamaged");
        } catch (IOException | IllegalArgumentException e) {
            throw BusinessException.at("file", "campaign.fileDamaged");
        }
    }

    /** Tells whether a zip is no larger when it is unpacked; looks no further than that. */
    static boolean unpacksTo(byte[] content, int bytes) {
        byte[] buffer = new byte[BUFFER];
        int unpacked = 0;
        try (ZipInputStream zip = open(content)) {
            while (zip.getNextEntry() != null) {
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > bytes) {
                        return false;
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // A damaged one is said to be so when it is read.
            return true;
        }
        return true;
    }

    /** Tells whether the directory at its end is there: entries alone may be incomplete. */
    private boolean isWhole() {
        int last = content.length - END.length;
        for (int at = last; at >= 0 && at > last - LONGEST_COMMENT; at--) {
            if (Arrays.equals(content, at, at + END.length, END, 0, END.length)) {
                return true;
            }
        }
        return false;
    }

    private void measure() throws IOException {
        byte[] buffer = new byte[BUFFER];
        long unpacked = 0;
        int entries = 0;
        try (ZipInputStream zip = open(content)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > Limits.ZIP_ENTRIES) {
                    throw BusinessException.at("file", "campaign.fileTooManyParts");
                }
                int seen = 0;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > Limits.UNPACKED_BYTES) {
                        throw BusinessException.at(
                                "file",
                                "campaign.fileTooLargeUnpacked",
                                (int) (Limits.UNPACKED_BYTES / 1024 / 1024));
                    }
                    seen += rows(buffer, read);
                }
                rows.putIfAbsent(entry.getName(), seen);
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

    private static ZipInputStream open(byte[] content) {
        return new ZipInputStream(new ByteArrayInputStream(content));
    }

    Set<String> names() {
        return rows.keySet();
    }

    /** About how many rows a sheet has. */
    int rowsAbout(String name) {
        return rows.getOrDefault(name, 0);
    }

    /** A part; the first when several have that name. Empty when there is none. */
    Optional<InputStream> open(String name) throws IOException {
        ZipInputStream zip = open(content);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equals(name)) {
                return Optional.of(zip);
            }
        }
        zip.close();
        return Optional.empty();
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
