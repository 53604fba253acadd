/**
 * Offers the lists that others choose from: counties, sub-counties, subjects, positions,
 * examinations.
 */
@NullMarked
package ke.cp2.reference;

import org.jspecify.annotations.NullMarked;
