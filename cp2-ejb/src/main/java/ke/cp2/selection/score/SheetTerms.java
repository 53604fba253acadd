package ke.cp2.selection.score;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says what a score sheet says.
 *
 * @param settings one for each criterion, in their order
 * @param reservePercent how long the reserve list is, in percent of the posts
 * @param twoThirds whether at most two thirds of the posts go to one gender
 */
public record SheetTerms(List<CriterionSetting> settings, int reservePercent, boolean twoThirds)
        implements Serializable {

    /** India's election commission keeps so many in reserve, too. */
    private static final int FIRST_PERCENT = 25;

    /** Puts the criteria into their order. */
    public SheetTerms {
        settings =
                settings.stream()
                        .sorted(Comparator.comparing(CriterionSetting::criterion))
                        .toList();
    }

    /** Gives what a sheet begins with, until an officer changes it. */
    public static SheetTerms first() {
        return new SheetTerms(
                Arrays.stream(Criterion.values()).map(Criterion::first).toList(),
                FIRST_PERCENT,
                true);
    }

    /** The most points that somebody can have. */
    public int most() {
        return settings.stream().mapToInt(CriterionSetting::most).sum();
    }

    /** So many places the reserve list of so many posts has; a part of one counts. */
    public int reserves(int posts) {
        return (posts * reservePercent + 99) / 100;
    }

    /** Writes it for the audit trail. */
    String summary() {
        return settings.stream().map(CriterionSetting::summary).collect(Collectors.joining("; "))
                + "; reserve "
                + reservePercent
                + " %; two thirds "
                + (twoThirds ? "on" : "off");
    }
}
