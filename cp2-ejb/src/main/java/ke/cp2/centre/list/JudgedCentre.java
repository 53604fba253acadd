package ke.cp2.centre.list;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ke.cp2.centre.CentreTerms;
import ke.cp2.platform.typed.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * Result of the check of a row.
 *
 * @param code what stands in the column of the code
 * @param name what stands in the column of the name
 * @param terms what would be taken; null when the row is wrong
 * @param typed what a wrong row has beside code and name
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
        String words,
        String typed) {

    private static final int TYPED_LENGTH = 50;

    static JudgedCentre wrong(ReadCentre row, CentreFault fault, String value) {
        return new JudgedCentre(
                row.sheet(),
                row.line(),
                CentreOutcome.WRONG,
                row.code(),
                row.name(),
                null,
                fault,
                value,
                Stream.of(
                                row.exam(),
                                row.county(),
                                row.subCounty(),
                                row.candidates(),
                                row.host(),
                                row.braille(),
                                row.signLanguage(),
                                row.latitude(),
                                row.longitude())
                        .map(cell -> TypedText.shortened(cell, TYPED_LENGTH))
                        .map(cell -> Objects.requireNonNullElse(cell, ""))
                        .collect(Collectors.joining(CentreListCheck.BETWEEN)));
    }

    static JudgedCentre of(
            ReadCentre row, CentreOutcome outcome, CentreTerms terms, String before) {
        return new JudgedCentre(
                row.sheet(),
                row.line(),
                outcome,
                terms.code(),
                terms.name(),
                terms,
                null,
                before,
                "");
    }

    static JudgedCentre gone(CentreTerms terms) {
        return new JudgedCentre(
                null, 0, CentreOutcome.GONE, terms.code(), terms.name(), terms, null, "", "");
    }
}
