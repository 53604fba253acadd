package ke.cp2.centre.staffing;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import ke.cp2.platform.Refusals;
import ke.cp2.platform.typed.StatedReason;
import org.jspecify.annotations.Nullable;

/** The ratios of a series as an officer fills them in, and as the officer saw them before. */
public class RatioForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int MOST_AT_CENTRE = 50;
    private static final int MOST_CANDIDATES = 20_000;

    private final List<Ratio> seen;
    private final List<Row> rows = new ArrayList<>();
    private @Nullable String reason;

    RatioForm(List<Ratio> ratios) {
        seen = new ArrayList<>(ratios);
        ratios.forEach(ratio -> rows.add(new Row(ratio)));
    }

    /**
     * Gives the ratios of the form.
     *
     * @throws ke.cp2.platform.BusinessException at each number that is missing or out of range
     */
    List<Ratio> ratios() {
        Refusals refusals = new Refusals();
        rows.forEach(row -> row.check(refusals));
        refusals.raise();
        return rows.stream().map(Row::ratio).toList();
    }

    List<Ratio> seen() {
        return List.copyOf(seen);
    }

    /**
     * The reason for other ratios.
     *
     * @throws ke.cp2.platform.BusinessException at the field when it says nothing in words
     */
    StatedReason why() {
        return StatedReason.typed("reason", "centre.reasonMissing", reason);
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public List<Row> getRows() {
        return rows;
    }

    /** The ratio of one position; an empty number is none. */
    public static class Row implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String position;
        private @Nullable Integer perCentre;
        private @Nullable Integer perCandidates;
        private @Nullable Integer extraAbove;

        Row(Ratio ratio) {
            position = ratio.positionCode();
            perCentre = ratio.perCentre();
            perCandidates = shown(ratio.perCandidates());
            extraAbove = shown(ratio.extraAbove());
        }

        private static @Nullable Integer shown(int number) {
            return number == 0 ? null : number;
        }

        private void check(Refusals refusals) {
            refusals.when(
                            isOutside(perCentre, 0, MOST_AT_CENTRE),
                            "perCentre" + position,
                            "centre.ratioRange",
                            0,
                            MOST_AT_CENTRE)
                    .when(
                            isOutside(perCandidates, 1, MOST_CANDIDATES),
                            "perCandidates" + position,
                            "centre.ratioRange",
                            1,
                            MOST_CANDIDATES)
                    .when(
                            isOutside(extraAbove, 1, MOST_CANDIDATES),
                            "extraAbove" + position,
                            "centre.ratioRange",
                            1,
                            MOST_CANDIDATES)
                    .when(
                            ratio().posts(1) == 0 && ratio().posts(MOST_CANDIDATES) == 0,
                            "perCentre" + position,
                            "centre.ratioEmpty");
        }

        private static boolean isOutside(@Nullable Integer number, int least, int most) {
            return number != null && (number < least || number > most);
        }

        private Ratio ratio() {
            return new Ratio(
                    position, number(perCentre), number(perCandidates), number(extraAbove));
        }

        private static int number(@Nullable Integer number) {
            return number == null ? 0 : number;
        }

        public String getPosition() {
            return position;
        }

        public @Nullable Integer getPerCentre() {
            return perCentre;
        }

        public void setPerCentre(@Nullable Integer perCentre) {
            this.perCentre = perCentre;
        }

        public @Nullable Integer getPerCandidates() {
            return perCandidates;
        }

        public void setPerCandidates(@Nullable Integer perCandidates) {
            this.perCandidates = perCandidates;
        }

        public @Nullable Integer getExtraAbove() {
            return extraAbove;
        }

        public void setExtraAbove(@Nullable Integer extraAbove) {
            this.extraAbove = extraAbove;
        }
    }
}
