package ke.cp2.web.deployment;

import java.io.Serializable;
import java.util.Objects;
import ke.cp2.deployment.plan.SeatRow;
import ke.cp2.deployment.posting.PostedPerson;
import ke.cp2.deployment.posting.Posting;
import ke.cp2.web.platform.language.PageTexts;
import ke.cp2.web.reference.Names;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/**
 * A place of a plan in a list, in words.
 *
 * @param skill what the person must be able to do besides, behind a comma; "" for nothing
 * @param where the sub-county of the centre; "" where the plan says it
 * @param home the sub-county where the person lives; "" when it is not known
 * @param kilometres from there; "" while nobody is sent there
 * @param current whether the plan is in effect, so that it tells who stands there now
 * @param now who stands there now; null for nobody, and while the plan is not in effect
 */
public record ListedSeat(
        SeatRow seat,
        String position,
        String skill,
        String where,
        String home,
        String kilometres,
        boolean current,
        @Nullable PostedPerson now)
        implements Serializable {

    static ListedSeat of(SeatRow row, Names names) {
        Integer metres = row.metres();
        String home = row.homeSubCountyCode();
        String where = row.subCountyCode();
        return new ListedSeat(
                row,
                names.position(row.positionCode()),
                row.skill().isEmpty()
                        ? ""
                        : ", "
                                + PageTexts.of(
                                        "deployment", Faces.getLocale(), "skill." + row.skill()),
                where == null ? "" : names.subCounty(where),
                home == null ? "" : names.subCounty(home),
                metres == null ? "" : Kilometres.of(metres),
                false,
                null);
    }

    ListedSeat since(@Nullable PostedPerson person) {
        return new ListedSeat(seat, position, skill, where, home, kilometres, true, person);
    }

    static String key(long seriesId, SeatRow row) {
        return Posting.seatKey(seriesId, row.centreCode(), row.positionCode(), row.seatNumber());
    }

    /** Tells whether another person stands there now than the plan says, or nobody any more. */
    public boolean isChanged() {
        Long there = now == null ? null : now.accountId();
        return current && !Objects.equals(there, seat.accountId());
    }

    /** The name of who stands there now, or the reference; null for nobody. */
    public @Nullable String nowName() {
        return now == null ? null : now.fullName() == null ? now.reference() : now.fullName();
    }
}
