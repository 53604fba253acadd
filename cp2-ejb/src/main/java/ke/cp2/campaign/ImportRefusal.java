package ke.cp2.campaign;

/** Why a row of an import cannot be used. */
public enum ImportRefusal {
    NUMBER_MISSING,
    /** Not a Kenyan mobile number. */
    NUMBER_WRONG,
    /** The spreadsheet has rounded the number: {@code 2.54723E+11}. */
    NUMBER_ROUNDED,
    /** An earlier row has the same number. */
    NUMBER_TWICE,
    NAME_TOO_LONG,
    /** The name holds characters that no name has, such as angle brackets or control characters. */
    NAME_UNREADABLE
}
