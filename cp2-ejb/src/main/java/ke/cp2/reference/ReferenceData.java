package ke.cp2.reference;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import ke.cp2.platform.database.DatabaseMigrator;
import ke.cp2.platform.database.NativeSql;
import ke.cp2.platform.database.SqlRow;
import org.jspecify.annotations.Nullable;

/**
 * The council's reference lists. They change by migration only, so they are read once and answered
 * from memory: a page with six dependent lists costs no query. It is no session bean: a page asks
 * it some hundred times, and each call of one costs more than the answer.
 */
@ApplicationScoped
public class ReferenceData {

    private record Named(String code, String parent, String english, String kiswahili) {

        Choice in(Locale locale) {
            return new Choice(code, "sw".equals(locale.getLanguage()) ? kiswahili : english);
        }
    }

    private record Asked(Collection<Named> from, @Nullable String parent, String language) {}

    @PersistenceContext private EntityManager entityManager;

    @Inject private DatabaseMigrator migrator;

    private Map<String, Named> counties;
    private Map<String, Named> subCounties;
    private Map<String, GeoPoint> points;
    private Map<String, Named> exams;
    private Map<String, Integer> lastYears;
    private Map<String, Named> activities;
    private Map<String, Named> positions;
    private Map<String, Named> subjects;
    private Map<String, List<StationType>> stationTypes;
    private final Map<Asked, List<Choice>> lists = new ConcurrentHashMap<>();

    @PostConstruct
    void load() {
        migrator.awaitSchema();
        counties = read("SELECT CODE, NULL, NAME, NAME FROM COUNTY ORDER BY CODE");
        subCounties = read("SELECT CODE, COUNTY_CODE, NAME, NAME FROM SUB_COUNTY ORDER BY CODE");
        points = new HashMap<>();
        for (SqlRow row :
                rows("SELECT SUB_COUNTY_CODE, LATITUDE, LONGITUDE FROM SUB_COUNTY_POINT")) {
            points.put(row.text(0), new GeoPoint(row.decimal(1), row.decimal(2)));
        }
        exams = read("SELECT CODE, NULL, NAME, NAME FROM EXAM ORDER BY CODE");
        lastYears = new HashMap<>();
        for (SqlRow row : rows("SELECT CODE, LAST_YEAR FROM EXAM WHERE LAST_YEAR IS NOT NULL")) {
            lastYears.put(row.text(0), (int) row.number(1));
        }
        activities = read("SELECT CODE, NULL, NAME_EN, NAME_SW FROM ACTIVITY ORDER BY CODE");
        positions =
                read("SELECT CODE, ACTIVITY_CODE, NAME_EN, NAME_SW FROM POSITION ORDER BY CODE");
        subjects = new LinkedHashMap<>();
        for (Named subject :
                read("SELECT EXAM_CODE || ':' || CODE, EXAM_CODE, NAME, NAME FROM SUBJECT ORDER BY EXAM_CODE, CODE")
                        .values()) {
            subjects.put(subject.code(), subject);
        }
        stationTypes = new LinkedHashMap<>();
        for (SqlRow row :
                rows(
                        "SELECT ACTIVITY_CODE, STATION_TYPE FROM ACTIVITY_STATION_TYPE"
                                + " ORDER BY ACTIVITY_CODE, STATION_TYPE")) {
            stationTypes
                    .computeIfAbsent(row.text(0), activity -> new ArrayList<>())
                    .add(StationType.valueOf(row.text(1)));
        }
    }

    private List<SqlRow> rows(String sql) {
        return NativeSql.of(sql).rows(entityManager);
    }

    private Map<String, Named> read(String sql) {
        Map<String, Named> read = new LinkedHashMap<>();
        for (SqlRow row : rows(sql)) {
            String parent = Objects.requireNonNullElse(row.textOrNull(1), "");
            read.put(row.text(0), new Named(row.text(0), parent, row.text(2), row.text(3)));
        }
        return read;
    }

    /** All 47 counties in the order of their codes. */
    public List<Choice> counties() {
        return choices(counties.values(), null, Locale.ENGLISH, false);
    }

    /** The sub-counties of a county by name; none for null. */
    public List<Choice> subCounties(@Nullable String countyCode) {
        return countyCode == null
                ? List.of()
                : choices(subCounties.values(), countyCode, Locale.ENGLISH, true);
    }

    /** The examinations in the order of their codes. */
    public List<Choice> exams() {
        return choices(exams.values(), null, Locale.ENGLISH, false);
    }

    /** Tells whether an examination had ended before a year. */
    public boolean isOver(String examCode, int year) {
        return year > lastYear(examCode);
    }

    /** The last year in which an examination was held; far away while it goes on. */
    public int lastYear(String examCode) {
        return lastYears.getOrDefault(examCode, Integer.MAX_VALUE);
    }

    /** The activities by name. */
    public List<Choice> activities(Locale locale) {
        return choices(activities.values(), null, locale, true);
    }

    /** The kinds of duty stations of an activity; all for null. */
    public List<StationType> stationTypes(@Nullable String activityCode) {
        return activityCode == null
                ? List.of(StationType.values())
                : stationTypes.getOrDefault(activityCode, List.of());
    }

    /** The positions of an activity by name; all for null. */
    public List<Choice> positions(@Nullable String activityCode, Locale locale) {
        return choices(positions.values(), activityCode, locale, true);
    }

    /** The subjects of an examination in the order of their codes, with plain subject codes. */
    public List<Choice> subjects(String examCode) {
        return subjects.values().stream()
                .filter(subject -> subject.parent().equals(examCode))
                .map(
                        subject ->
                                new Choice(
                                        subject.code().substring(examCode.length() + 1),
                                        subject.english()))
                .toList();
    }

    /** All subjects of all examinations, with codes {@code EXAM:CODE}. */
    public List<Choice> allSubjects() {
        return subjects.values().stream()
                .map(
                        subject ->
                                new Choice(
                                        subject.code(), subject.parent() + " " + subject.english()))
                .toList();
    }

    /** The name of a county, or "" for null. */
    public String countyName(@Nullable String code) {
        return name(counties, code, Locale.ENGLISH);
    }

    /** The name of a sub-county, or "" for null. */
    public String subCountyName(@Nullable String code) {
        return name(subCounties, code, Locale.ENGLISH);
    }

    /** Tells whether the sub-county lies in the county. */
    public boolean isIn(String subCountyCode, @Nullable String countyCode) {
        Named subCounty = subCounties.get(subCountyCode);
        return subCounty != null && subCounty.parent().equals(countyCode);
    }

    /** Gives the point of a sub-county, or null when none is known. */
    public @Nullable GeoPoint pointOf(@Nullable String subCountyCode) {
        return subCountyCode == null ? null : points.get(subCountyCode);
    }

    /** The full name of an examination, or "" for null. */
    public String examName(String code) {
        return name(exams, code, Locale.ENGLISH);
    }

    /** The name of an activity, or "" for null. */
    public String activityName(String code, Locale locale) {
        return name(activities, code, locale);
    }

    /** The name of a position, or "" for null. */
    public String positionName(String code, Locale locale) {
        return name(positions, code, locale);
    }

    /** The activity that a position belongs to, or null when there is no such position. */
    public @Nullable String activityOf(String positionCode) {
        Named position = positions.get(positionCode);
        return position == null ? null : position.parent();
    }

    /** The name of a subject of an examination, or "" for null. */
    public String subjectName(String examCode, @Nullable String code) {
        return code == null ? "" : name(subjects, examCode + ':' + code, Locale.ENGLISH);
    }

    /** A list is made when it is first asked for; of a parent that there is not, each time. */
    private List<Choice> choices(
            Collection<Named> from, @Nullable String parent, Locale locale, boolean byName) {
        Asked asked = new Asked(from, parent, locale.getLanguage());
        List<Choice> made = lists.get(asked);
        if (made == null) {
            var choices =
                    from.stream()
                            .filter(named -> parent == null || parent.equals(named.parent()))
                            .map(named -> named.in(locale));
            made = (byName ? choices.sorted(Comparator.comparing(Choice::name)) : choices).toList();
            if (!made.isEmpty()) {
                lists.put(asked, made);
            }
        }
        return made;
    }

    private static String name(Map<String, Named> from, @Nullable String code, Locale locale) {
        Named named = code == null ? null : from.get(code);
        return named == null ? "" : named.in(locale).name();
    }
}
