package ke.cp2.selection.draw;

import java.io.Serializable;

/**
 * The lot of an application.
 *
 * @param place in the order of all lots, from 1
 */
public record DrawnLot(int place, String lot, String reference) implements Serializable {}
