package ke.cp2.centre.list;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import ke.cp2.intake.sheet.SheetRow;
import ke.cp2.platform.typed.TypedText;

/** Says in which column a sheet has what, as its header says. */
final class CentreColumns {

    /** The order in which lists without a header are read. */
    private static final CentreColumn[] WITHOUT_HEADER = {
        CentreColumn.CODE,
        CentreColumn.NAME,
        CentreColumn.EXAM,
        CentreColumn.COUNTY,
        CentreColumn.SUB_COUNTY,
        CentreColumn.CANDIDATES,
        CentreColumn.HOST
    };

    private static final int FEWEST_WITHOUT_HEADER = 6;

    private final Map<CentreColumn, Integer> places = new EnumMap<>(CentreColumn.class);
    private final Map<CentreColumn, String> headings = new EnumMap<>(CentreColumn.class);

    private CentreColumns() {}

    /** The columns that a row names; of two with the same heading the first counts. */
    static CentreColumns of(SheetRow row) {
        CentreColumns columns = new CentreColumns();
        for (int i = 0; i < row.cells().size(); i++) {
            String heading = text(row, i);
            CentreColumn column = CentreColumn.of(heading);
            if (column != null && columns.places.putIfAbsent(column, i) == null) {
                columns.headings.put(column, heading.replace(';', ',').replace('=', ' '));
            }
        }
        return columns;
    }

    /** The usual order, when a row without a header before it is a centre by all looks. */
    static CentreColumns usual() {
        CentreColumns columns = new CentreColumns();
        for (int i = 0; i < WITHOUT_HEADER.length; i++) {
            columns.places.put(WITHOUT_HEADER[i], i);
        }
        return columns;
    }

    /** Tells whether a row without a header before it is a centre in the usual order. */
    static boolean isUsual(SheetRow row) {
        return row.cells().size() >= FEWEST_WITHOUT_HEADER
                && CentreCell.code(text(row, 0)) != null
                && CentreCell.number(text(row, FEWEST_WITHOUT_HEADER - 1)) != null;
    }

    /** Tells whether it is a header that centres can be read by. */
    boolean isHeader() {
        return places.containsKey(CentreColumn.CODE)
                && places.containsKey(CentreColumn.NAME)
                && places.containsKey(CentreColumn.CANDIDATES);
    }

    /** Tells whether the row speaks of centres and lacks a column all the same. */
    boolean isIncompleteHeader() {
        return places.size() > 1 && !isHeader();
    }

    /** The text of a column in a row; "" where the sheet has none. */
    String cell(SheetRow row, CentreColumn column) {
        Integer place = places.get(column);
        return place == null ? "" : text(row, place);
    }

    /** The headings that were understood, for people: {@code CODE=Centre No}. */
    String words() {
        return headings.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String text(SheetRow row, int column) {
        String line = TypedText.line(row.cell(column));
        return line == null ? "" : line;
    }
}
