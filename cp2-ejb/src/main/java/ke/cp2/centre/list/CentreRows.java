package ke.cp2.centre.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ke.cp2.centre.CentreTerms;
import ke.cp2.intake.reading.ReadList;
import ke.cp2.intake.reading.ReadSheet;
import ke.cp2.intake.reading.RowJudge;
import ke.cp2.intake.reading.RowWriter;
import ke.cp2.intake.sheet.Layout;
import ke.cp2.intake.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * Judges the rows of a list of centres against the series, some at a time: of all others it keeps a
 * few numbers only.
 */
final class CentreRows implements RowJudge {

    /** Rows that are compared at once: with their hosts not more ids than a statement takes. */
    private static final int COMPARED_AT_ONCE = 500;

    private static final int GONE_AT_ONCE = 5_000;

    private final CentreLists lists;
    private final CentreListCheck check;
    private boolean hostsKnown;

    CentreRows(CentreLists lists, CentreListCheck check) {
        this.lists = lists;
        this.check = check;
    }

    @Override
    public boolean looksAhead() {
        return true;
    }

    @Override
    public void ahead(ReadSheet sheet, SheetRow row) {
        ReadCentre read = read(sheet, row);
        if (!isHeader(read, row)) {
            check.ahead(read);
        }
    }

    @Override
    public void pass(ReadSheet sheet, SheetRow row) {
        check.pass(read(sheet, row));
    }

    /** Lists of several pages repeat their header. */
    static boolean isHeader(ReadCentre read, SheetRow row) {
        return CentreCell.code(read.code()) == null && CentreStudy.isHeader(row);
    }

    static ReadCentre read(ReadSheet sheet, SheetRow row) {
        Layout layout = sheet.layout();
        return new ReadCentre(
                sheet.name(),
                row.line(),
                row.broken(),
                cell(row, layout, CentreColumn.CODE),
                cell(row, layout, CentreColumn.NAME),
                cell(row, layout, CentreColumn.EXAM),
                cell(row, layout, CentreColumn.COUNTY),
                cell(row, layout, CentreColumn.SUB_COUNTY),
                cell(row, layout, CentreColumn.CANDIDATES),
                cell(row, layout, CentreColumn.HOST),
                cellOrNull(row, layout, CentreColumn.BRAILLE),
                cellOrNull(row, layout, CentreColumn.SIGN_LANGUAGE),
                cellOrNull(row, layout, CentreColumn.LATITUDE),
                cellOrNull(row, layout, CentreColumn.LONGITUDE));
    }

    private static @Nullable String cellOrNull(SheetRow row, Layout layout, CentreColumn column) {
        return layout.field(column.place()) < 0 ? null : cell(row, layout, column);
    }

    private static String cell(SheetRow row, Layout layout, CentreColumn column) {
        return CentreStudy.text(row, layout.field(column.place()));
    }

    @Override
    public RowWriter writer(ReadList list) {
        CentreList centres = (CentreList) list;
        if (!hostsKnown && !centres.isWhole()) {
            lists.hosted(centres.seriesId()).forEach(check::hosted);
        }
        hostsKnown = true;
        return new Writer(centres);
    }

    /** Centres that a complete list does not have leave. */
    @Override
    public long complete(ReadList list, long from, int limit) {
        CentreList centres = (CentreList) list;
        if (!centres.isWhole()) {
            return -1;
        }
        List<CentreTerms> next =
                lists.behind(
                        centres.seriesId(),
                        String.format(Locale.ROOT, "%08d", from),
                        Math.min(limit, GONE_AT_ONCE));
        if (next.isEmpty()) {
            return -1;
        }
        List<JudgedCentre> gone = check.gone(next);
        try (CentreRowWriter rows = lists.writer(centres)) {
            gone.forEach(rows::write);
        }
        centres.found(gone);
        return Long.parseLong(next.get(next.size() - 1).code());
    }

    /** Compares rows with the series, writes those that change something, and counts all. */
    private final class Writer implements RowWriter {

        private final CentreList list;
        private final CentreRowWriter rows;
        private final List<ReadCentre> waiting = new ArrayList<>();
        private int usable;
        private int refused;

        Writer(CentreList list) {
            this.list = list;
            this.rows = lists.writer(list);
        }

        @Override
        public void write(ReadSheet sheet, SheetRow row) {
            ReadCentre read = read(sheet, row);
            if (isHeader(read, row)) {
                return;
            }
            waiting.add(read);
            if (waiting.size() == COMPARED_AT_ONCE) {
                compare();
            }
        }

        private void compare() {
            List<JudgedCentre> judged =
                    check.judge(
                            waiting,
                            lists.known(list.seriesId(), CentreListCheck.codesIn(waiting)));
            judged.forEach(rows::write);
            list.found(judged);
            int wrong =
                    (int)
                            judged.stream()
                                    .filter(row -> row.outcome() == CentreOutcome.WRONG)
                                    .count();
            refused += wrong;
            usable += judged.size() - wrong;
            waiting.clear();
        }

        @Override
        public void close() {
            if (!waiting.isEmpty()) {
                compare();
            }
            rows.close();
        }

        @Override
        public int usable() {
            return usable;
        }

        @Override
        public int refused() {
            return refused;
        }
    }
}
