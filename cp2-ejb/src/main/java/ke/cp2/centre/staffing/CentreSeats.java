package ke.cp2.centre.staffing;

import ke.cp2.centre.CentreTerms;

/** Says how many people of a position a centre needs. */
public record CentreSeats(CentreTerms centre, String positionCode, int posts) {}
