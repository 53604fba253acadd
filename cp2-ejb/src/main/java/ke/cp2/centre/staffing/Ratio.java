package ke.cp2.centre.staffing;

import java.io.Serializable;
import java.util.List;
import ke.cp2.platform.RecordChanges;

/**
 * Says how many people of a position a centre needs. A part that is 0 does not count.
 *
 * @param perCentre so many at each centre
 * @param perCandidates one for so many candidates, or for what is left of them
 * @param extraAbove one more where there are more candidates than that
 */
public record Ratio(String positionCode, int perCentre, int perCandidates, int extraAbove)
        implements Serializable {

    /** Tells how many a centre needs at which so many candidates sit; nobody where none sits. */
    public int posts(int seated) {
        if (seated <= 0) {
            return 0;
        }
        int begun = perCandidates == 0 ? 0 : (seated + perCandidates - 1) / perCandidates;
        return perCentre + begun + (isExtra(seated) ? 1 : 0);
    }

    /**
     * Tells how many of those posts need a skill that so many of the candidates ask for: as many as
     * are begun for them, at least one, and for invigilators only.
     */
    public int skilled(int asking, int seated) {
        if (asking <= 0 || !StaffingPolicy.INVIGILATOR.equals(positionCode)) {
            return 0;
        }
        int begun = perCandidates == 0 ? 1 : (asking + perCandidates - 1) / perCandidates;
        return Math.min(begun, posts(seated));
    }

    /** Tells whether so many candidates need one more. */
    public boolean isExtra(int seated) {
        return extraAbove > 0 && seated > extraAbove;
    }

    /** Lists what differs from another one. */
    List<RatioChange> differenceFrom(Ratio before) {
        return RecordChanges.between(before, this).stream()
                .map(
                        change ->
                                new RatioChange(
                                        positionCode,
                                        change.name(),
                                        (Integer) change.before(),
                                        (Integer) change.after()))
                .toList();
    }
}
