package ke.cp2.centre.list;

/** Names the reason for which a row of a list of centres cannot be taken. */
public enum CentreFault {
    /** A quotation mark is not closed: the columns are unsure. */
    QUOTE_OPEN,
    CODE_MISSING,
    /** Not eight digits that begin with the number of a county. */
    CODE_WRONG,
    /** The spreadsheet has rounded the code: {@code 1.2E+07}. */
    CODE_ROUNDED,
    /** An earlier row has the same code. */
    CODE_TWICE,
    NAME_MISSING,
    NAME_TOO_LONG,
    /** A spreadsheet would take it for a formula, or a page for a tag. */
    NAME_UNREADABLE,
    /** The row is about another examination than the series. */
    EXAM_OTHER,
    COUNTY_UNKNOWN,
    /** The code begins with the number of another county. */
    COUNTY_OTHER,
    SUB_COUNTY_MISSING,
    /** The county has no sub-county of that name. */
    SUB_COUNTY_UNKNOWN,
    CANDIDATES_MISSING,
    /** Not a whole number from 0 to 20,000. */
    CANDIDATES_WRONG,
    HOST_WRONG,
    HOST_ITSELF,
    /** Neither the list nor the series has the host. */
    HOST_UNKNOWN,
    /** The host lies in another sub-county. */
    HOST_ELSEWHERE,
    /** The host is hosted itself. */
    HOST_HOSTED,
    /** The centre hosts others itself. */
    HOST_OF_OTHERS,
    /** Not a whole number, or more than the candidates. */
    BRAILLE_WRONG,
    /** Not a whole number, or more than the candidates. */
    SIGN_LANGUAGE_WRONG,
    /** One of the two numbers of a point is missing. */
    POINT_HALF,
    /** Not two numbers of degrees in Kenya. */
    POINT_WRONG
}
