package ke.cp2.centre.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ke.cp2.centre.CentreTerms;
import org.jspecify.annotations.Nullable;

/**
 * Holds the rows of a list against the series: what would be new, changed or gone, and what is
 * wrong. Hosts are looked at when all rows are read, since a host may stand below.
 */
final class CentreListCheck {

    static final int NAME_LENGTH = 120;

    /** What begins like a formula, or has brackets of tags. */
    private static final Pattern NO_NAME = Pattern.compile("[-=+@]|.*[<>]");

    /** Between the values that a changed centre had before. */
    static final String BETWEEN = "\u001F";

    private final String examCode;
    private final Places places;
    private final Map<String, CentreTerms> known;
    private final boolean whole;

    /** The centres that the list has, by their codes. */
    private final Map<String, CentreTerms> listed = new HashMap<>();

    private final Set<String> codes = new HashSet<>();

    /** Those that host centres which the list does not speak of. */
    private final Set<String> hosts = new HashSet<>();

    /**
     * A check of one list.
     *
     * @param known the centres of the series by their codes
     * @param whole whether centres that the list does not have leave the series
     */
    CentreListCheck(String examCode, Places places, Map<String, CentreTerms> known, boolean whole) {
        this.examCode = examCode;
        this.places = places;
        this.known = known;
        this.whole = whole;
    }

    /** Judges all rows; centres that leave the series stand behind them. */
    List<JudgedCentre> judge(List<ReadCentre> rows) {
        List<JudgedCentre> alone = rows.stream().map(this::alone).toList();
        alone.stream()
                .filter(row -> row.terms() != null)
                .forEach(row -> listed.put(row.code(), Objects.requireNonNull(row.terms())));
        known.values().stream()
                .filter(centre -> !whole && centre.hostCode() != null)
                .filter(centre -> !codes.contains(centre.code()))
                .forEach(centre -> hosts.add(Objects.requireNonNull(centre.hostCode())));
        List<JudgedCentre> judged = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            judged.add(withHost(rows.get(i), alone.get(i)));
        }
        if (whole) {
            known.values().stream()
                    .filter(centre -> !codes.contains(centre.code()))
                    .map(JudgedCentre::gone)
                    .forEach(judged::add);
        }
        return judged;
    }

    private JudgedCentre alone(ReadCentre row) {
        if (row.broken()) {
            return JudgedCentre.wrong(row, CentreFault.QUOTE_OPEN, "");
        }
        String code = CentreCell.code(row.code());
        if (code == null) {
            return JudgedCentre.wrong(row, codeFault(row.code()), row.code());
        }
        if (!codes.add(code)) {
            return JudgedCentre.wrong(row, CentreFault.CODE_TWICE, code);
        }
        if (row.name().isEmpty()) {
            return JudgedCentre.wrong(row, CentreFault.NAME_MISSING, "");
        }
        if (row.name().length() > NAME_LENGTH) {
            return JudgedCentre.wrong(row, CentreFault.NAME_TOO_LONG, "");
        }
        if (NO_NAME.matcher(row.name()).lookingAt()) {
            return JudgedCentre.wrong(row, CentreFault.NAME_UNREADABLE, "");
        }
        if (!row.exam().isEmpty() && !isExam(row.exam())) {
            return JudgedCentre.wrong(row, CentreFault.EXAM_OTHER, row.exam());
        }
        return placed(row, code);
    }

    private static CentreFault codeFault(String cell) {
        if (cell.isEmpty()) {
            return CentreFault.CODE_MISSING;
        }
        return CentreCell.isRounded(cell) ? CentreFault.CODE_ROUNDED : CentreFault.CODE_WRONG;
    }

    /** The examination itself, or with its year: {@code KCSE 2026}. */
    private boolean isExam(String cell) {
        return cell.toUpperCase(Locale.ROOT)
                .replaceFirst("[ ,/-]*20[0-9]{2}$", "")
                .strip()
                .equals(examCode);
    }

    private JudgedCentre placed(ReadCentre row, String code) {
        String ofCode = Places.countyOfCode(code);
        String county = row.county().isEmpty() ? ofCode : places.county(row.county());
        if (county == null) {
            return JudgedCentre.wrong(row, CentreFault.COUNTY_UNKNOWN, row.county());
        }
        if (!county.equals(ofCode)) {
            return JudgedCentre.wrong(row, CentreFault.COUNTY_OTHER, row.county());
        }
        String subCounty =
                row.subCounty().isEmpty()
                        ? places.subCountyOfCode(code)
                        : places.subCounty(county, row.subCounty());
        if (subCounty == null) {
            return row.subCounty().isEmpty()
                    ? JudgedCentre.wrong(row, CentreFault.SUB_COUNTY_MISSING, "")
                    : JudgedCentre.wrong(row, CentreFault.SUB_COUNTY_UNKNOWN, row.subCounty());
        }
        Integer candidates = CentreCell.number(row.candidates());
        if (candidates == null) {
            return row.candidates().isEmpty()
                    ? JudgedCentre.wrong(row, CentreFault.CANDIDATES_MISSING, "")
                    : JudgedCentre.wrong(row, CentreFault.CANDIDATES_WRONG, row.candidates());
        }
        String host = row.host().matches("[-\u2013\u2014]?") ? null : CentreCell.code(row.host());
        return JudgedCentre.of(
                row,
                CentreOutcome.ADDED,
                new CentreTerms(code, row.name(), county, subCounty, candidates, host),
                "");
    }

    private JudgedCentre withHost(ReadCentre row, JudgedCentre judged) {
        CentreTerms terms = judged.terms();
        if (terms == null) {
            return judged;
        }
        CentreFault fault = hostFault(row, terms);
        if (fault != null) {
            return JudgedCentre.wrong(row, fault, row.host());
        }
        CentreTerms before = known.get(terms.code());
        if (before == null) {
            return judged;
        }
        return before.equals(terms)
                ? JudgedCentre.of(row, CentreOutcome.UNCHANGED, terms, "")
                : JudgedCentre.of(row, CentreOutcome.CHANGED, terms, difference(before, terms));
    }

    private @Nullable CentreFault hostFault(ReadCentre row, CentreTerms terms) {
        String code = terms.hostCode();
        if (code == null) {
            return row.host().matches("[-\u2013\u2014]?") ? null : CentreFault.HOST_WRONG;
        }
        if (code.equals(terms.code())) {
            return CentreFault.HOST_ITSELF;
        }
        CentreTerms host = listed.get(code);
        if (host == null && !whole) {
            host = known.get(code);
        }
        if (host == null) {
            return CentreFault.HOST_UNKNOWN;
        }
        if (!host.subCountyCode().equals(terms.subCountyCode())) {
            return CentreFault.HOST_ELSEWHERE;
        }
        if (host.hostCode() != null) {
            return CentreFault.HOST_HOSTED;
        }
        return hosts.contains(terms.code()) ? CentreFault.HOST_OF_OTHERS : null;
    }

    /** Says what was before, for people: {@code candidates=400}. */
    private static String difference(CentreTerms before, CentreTerms terms) {
        return Stream.of(
                        part("name", before.name(), terms.name()),
                        part("county", before.countyCode(), terms.countyCode()),
                        part("subCounty", before.subCountyCode(), terms.subCountyCode()),
                        part(
                                "candidates",
                                String.valueOf(before.candidates()),
                                String.valueOf(terms.candidates())),
                        part("host", before.hostCode(), terms.hostCode()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(BETWEEN));
    }

    private static String part(String name, @Nullable String before, @Nullable String now) {
        return Objects.equals(before, now) ? "" : name + '=' + (before == null ? "" : before);
    }
}
