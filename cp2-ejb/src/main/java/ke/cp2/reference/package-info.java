/**
 * Offers the lists that others choose from: counties, sub-counties, subjects, positions,
 * examinations.
 */
package ke.cp2.reference;
