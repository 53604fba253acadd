package ke.cp2.deployment.solution;

import org.jspecify.annotations.Nullable;

/**
 * A seat that a plan gives to a person.
 *
 * @param metres from the home to the centre
 * @param pin of the officer who wants it so; null where the plan does
 */
public record Given(
        PlaceSeat seat, PlacePerson person, int metres, int points, @Nullable Pin pin) {}
