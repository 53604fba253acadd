package ke.cp2.application.selection;

import java.io.Serializable;
import ke.cp2.application.ApplicationState;

/**
 * Counts the applications of a list that are in a state.
 *
 * @param idSum the sum of their ids, which tells whether they are still the same ones
 */
public record StateCount(ApplicationState state, long count, long idSum) implements Serializable {}
