package ke.cp2.deployment.plan;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import ke.cp2.deployment.Obstacle;

/**
 * Proves that a seat cannot be filled: so many seats, this one among them, can be filled by so many
 * people only, who are one fewer.
 *
 * @param seats how many seats compete, this one among them
 * @param people how many people can fill any of them; each of them fills one
 * @param lacking how many seats of the whole plan the same people lack for
 * @param centres the names of the centres of those seats
 * @param group the same for seats that the same people lack for
 * @param others how many of all others cannot take this seat, by the first reason
 */
public record FreeSeat(
        String centreCode,
        String centreName,
        String positionCode,
        int seatNumber,
        int seats,
        int people,
        int lacking,
        List<String> centres,
        String group,
        Map<Obstacle, Long> others)
        implements Serializable {

    public FreeSeat {
        centres = List.copyOf(centres);
    }
}
