package ke.cp2.centre.list;

import java.util.Collection;
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
import ke.cp2.centre.AssistedCandidates;
import ke.cp2.centre.CentreTerms;
import ke.cp2.intake.reading.NumberSet;
import ke.cp2.reference.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * Holds the rows of a list against the series: what would be new, changed or gone, and what is
 * wrong. It sees all rows first, since a host may stand below, and then judges them some at a time;
 * in between it keeps numbers, not rows.
 */
final class CentreListCheck {

    static final int NAME_LENGTH = 120;

    /** What begins like a formula, or has brackets of tags. */
    private static final Pattern NO_NAME = Pattern.compile("[-=+@]|.*[<>]");

    /** What stands where no host is: nothing, a dash, or what the file of the centres says. */
    private static final Pattern NO_HOST =
            Pattern.compile("[-\u2013\u2014]?|(?i:no host named|mwenyeji hajatajwa)");

    /** What stands where nobody is. */
    private static final Pattern NOBODY = Pattern.compile("[-\u2013\u2014]?");

    /** Between the values that a changed centre had before. */
    static final String BETWEEN = "\u001F";

    private static final long HOSTS = 100_000_000L;

    private static final long UNUSABLE = -1;

    private final String examCode;
    private final Places places;
    private final boolean whole;

    /** The codes that the list has; each with sub-county and host, packed into one number. */
    private final Map<Integer, Long> listed = new HashMap<>();

    private final NumberSet judged = new NumberSet();

    /** Those that host centres which the list does not speak of. */
    private final Set<String> hosts = new HashSet<>();

    /**
     * A check of one list.
     *
     * @param whole whether centres that the list does not have leave the series
     */
    CentreListCheck(String examCode, Places places, boolean whole) {
        this.examCode = examCode;
        this.places = places;
        this.whole = whole;
    }

    /** Sees a row before any is judged: a host may stand below. */
    void ahead(ReadCentre row) {
        String code = code(row);
        if (code != null) {
            CentreTerms terms = alone(row).terms();
            listed.putIfAbsent(Integer.valueOf(code), terms == null ? UNUSABLE : packed(terms));
        }
    }

    private static long packed(CentreTerms terms) {
        long host = terms.hostCode() == null ? 0 : Long.parseLong(terms.hostCode());
        return Long.parseLong(terms.subCountyCode()) * HOSTS + host;
    }

    /** A centre of the series that is hosted; it stays so where the list does not speak of it. */
    void hosted(String code, String hostCode) {
        if (!whole && !listed.containsKey(Integer.valueOf(code))) {
            hosts.add(hostCode);
        }
    }

    /** Remembers a row that was judged before. */
    void pass(ReadCentre row) {
        String code = code(row);
        if (code != null) {
            judged.add(Integer.parseInt(code));
        }
    }

    /** The codes of some rows and of their hosts. */
    static Set<String> codesIn(List<ReadCentre> rows) {
        return rows.stream()
                .flatMap(row -> Stream.of(row.code(), row.host()))
                .map(CentreCell::code)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /**
     * Judges the next rows.
     *
     * @param known the centres of the series that these rows name, by their codes
     */
    List<JudgedCentre> judge(List<ReadCentre> rows, Map<String, CentreTerms> known) {
        return rows.stream().map(row -> judge(row, known)).toList();
    }

    private JudgedCentre judge(ReadCentre row, Map<String, CentreTerms> known) {
        String code = code(row);
        if (code != null && !judged.add(Integer.parseInt(code))) {
            return JudgedCentre.wrong(row, CentreFault.CODE_TWICE, code);
        }
        return withHost(row, alone(row), known);
    }

    /** Those of the series that the list does not have. */
    List<JudgedCentre> gone(Collection<CentreTerms> known) {
        return known.stream()
                .filter(centre -> !listed.containsKey(Integer.valueOf(centre.code())))
                .map(JudgedCentre::gone)
                .toList();
    }

    /** The code of a row whose columns are sure. */
    private static @Nullable String code(ReadCentre row) {
        return row.broken() ? null : CentreCell.code(row.code());
    }

    private JudgedCentre alone(ReadCentre row) {
        if (row.broken()) {
            return JudgedCentre.wrong(row, CentreFault.QUOTE_OPEN, "");
        }
        String code = CentreCell.code(row.code());
        if (code == null) {
            return JudgedCentre.wrong(row, codeFault(row.code()), row.code());
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
        String readers = Objects.requireNonNullElse(row.braille(), "");
        Integer braille = part(readers, candidates);
        if (braille == null) {
            return JudgedCentre.wrong(row, CentreFault.BRAILLE_WRONG, readers);
        }
        String signers = Objects.requireNonNullElse(row.signLanguage(), "");
        Integer signLanguage = part(signers, candidates);
        if (signLanguage == null) {
            return JudgedCentre.wrong(row, CentreFault.SIGN_LANGUAGE_WRONG, signers);
        }
        String latitude = Objects.requireNonNullElse(row.latitude(), "");
        String longitude = Objects.requireNonNullElse(row.longitude(), "");
        boolean placed = !NOBODY.matcher(latitude + longitude).matches();
        GeoPoint point = placed ? CentreCell.point(latitude, longitude) : null;
        if (placed && point == null) {
            return NOBODY.matcher(latitude).matches() || NOBODY.matcher(longitude).matches()
                    ? JudgedCentre.wrong(row, CentreFault.POINT_HALF, "")
                    : JudgedCentre.wrong(row, CentreFault.POINT_WRONG, latitude + ", " + longitude);
        }
        String host = NO_HOST.matcher(row.host()).matches() ? null : CentreCell.code(row.host());
        return JudgedCentre.of(
                row,
                CentreOutcome.ADDED,
                new CentreTerms(
                        code,
                        row.name(),
                        county,
                        subCounty,
                        candidates,
                        host,
                        new AssistedCandidates(braille, signLanguage),
                        point),
                "");
    }

    /** A part of the candidates, 0 where the cell is empty; null when it cannot be one. */
    private static @Nullable Integer part(String cell, int candidates) {
        if (NOBODY.matcher(cell).matches()) {
            return 0;
        }
        Integer part = CentreCell.number(cell);
        return part == null || part > candidates ? null : part;
    }

    /** Keeps what a list without those columns does not say. */
    private static CentreTerms withUnsaid(CentreTerms terms, CentreTerms before, ReadCentre row) {
        return terms.with(
                new AssistedCandidates(
                        row.braille() == null
                                ? Math.min(before.assisted().braille(), terms.candidates())
                                : terms.assisted().braille(),
                        row.signLanguage() == null
                                ? Math.min(before.assisted().signLanguage(), terms.candidates())
                                : terms.assisted().signLanguage()),
                row.latitude() == null && row.longitude() == null ? before.point() : terms.point());
    }

    private JudgedCentre withHost(
            ReadCentre row, JudgedCentre alone, Map<String, CentreTerms> known) {
        CentreTerms said = alone.terms();
        if (said == null) {
            return alone;
        }
        CentreFault fault = hostFault(row, said, known);
        if (fault != null) {
            return JudgedCentre.wrong(row, fault, row.host());
        }
        CentreTerms before = known.get(said.code());
        if (before == null) {
            return alone;
        }
        CentreTerms terms = withUnsaid(said, before, row);
        return before.equals(terms)
                ? JudgedCentre.of(row, CentreOutcome.UNCHANGED, terms, "")
                : JudgedCentre.of(row, CentreOutcome.CHANGED, terms, difference(before, terms));
    }

    private @Nullable CentreFault hostFault(
            ReadCentre row, CentreTerms terms, Map<String, CentreTerms> known) {
        String code = terms.hostCode();
        if (code == null) {
            return NO_HOST.matcher(row.host()).matches() ? null : CentreFault.HOST_WRONG;
        }
        if (code.equals(terms.code())) {
            return CentreFault.HOST_ITSELF;
        }
        Long host = listed.get(Integer.valueOf(code));
        if ((host == null || host == UNUSABLE) && !whole && known.containsKey(code)) {
            host = packed(known.get(code));
        }
        if (host == null || host == UNUSABLE) {
            return CentreFault.HOST_UNKNOWN;
        }
        if (host / HOSTS != Long.parseLong(terms.subCountyCode())) {
            return CentreFault.HOST_ELSEWHERE;
        }
        if (host % HOSTS != 0) {
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
                        part("host", before.hostCode(), terms.hostCode()),
                        part(
                                "braille",
                                String.valueOf(before.assisted().braille()),
                                String.valueOf(terms.assisted().braille())),
                        part(
                                "signLanguage",
                                String.valueOf(before.assisted().signLanguage()),
                                String.valueOf(terms.assisted().signLanguage())),
                        part("point", words(before.point()), words(terms.point())))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(BETWEEN));
    }

    private static @Nullable String words(@Nullable GeoPoint point) {
        return point == null ? null : point.words();
    }

    private static String part(String name, @Nullable String before, @Nullable String now) {
        return Objects.equals(before, now) ? "" : name + '=' + (before == null ? "" : before);
    }
}
