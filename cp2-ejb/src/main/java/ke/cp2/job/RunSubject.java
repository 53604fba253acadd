package ke.cp2.job;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Names the thing that a run is about.
 *
 * @param key the kind and id, such as {@code vacancy:17}: at most one run of a job and subject is
 *     active
 * @param label what people know it by (vacancy number, file name), or null
 */
public record RunSubject(String key, @Nullable String label) implements Serializable {

    private static final String VACANCY = "vacancy:";
    private static final String IMPORT = "import:";
    private static final String CAMPAIGN = "campaign:";
    private static final String DECISION = "decision:";
    private static final String PROPOSAL = "proposal:";
    private static final String CENTRES = "centres:";
    private static final String PLAN = "plan:";
    private static final String DEPLOYMENT = "deployment:";
    private static final String LETTERS = "letters:";
    private static final String DAYS = "days:";
    private static final String PUBLISHED = "published";
    private static final String CLOSING = "closing";
    private static final String INCOMPLETE = "incomplete";

    /** One vacancy. */
    public static RunSubject vacancy(long id, String number) {
        return new RunSubject(VACANCY + id, number);
    }

    /** Every vacancy that was published since a moment. */
    public static RunSubject published() {
        return new RunSubject(PUBLISHED, null);
    }

    /** Every vacancy that closes within some days. */
    public static RunSubject closing(int days) {
        return new RunSubject(CLOSING + ':' + days, String.valueOf(days));
    }

    /** Every profile that is not complete. */
    public static RunSubject incomplete() {
        return new RunSubject(INCOMPLETE, null);
    }

    /** Everything that waits for the job. */
    public static RunSubject all() {
        return new RunSubject("all", null);
    }

    /** The rows of an import. */
    public static RunSubject professionalImport(long id, @Nullable String fileName) {
        return new RunSubject(IMPORT + id, fileName);
    }

    /** A campaign. */
    public static RunSubject campaign(long id, String name) {
        return new RunSubject(CAMPAIGN + id, name);
    }

    /** A decision on many applications of a vacancy. */
    public static RunSubject decision(long actId, @Nullable String vacancyNumber) {
        return new RunSubject(DECISION + actId, vacancyNumber);
    }

    /** A proposal by the ranked list of a vacancy. */
    public static RunSubject proposal(long proposalId, @Nullable String vacancyNumber) {
        return new RunSubject(PROPOSAL + proposalId, vacancyNumber);
    }

    /** A list of centres. */
    public static RunSubject centres(long listId, @Nullable String fileName) {
        return new RunSubject(CENTRES + listId, fileName);
    }

    /** The vacancies that were planned for the sub-counties of a series. */
    public static RunSubject plan(long planId, @Nullable String series) {
        return new RunSubject(PLAN + planId, series);
    }

    /** A bundle of letters. */
    public static RunSubject letters(long bundleId, @Nullable String place) {
        return new RunSubject(LETTERS + bundleId, place);
    }

    /** The letters of a series whose days have changed. */
    public static RunSubject days(long seriesId, @Nullable String series) {
        return new RunSubject(DAYS + seriesId, series);
    }

    /** An order of plans of deployments. */
    public static RunSubject deployment(long orderId, @Nullable String series) {
        return new RunSubject(DEPLOYMENT + orderId, series);
    }

    /** Tells whether this is {@link #published()}. */
    public boolean isPublished() {
        return key.equals(PUBLISHED);
    }

    /** Tells whether this is {@link #incomplete()}. */
    public boolean isIncomplete() {
        return key.equals(INCOMPLETE);
    }

    /** Gives the kind of the subject: the key up to its colon. */
    public String kind() {
        int colon = key.indexOf(':');
        return colon < 0 ? key : key.substring(0, colon);
    }

    public boolean isImport() {
        return key.startsWith(IMPORT);
    }

    public boolean isCentres() {
        return key.startsWith(CENTRES);
    }

    public boolean isVacancy() {
        return key.startsWith(VACANCY);
    }

    /**
     * The number in the key: the id of the vacancy, import, list, campaign, decision or proposal,
     * or the days of {@link #closing}.
     *
     * @throws IllegalStateException when the subject is no single thing
     */
    public long id() {
        int colon = key.indexOf(':');
        if (colon < 0) {
            throw new IllegalStateException("no single subject: " + key);
        }
        return Long.parseLong(key.substring(colon + 1));
    }
}
