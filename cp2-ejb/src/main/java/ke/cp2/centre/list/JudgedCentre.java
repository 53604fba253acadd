package ke.cp2.centre.list;

import ke.cp2.centre.CentreTerms;
import org.jspecify.annotations.Nullable;

/**
 * Result of the check of a row.
 *
 * @param code what stands in the column of the code
 * @param name what stands in the column of the name
 * @param terms what would be taken; null when the row is wrong
 * @param words what a changed centre had before, or the value that is wrong
 */
record JudgedCentre(
        @Nullable String sheet,
        int line,
        CentreOutcome outcome,
        String code,
        String name,
        @Nullable CentreTerms terms,
        @Nullable CentreFault fault,
        String words) {

    static JudgedCentre wrong(ReadCentre row, CentreFault fault, String value) {
        return new JudgedCentre(
                row.sheet(),
                row.line(),
                CentreOutcome.WRONG,
                row.code(),
                row.name(),
                null,
                fault,
                value);
    }

    static JudgedCentre of(
            ReadCentre row, CentreOutcome outcome, CentreTerms terms, String before) {
        return new JudgedCentre(
                row.sheet(), row.line(), outcome, terms.code(), terms.name(), terms, null, before);
    }

    static JudgedCentre gone(CentreTerms terms) {
        return new JudgedCentre(
                null, 0, CentreOutcome.GONE, terms.code(), terms.name(), terms, null, "");
    }
}
