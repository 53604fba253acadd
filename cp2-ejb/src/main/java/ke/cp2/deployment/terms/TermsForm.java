package ke.cp2.deployment.terms;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import ke.cp2.deployment.DeploymentTerms;
import ke.cp2.platform.Refusals;
import ke.cp2.platform.typed.StatedReason;
import org.jspecify.annotations.Nullable;

/** Holds what a series says about its deployments, as an officer fills it in. */
public class TermsForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int MOST_KM = 100;
    private static final int MOST_STEP = 1_000;
    private static final int MOST_POINTS = 2_000;
    private static final int MOST_PER_KM = 50;
    private static final int MOST_PER_RANK = 20;
    private static final int MOST_SHILLINGS = 50_000;

    private final DeploymentTerms seenTerms;
    private final @Nullable LocalDate seenDay;
    private final TreeMap<String, Integer> seenRates;
    private @Nullable LocalDate tellOn;
    private @Nullable Integer bandKm;
    private @Nullable Integer rankStep;
    private @Nullable Integer pointsPerKm;
    private @Nullable Integer pointsPerRank;
    private @Nullable Integer genderPoints;
    private final List<Rate> rates = new ArrayList<>();
    private @Nullable String reason;

    /**
     * The form of what is kept.
     *
     * @param positions that a rate can be set for, whether one is kept or not
     */
    TermsForm(
            DeploymentTerms terms,
            @Nullable LocalDate day,
            Map<String, Integer> kept,
            List<String> positions) {
        seenTerms = terms;
        seenDay = day;
        seenRates = new TreeMap<>(kept);
        tellOn = day;
        bandKm = terms.bandKm();
        rankStep = terms.rankStep();
        pointsPerKm = terms.pointsPerKm();
        pointsPerRank = terms.pointsPerRank();
        genderPoints = terms.genderPoints();
        Set<String> shown = new LinkedHashSet<>(positions);
        // What the form does not show would be gone once it is saved.
        shown.addAll(seenRates.keySet());
        shown.forEach(position -> rates.add(new Rate(position, kept.get(position))));
    }

    /**
     * Gives the terms of the form.
     *
     * @param earliest the first day that people may be told on
     * @param firstDay of the examination
     * @param accepted the positions of which somebody has accepted a post: their rates stay
     * @throws ke.cp2.platform.BusinessException at each number that is missing or out of range, at
     *     each rate that stays and was changed, and at {@code tellOn} when the day was changed to
     *     one that comes too soon or too late
     */
    DeploymentTerms terms(LocalDate earliest, LocalDate firstDay, Set<String> accepted) {
        Refusals refusals = new Refusals();
        LocalDate day = tellOn;
        if (day != null && !day.equals(seenDay)) {
            refusals.when(day.isBefore(earliest), "tellOn", "deployment.tellOnSoon", earliest)
                    .when(day.isAfter(firstDay), "tellOn", "deployment.tellOnLate", firstDay);
        }
        range(refusals, bandKm, "bandKm", 1, MOST_KM);
        range(refusals, rankStep, "rankStep", 1, MOST_STEP);
        range(refusals, pointsPerKm, "pointsPerKm", 0, MOST_PER_KM);
        range(refusals, pointsPerRank, "pointsPerRank", 0, MOST_PER_RANK);
        range(refusals, genderPoints, "genderPoints", 0, MOST_POINTS);
        rates.stream()
                .filter(rate -> accepted.contains(rate.position))
                .forEach(rate -> stay(refusals, rate));
        rates.forEach(
                rate ->
                        refusals.when(
                                rate.shillings != null
                                        && (rate.shillings < 1 || rate.shillings > MOST_SHILLINGS),
                                "shillings" + rate.position,
                                "deployment.numberRange",
                                1,
                                MOST_SHILLINGS));
        refusals.raise();
        return new DeploymentTerms(
                Objects.requireNonNull(bandKm),
                Objects.requireNonNull(rankStep),
                Objects.requireNonNull(pointsPerKm),
                Objects.requireNonNull(pointsPerRank),
                Objects.requireNonNull(genderPoints));
    }

    /** A rate that was set stays; one that was never set can still be set. */
    private void stay(Refusals refusals, Rate rate) {
        Integer seen = seenRates.get(rate.position);
        refusals.when(
                seen != null && !seen.equals(rate.shillings),
                "shillings" + rate.position,
                "deployment.rateStays",
                Refusals.judged(seen));
    }

    private static void range(
            Refusals refusals, @Nullable Integer number, String field, int least, int most) {
        refusals.when(
                number == null || number < least || number > most,
                field,
                "deployment.numberRange",
                least,
                most);
    }

    /** The rates of the form by position; none where the field is empty. */
    Map<String, Integer> rates() {
        Map<String, Integer> wanted = new TreeMap<>();
        rates.forEach(
                rate -> {
                    if (rate.shillings != null) {
                        wanted.put(rate.position, rate.shillings);
                    }
                });
        return wanted;
    }

    /** Tells whether nobody has changed anything since the form was read. */
    boolean isStill(TermsPreview.All kept) {
        return new TermsPreview.All(seenTerms, seenDay, seenRates).equals(kept);
    }

    /**
     * The reason for other terms.
     *
     * @throws ke.cp2.platform.BusinessException at the field when it says nothing in words
     */
    StatedReason why() {
        return StatedReason.typed("reason", "deployment.reasonMissing", reason);
    }

    /** The rate of one position; an empty number is none. */
    public static class Rate implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String position;
        private @Nullable Integer shillings;

        Rate(String position, @Nullable Integer shillings) {
            this.position = position;
            this.shillings = shillings;
        }

        public String getPosition() {
            return position;
        }

        public @Nullable Integer getShillings() {
            return shillings;
        }

        public void setShillings(@Nullable Integer shillings) {
            this.shillings = shillings;
        }
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public List<Rate> getRates() {
        return rates;
    }

    public @Nullable LocalDate getTellOn() {
        return tellOn;
    }

    public void setTellOn(@Nullable LocalDate tellOn) {
        this.tellOn = tellOn;
    }

    public @Nullable Integer getBandKm() {
        return bandKm;
    }

    public void setBandKm(@Nullable Integer bandKm) {
        this.bandKm = bandKm;
    }

    public @Nullable Integer getRankStep() {
        return rankStep;
    }

    public void setRankStep(@Nullable Integer rankStep) {
        this.rankStep = rankStep;
    }

    public @Nullable Integer getPointsPerKm() {
        return pointsPerKm;
    }

    public void setPointsPerKm(@Nullable Integer pointsPerKm) {
        this.pointsPerKm = pointsPerKm;
    }

    public @Nullable Integer getPointsPerRank() {
        return pointsPerRank;
    }

    public void setPointsPerRank(@Nullable Integer pointsPerRank) {
        this.pointsPerRank = pointsPerRank;
    }

    public @Nullable Integer getGenderPoints() {
        return genderPoints;
    }

    public void setGenderPoints(@Nullable Integer genderPoints) {
        this.genderPoints = genderPoints;
    }
}
