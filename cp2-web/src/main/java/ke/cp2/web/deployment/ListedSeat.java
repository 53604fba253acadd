package ke.cp2.web.deployment;

import java.io.Serializable;
import ke.cp2.deployment.plan.SeatRow;
import ke.cp2.web.reference.Names;

/**
 * A place of a plan in a list, in words.
 *
 * @param home the sub-county where the person lives; "" when it is not known
 * @param kilometres from there; "" while nobody is sent there
 */
public record ListedSeat(SeatRow seat, String position, String home, String kilometres)
        implements Serializable {

    static ListedSeat of(SeatRow row, Names names) {
        Integer metres = row.metres();
        String home = row.homeSubCountyCode();
        return new ListedSeat(
                row,
                names.position(row.positionCode()),
                home == null ? "" : names.subCounty(home),
                metres == null ? "" : Kilometres.of(metres));
    }
}
