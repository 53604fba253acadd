package ke.cp2.centre.list;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Describes the cells of a column of a list of centres, counted over all rows of the sheet. */
final class CentreColumnProfile {

    private static final Pattern EXAM = Pattern.compile("(?i)k[a-z]{2,4}[ea]([ ,/-]*20[0-9]{2})?");

    private final Places places;
    private final Map<CentreColumn, Integer> counts = new EnumMap<>(CentreColumn.class);
    private int filled;
    private int serials;
    private int lastNumber;

    CentreColumnProfile(Places places) {
        this.places = places;
    }

    void add(String cell) {
        if (cell.isEmpty()) {
            return;
        }
        filled++;
        Integer number = CentreCell.number(cell);
        if (CentreCell.code(cell) != null) {
            count(CentreColumn.CODE);
        } else if (number != null) {
            count(CentreColumn.CANDIDATES);
            serials += number == lastNumber + 1 ? 1 : 0;
            lastNumber = number;
        } else if (EXAM.matcher(cell).matches()) {
            count(CentreColumn.EXAM);
        } else if (Character.isLetter(cell.charAt(0))) {
            countWords(cell);
        }
    }

    /** Names of schools are often those of a place: only the majority of a column tells. */
    private void countWords(String cell) {
        count(CentreColumn.NAME);
        if (places.isCounty(cell)) {
            count(CentreColumn.COUNTY);
        }
        if (places.isSubCounty(cell)) {
            count(CentreColumn.SUB_COUNTY);
        }
    }

    private void count(CentreColumn column) {
        counts.merge(column, 1, Integer::sum);
    }

    int filled() {
        return filled;
    }

    /** Tells whether most cells hold that. */
    boolean isOf(CentreColumn column) {
        return switch (column) {
            case NAME ->
                    isMost(CentreColumn.NAME)
                            && !isMost(CentreColumn.COUNTY)
                            && !isMost(CentreColumn.SUB_COUNTY);
            case COUNTY -> isMost(CentreColumn.COUNTY) && !isMoreOf(CentreColumn.SUB_COUNTY);
            case SUB_COUNTY -> isMost(CentreColumn.SUB_COUNTY) && isMoreOf(CentreColumn.SUB_COUNTY);
            // 1, 2, 3: the numbers of the rows.
            case CANDIDATES -> isMost(CentreColumn.CANDIDATES) && serials * 2 <= filled;
            default -> isMost(column);
        };
    }

    /** Tells whether it has more names of sub-counties than of counties, of which some are both. */
    private boolean isMoreOf(CentreColumn subCounty) {
        return counts.getOrDefault(subCounty, 0) > counts.getOrDefault(CentreColumn.COUNTY, 0);
    }

    private boolean isMost(CentreColumn column) {
        return counts.getOrDefault(column, 0) * 2 > filled;
    }
}
