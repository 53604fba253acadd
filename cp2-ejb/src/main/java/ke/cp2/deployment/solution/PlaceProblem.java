package ke.cp2.deployment.solution;

import java.util.List;
import java.util.Optional;

/**
 * Holds what the plan of a sub-county is made from.
 *
 * @param seats that are free, in the order of their ids
 * @param people who can be sent there, in the order of their accounts
 * @param taken how many seats are left out, because their people are deployed already
 */
public record PlaceProblem(List<PlaceSeat> seats, List<PlacePerson> people, int taken) {

    /** Finds a seat by its id. */
    public Optional<PlaceSeat> seat(String id) {
        return seats.stream().filter(seat -> seat.id().equals(id)).findFirst();
    }

    /** Finds a person by the id of the account. */
    public Optional<PlacePerson> person(String id) {
        return people.stream().filter(person -> person.deployable().id().equals(id)).findFirst();
    }
}
