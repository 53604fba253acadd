package ke.cp2.deployment;

import java.util.List;
import java.util.Map;

/**
 * Proves that a seat cannot be filled: so many seats, this one among them, can be filled by these
 * people only, who are one fewer.
 *
 * @param seats the seats that compete, this one first
 * @param people who can fill any of them; each of them fills one
 * @param others how many of all others cannot take this seat, by the first reason
 */
public record Shortage(List<Seat> seats, List<Deployable> people, Map<Obstacle, Long> others) {}
