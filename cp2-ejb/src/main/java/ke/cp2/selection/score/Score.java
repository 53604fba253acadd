package ke.cp2.selection.score;

import ke.cp2.application.eligibility.Reason;

/**
 * Gives the points of somebody for a criterion, and why.
 *
 * @param most so many there are at most
 */
public record Score(Criterion criterion, int points, int most, Reason reason) {}
