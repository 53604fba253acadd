package ke.cp2.campaign.sheet;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
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
    private static final int LONGEST_COMMENT = 70_000;

    private final byte[] content;
    private final Set<String> names = new LinkedHashSet<>();

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

    /** Whether the directory at its end has come, too: the entries alone would be read in part. */
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
        byte[] buffer = new byte[64 * 1024];
        long unpacked = 0;
        int entries = 0;
        try (ZipInputStream zip = open()) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                if (++entries > Limits.ZIP_ENTRIES) {
                    throw BusinessException.at("file", "campaign.fileTooManyParts");
                }
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > Limits.UNPACKED_BYTES) {
                        throw BusinessException.at(
                                "file",
                                "campaign.fileTooLargeUnpacked",
                                (int) (Limits.UNPACKED_BYTES / 1024 / 1024));
                    }
                }
            }
        }
    }

    private ZipInputStream open() {
        return new ZipInputStream(new ByteArrayInputStream(content));
    }

    Set<String> names() {
        return names;
    }

    /** Reads a part; the first when several have that name, none when there is none. */
    void read(String name, PartReader reader) {
        try (ZipInputStream zip = open()) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    reader.read(unclosed(zip));
                    return;
                }
            }
        } catch (BusinessException e) {
            throw e;
        } catch (Exception e) {
            // What a parser throws on a damaged part depends on where it is damaged.
            throw BusinessException.at("file", "campaign.fileDamaged");
        }
    }

    private static InputStream unclosed(InputStream zip) {
        return new FilterInputStream(zip) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return in.read(buffer, offset, length);
            }

            @Override
            public void close() {
                // The zip is read on or closed by who opened it.
            }
        };
    }
}
