package ke.cp2.vacancy;

import java.util.Set;
import java.util.stream.Collectors;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.RecordChanges;
import ke.cp2.platform.Refusals;
import ke.cp2.platform.typed.TypedText;
import ke.cp2.profile.value.CentreCode;
import ke.cp2.reference.StationType;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a vacancy offers. Texts are stripped, blank ones are null. Codes are checked against
 * the reference lists by the use case.
 *
 * @param stationName the name of the duty station, or null while it is not fixed
 * @param centreCode the eight digits of a KCSE centre, or null
 * @param subCountyCode null when the vacancy is for the whole county
 * @param subjectCode for positions of marking, otherwise null
 * @param paper for positions of marking, or null for all papers
 * @param posts 1 to 10,000
 * @param description at most 2,000 characters, or null
 */
public record VacancyTerms(
        String activityCode,
        StationType stationType,
        @Nullable String stationName,
        @Nullable String centreCode,
        String positionCode,
        String countyCode,
        @Nullable String subCountyCode,
        @Nullable String subjectCode,
        @Nullable Integer paper,
        int posts,
        Window window,
        @Nullable String description) {

    private static final int MOST_POSTS = 10_000;
    private static final int MOST_PAPERS = 9;
    private static final int STATION_NAME_LENGTH = 120;
    private static final int DESCRIPTION_LENGTH = 2000;

    /** Positions of people who mark, or learn to mark, a subject. */
    private static final Set<String> SUBJECT_POSITIONS = Set.of("EXR", "TML", "EIC", "CHE", "TRN");

    /** These may still change when people have applied; of the window only the closing time. */
    private static final Set<String> FREE_PARTS = Set.of("posts", "window", "description");

    /**
     * @throws BusinessException when something is missing, too long, or out of range
     */
    public VacancyTerms {
        stationName = TypedText.line(stationName);
        description = TypedText.lines(description);
        centreCode = TypedText.compact(centreCode);
        new Refusals()
                .when(activityCode == null, "activity", "vacancy.activityMissing")
                .when(
                        activityCode != null && stationType == null,
                        "stationType",
                        "vacancy.stationTypeMissing")
                .when(
                        activityCode != null && positionCode == null,
                        "position",
                        "vacancy.positionMissing")
                .when(countyCode == null, "county", "vacancy.countyMissing")
                .when(window == null, "opensAt", "vacancy.opensAtMissing")
                .when(
                        isLonger(stationName, STATION_NAME_LENGTH),
                        "stationName",
                        "vacancy.tooLong",
                        STATION_NAME_LENGTH)
                .when(
                        isLonger(description, DESCRIPTION_LENGTH),
                        "description",
                        "vacancy.tooLong",
                        DESCRIPTION_LENGTH)
                .when(
                        centreCode != null && !centreCode.matches(CentreCode.INPUT),
                        "centreCode",
                        "vacancy.centreCodeFormat")
                .when(posts < 1 || posts > MOST_POSTS, "posts", "vacancy.postsRange", 1, MOST_POSTS)
                .when(
                        paper != null && (paper < 1 || paper > MOST_PAPERS),
                        "paper",
                        "vacancy.paperRange",
                        1,
                        MOST_PAPERS)
                .when(
                        positionCode != null
                                && !asksSubject(positionCode)
                                && (subjectCode != null || paper != null),
                        "subject",
                        "vacancy.subjectNotAsked")
                .raise();
    }

    /** Tells whether a vacancy of that position is for a subject. */
    public static boolean asksSubject(@Nullable String positionCode) {
        return positionCode != null && SUBJECT_POSITIONS.contains(positionCode);
    }

    /**
     * Tells whether these terms differ from the others only in what harms nobody who has applied:
     * posts, description, closing time.
     */
    boolean keepsPromisesOf(VacancyTerms others) {
        return RecordChanges.between(others, this).stream()
                        .allMatch(change -> FREE_PARTS.contains(change.name()))
                && window.opensAt().equals(others.window.opensAt());
    }

    /** The same terms with other posts. */
    VacancyTerms withPosts(int others) {
        return new VacancyTerms(
                activityCode,
                stationType,
                stationName,
                centreCode,
                positionCode,
                countyCode,
                subCountyCode,
                subjectCode,
                paper,
                others,
                window,
                description);
    }

    /** Lists what differs from the others, for the audit trail: {@code posts: 10 -> 12}. */
    String differenceFrom(VacancyTerms others) {
        return RecordChanges.between(others, this).stream()
                .map(change -> change.name() + ": " + change.before() + " -> " + change.after())
                .collect(Collectors.joining("; "));
    }

    private static boolean isLonger(@Nullable String text, int longest) {
        return text != null && text.length() > longest;
    }
}
