package ke.cp2.centre.list;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import ke.cp2.centre.CentreTerms;
import org.jspecify.annotations.Nullable;

/**
 * Says what a list has changed in one centre.
 *
 * @param parts what is another now in a changed centre; what a new one came with
 */
public record CentreChange(
        Taken list,
        CentreOutcome outcome,
        String code,
        String name,
        String countyCode,
        String subCountyCode,
        List<Part> parts)
        implements Serializable {

    static final String POINT = "point";
    static final String SUB_COUNTY = "subCounty";
    static final String CANDIDATES = "candidates";

    public CentreChange {
        parts = List.copyOf(parts);
    }

    /**
     * Names the list.
     *
     * @param by the officer who had it taken, or null without a name
     */
    public record Taken(long id, String fileName, Instant at, @Nullable String by)
            implements Serializable {}

    /**
     * Says of a part of a centre what it was and what it became, in codes; "" for none.
     *
     * @param name as {@link CentreListRowView#before} has it
     */
    public record Part(String name, String before, String after) implements Serializable {}

    /**
     * Compares what a centre was with what it became.
     *
     * @param words what a changed centre had before
     */
    static CentreChange of(
            Taken list, CentreOutcome outcome, CentreTerms terms, @Nullable String words) {
        return new CentreChange(
                list,
                outcome,
                terms.code(),
                terms.name(),
                terms.countyCode(),
                terms.subCountyCode(),
                switch (outcome) {
                    case ADDED -> brought(terms);
                    case CHANGED -> changed(terms, words);
                    default -> List.of();
                });
    }

    private static List<Part> brought(CentreTerms terms) {
        List<Part> parts = new ArrayList<>();
        for (String name : List.of(CANDIDATES, "host", "braille", "signLanguage", POINT)) {
            String value = value(terms, name);
            if (!value.isEmpty() && (name.equals(CANDIDATES) || !"0".equals(value))) {
                parts.add(new Part(name, "", value));
            }
        }
        return parts;
    }

    private static List<Part> changed(CentreTerms terms, @Nullable String words) {
        return words == null || words.isEmpty()
                ? List.of()
                : Arrays.stream(words.split(CentreListCheck.BETWEEN))
                        .map(part -> part.split("=", 2))
                        .map(part -> new Part(part[0], part[1], value(terms, part[0])))
                        .toList();
    }

    private static String value(CentreTerms terms, String name) {
        return switch (name) {
            case "name" -> terms.name();
            case "county" -> terms.countyCode();
            case SUB_COUNTY -> terms.subCountyCode();
            case CANDIDATES -> String.valueOf(terms.candidates());
            case "host" -> terms.hostCode() == null ? "" : terms.hostCode();
            case "braille" -> String.valueOf(terms.assisted().braille());
            case "signLanguage" -> String.valueOf(terms.assisted().signLanguage());
            case POINT -> terms.point() == null ? "" : terms.point().words();
            default -> "";
        };
    }

    /** Lists the sub-county of the centre, and the one where it was before. */
    public List<String> subCounties() {
        return Stream.concat(
                        Stream.of(subCountyCode),
                        parts.stream()
                                .filter(part -> part.name().equals(SUB_COUNTY))
                                .map(Part::before))
                .toList();
    }

    /** Tells whether it lies elsewhere now. */
    public boolean isMoved() {
        return outcome == CentreOutcome.CHANGED
                && parts.stream()
                        .anyMatch(
                                part ->
                                        part.name().equals(POINT)
                                                || part.name().equals(SUB_COUNTY));
    }

    /** Tells whether it has more candidates now. */
    public boolean isGrown() {
        return outcome == CentreOutcome.CHANGED
                && parts.stream()
                        .anyMatch(
                                part ->
                                        part.name().equals(CANDIDATES)
                                                && Integer.parseInt(part.before())
                                                        < Integer.parseInt(part.after()));
    }

    /** Tells whether it was not there before. */
    public boolean isNew() {
        return outcome == CentreOutcome.ADDED;
    }
}
