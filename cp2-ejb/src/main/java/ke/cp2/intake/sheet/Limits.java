package ke.cp2.intake.sheet;

import ke.cp2.platform.BusinessException;

/** Limits how much of a file is read: enough for 400,000 people, too little to fill the memory. */
final class Limits {

    static final int FILE_BYTES = 10 * 1024 * 1024;
    static final long UNPACKED_BYTES = 200L * 1024 * 1024;
    static final int ZIP_ENTRIES = 1_000;
    static final int SHEETS = 100;
    static final int COLUMNS = 100;

    /** Excel takes so many characters in a cell. */
    static final int CELL_LENGTH = 32_767;

    /** So much of a cell is kept: more than the longest name, so that it shows as too long. */
    static final int KEPT_LENGTH = 200;

    /** Different texts of a workbook, and the memory that they take. */
    static final int TEXTS = 1_500_000;

    static final int TEXT_BYTES = 32 * 1024 * 1024;

    private Limits() {}

    /**
     * A cell is longer than Excel takes.
     *
     * @param sheet the name of its sheet; "" for a text that cells share
     */
    static BusinessException cellTooLong(String sheet) {
        return sheet.isEmpty()
                ? BusinessException.at("file", "campaign.textTooLongInWorkbook", CELL_LENGTH)
                : BusinessException.at("file", "campaign.cellTooLong", sheet, CELL_LENGTH);
    }

    static BusinessException tooManyColumns(int line) {
        return BusinessException.at("file", "campaign.fileTooManyColumns", line, COLUMNS);
    }

    /** The text as far as it is kept. */
    static String kept(String text) {
        return text.length() <= KEPT_LENGTH ? text : text.substring(0, KEPT_LENGTH);
    }
}
