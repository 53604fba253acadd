package ke.cp2.centre.staffing;

import ke.cp2.centre.CentreTerms;

/**
 * Says how many people of a position a centre needs.
 *
 * @param reading how many of them have to read braille
 * @param signing how many of them have to sign
 */
public record CentreSeats(
        CentreTerms centre, String positionCode, int posts, int reading, int signing) {}
