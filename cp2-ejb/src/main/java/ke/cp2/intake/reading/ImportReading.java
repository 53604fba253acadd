package ke.cp2.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import ke.cp2.intake.ImportSheet;
import ke.cp2.intake.sheet.Sheet;
import ke.cp2.intake.sheet.SheetFile;
import ke.cp2.intake.sheet.SheetRow;
import ke.cp2.intake.sheet.SheetRows;
import ke.cp2.intake.sheet.SheetStudy;
import org.jspecify.annotations.Nullable;

/**
 * A file while it is read, piece by piece: first all its sheets, to find out how they are to be
 * read, then the chosen ones, to judge their rows. It knows how far it is, and nothing of the
 * database.
 */
public final class ImportReading implements AutoCloseable {

    /** Takes a row below the header of a chosen sheet. */
    @FunctionalInterface
    interface RowTaker {
        void of(ImportSheet sheet, SheetRow row);
    }

    private final List<Sheet> sheets;
    private final List<SheetStudy> studies = new ArrayList<>();
    private final Supplier<SheetStudy> blank;
    private final RowJudge judge;
    private SheetStudy study;
    private int sheet;
    private @Nullable SheetRows rows;
    private long studied;
    private long judged;
    private boolean seenAhead;

    /**
     * Opens a file.
     *
     * @param blank begins the study of a sheet
     * @param judge judges its rows
     * @throws ke.cp2.platform.BusinessException at {@code file}, when it is no list
     */
    ImportReading(byte[] content, Supplier<SheetStudy> blank, RowJudge judge) {
        this.sheets = SheetFile.sheets(content);
        this.blank = blank;
        this.judge = judge;
        this.study = blank.get();
    }

    List<Sheet> sheets() {
        return sheets;
    }

    /** The studies of the sheets that were read to their end. */
    List<SheetStudy> studies() {
        return studies;
    }

    /** Tells how many rows were studied. */
    long studied() {
        return studied;
    }

    /** Tells how many rows of the chosen sheets were looked at, hidden ones and headers, too. */
    long judged() {
        return judged;
    }

    /** About how many rows all sheets have. */
    long rowsAbout() {
        return sheets.stream().mapToLong(Sheet::rowsAbout).sum();
    }

    /**
     * Studies the next rows.
     *
     * @return how many; less than the limit at the end of the file only
     */
    int study(int limit) {
        int done = 0;
        while (done < limit && studies.size() < sheets.size()) {
            SheetRows opened = opened(sheets.get(studies.size()));
            SheetRow row = opened.next();
            if (row == null) {
                studies.add(study.finish(opened.hiddenColumns()));
                study = blank.get();
                close();
            } else {
                study.add(row);
                done++;
            }
        }
        studied += done;
        return done;
    }

    /**
     * Gives the next rows of the chosen sheets.
     *
     * @param settled how each sheet is read
     * @param hiddenRows whether rows that the spreadsheet hides are read
     * @return how many; less than the limit at the end of the file only
     */
    int judge(List<ImportSheet> settled, boolean hiddenRows, int limit, RowTaker taker) {
        lookAhead(settled, hiddenRows);
        int done = take(settled, hiddenRows, limit, taker);
        judged += done;
        return done;
    }

    /** Lets the judge see all rows, when it has to and has not. */
    void lookAhead(List<ImportSheet> settled, boolean hiddenRows) {
        if (!seenAhead && judge.looksAhead()) {
            take(settled, hiddenRows, Integer.MAX_VALUE, judge::ahead);
            sheet = 0;
        }
        seenAhead = true;
    }

    private int take(List<ImportSheet> settled, boolean hiddenRows, int limit, RowTaker taker) {
        int done = 0;
        while (done < limit && sheet < settled.size()) {
            ImportSheet how = settled.get(sheet);
            SheetRow row = how.isChosen() ? opened(sheets.get(sheet)).next() : null;
            if (row == null) {
                sheet++;
                close();
                continue;
            }
            done++;
            if (row.line() > how.layout().header() && (hiddenRows || !row.hidden())) {
                taker.of(how, row);
            }
        }
        return done;
    }

    RowJudge judge() {
        return judge;
    }

    private SheetRows opened(Sheet from) {
        if (rows == null) {
            rows = from.open();
        }
        return rows;
    }

    @Override
    public void close() {
        if (rows != null) {
            rows.close();
            rows = null;
        }
    }
}
