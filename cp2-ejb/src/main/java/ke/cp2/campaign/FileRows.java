package ke.cp2.campaign;

import java.util.function.Consumer;
import ke.cp2.platform.BusinessException;

/** The rows of an uploaded file, whatever its format. */
interface FileRows {

    /** Larger files are not taken. */
    int LARGEST_FILE = 10 * 1024 * 1024;

    /**
     * Gives each row to the consumer, in the order of the file.
     *
     * @throws BusinessException when the file cannot be read
     */
    void forEach(Consumer<FileRow> consumer);

    /**
     * The reader for a file: by its content, not its name.
     *
     * @throws BusinessException when it is empty, too large, or of another format
     */
    static FileRows of(byte[] content) {
        if (content.length == 0) {
            throw BusinessException.at("file", "campaign.fileEmpty");
        }
        if (content.length > LARGEST_FILE) {
            throw BusinessException.at("file", "campaign.fileTooLarge");
        }
        if (startsWith(content, 'P', 'K', 3, 4)) {
            return new XlsxRows(content);
        }
        if (startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw BusinessException.at("file", "campaign.fileOldExcel");
        }
        return new CsvRows(content);
    }

    private static boolean startsWith(byte[] content, int... signature) {
        if (content.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((content[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
