package ke.cp2.intake.sheet;

/** Names the reason for which a row of an import cannot be used. */
public enum ImportRefusal {
    NUMBER_MISSING,
    /** Not a Kenyan mobile number. */
    NUMBER_WRONG,
    /** The spreadsheet has rounded the number: {@code 2.54723E+11}. */
    NUMBER_ROUNDED,
    /** It would fit only with digits added or a decimal point dropped. */
    NUMBER_INCOMPLETE,
    /** The cell holds more than one number. */
    NUMBER_TWO,
    /** Letters stand among the digits: {@code O722…}, or a remark. */
    NUMBER_LETTERS,
    /** An earlier row has the same number. */
    NUMBER_TWICE,
    NAME_TOO_LONG,
    /** The name holds characters that no name has, such as angle brackets or control characters. */
    NAME_UNREADABLE,
    /**
     * A quotation mark is not closed, or stands in the middle of a cell: the columns are unsure.
     */
    QUOTE_OPEN
}
