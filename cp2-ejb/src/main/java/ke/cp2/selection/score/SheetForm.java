package ke.cp2.selection.score;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import ke.cp2.platform.Refusals;
import org.jspecify.annotations.Nullable;

/** A score sheet as an officer fills it in. */
public class SheetForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int MOST_POINTS = 100;
    private static final int MOST_PERCENT = 200;

    private final int seenEdition;
    private final List<Row> rows = new ArrayList<>();
    private @Nullable Integer reservePercent;
    private boolean twoThirds;
    private @Nullable String reason;

    /**
     * Begins with some terms.
     *
     * @param edition the edition that they are of; 0 while none was set
     */
    SheetForm(SheetTerms terms, int edition) {
        seenEdition = edition;
        reservePercent = terms.reservePercent();
        twoThirds = terms.twoThirds();
        terms.settings().forEach(setting -> rows.add(new Row(setting)));
    }

    /**
     * Gives the terms of the form.
     *
     * @throws ke.cp2.platform.BusinessException at each field that is missing or out of range
     */
    SheetTerms terms() {
        Refusals refusals = new Refusals();
        Integer percent = reservePercent;
        List<CriterionSetting> settings = rows.stream().map(row -> row.checked(refusals)).toList();
        refusals.when(
                        settings.stream().allMatch(setting -> setting.most() == 0),
                        "most" + Criterion.YEARS_AT_WORK,
                        "selection.noCriterion")
                .when(
                        percent == null || percent < 0 || percent > MOST_PERCENT,
                        "reservePercent",
                        "selection.range",
                        0,
                        MOST_PERCENT)
                .raise();
        return new SheetTerms(settings, percent == null ? 0 : percent, twoThirds);
    }

    /** The edition that the officer has seen; 0 while none was set. */
    public int getSeenEdition() {
        return seenEdition;
    }

    public List<Row> getRows() {
        return rows;
    }

    public @Nullable Integer getReservePercent() {
        return reservePercent;
    }

    public void setReservePercent(@Nullable Integer reservePercent) {
        this.reservePercent = reservePercent;
    }

    public boolean isTwoThirds() {
        return twoThirds;
    }

    public void setTwoThirds(boolean twoThirds) {
        this.twoThirds = twoThirds;
    }

    /** Why the sheet is changed; asked for once it is known who applies. */
    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    /** A criterion: no points mean that it does not count. */
    public static class Row implements Serializable {

        private static final long serialVersionUID = 1L;

        private final Criterion criterion;
        private @Nullable Integer most;
        private @Nullable String reach;

        Row(CriterionSetting setting) {
            criterion = setting.criterion();
            most = setting.most();
            reach = setting.reach();
        }

        private CriterionSetting checked(Refusals refusals) {
            int points = most == null ? 0 : most;
            refusals.when(
                    points < 0 || points > MOST_POINTS,
                    "most" + criterion,
                    "selection.range",
                    0,
                    MOST_POINTS);
            String first = criterion.first().reach();
            String far =
                    points == 0 && reach == null
                            ? first
                            : refusals.value(
                                    () ->
                                            criterion
                                                    .parameter()
                                                    .normalised("reach" + criterion, reach));
            return new CriterionSetting(criterion, points, far == null ? first : far);
        }

        public Criterion getCriterion() {
            return criterion;
        }

        public @Nullable Integer getMost() {
            return most;
        }

        public void setMost(@Nullable Integer most) {
            this.most = most;
        }

        public @Nullable String getReach() {
            return reach;
        }

        public void setReach(@Nullable String reach) {
            this.reach = reach;
        }
    }
}
