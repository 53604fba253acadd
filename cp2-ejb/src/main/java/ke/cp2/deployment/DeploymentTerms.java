package ke.cp2.deployment;

import java.io.Serializable;

/**
 * Weighs distance, rank and gender in a plan: data of the series.
 *
 * @param bandKm distances within one band of so many kilometres count the same: the wider, the less
 *     anybody can foresee where somebody is sent
 * @param rankStep ranks within one step of so many places count the same
 * @param pointsPerKm the cost of a kilometre
 * @param pointsPerRank the cost of a place further down the ranked list
 * @param genderPoints the cost of a seat that its gender is missing at
 */
public record DeploymentTerms(
        int bandKm, int rankStep, int pointsPerKm, int pointsPerRank, int genderPoints)
        implements Serializable {

    private static final int MOST_POINTS = 7000;

    /** The terms that a series begins with. */
    public static final DeploymentTerms USUAL = new DeploymentTerms(5, 20, 10, 1, 1000);

    /** The points of a pair without those for gender, at most {@value #MOST_POINTS}. */
    public int points(double kilometres, int rank) {
        long bands = (long) Math.floor(kilometres / bandKm);
        long distance = bands * bandKm * pointsPerKm;
        long order = (rank - 1L) / rankStep * rankStep * pointsPerRank;
        return (int) Math.min(MOST_POINTS, distance + order);
    }
}
