package ke.cp2.deployment;

/**
 * A person in a seat.
 *
 * @param kilometres from the person's home to the centre
 * @param points what it costs by the terms of the series
 */
public record Placement(Seat seat, Deployable person, double kilometres, int points) {}
