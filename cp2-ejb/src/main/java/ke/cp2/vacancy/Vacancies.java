package ke.cp2.vacancy;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import ke.cp2.audit.AuditKind;
import ke.cp2.audit.AuditNames;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.database.Conditions;
import ke.cp2.platform.database.NativeSql;
import ke.cp2.vacancy.series.ExamSeries;
import org.jspecify.annotations.Nullable;

/** The vacancies. */
@Dependent
class Vacancies {

    private static final String FROM = " FROM Vacancy v JOIN ExamSeries s ON s.id = v.seriesId";

    private static final String IDS = "SELECT v.id FROM Vacancy v";

    private static final String OPEN =
            "v.state = ke.cp2.vacancy.VacancyState.PUBLISHED"
                    + " AND v.window.opensAt <= :now AND v.window.closesAt > :now";

    private static final Map<String, String> SORT =
            Map.of(
                    "closing", "v.window.closesAt",
                    "opening", "v.window.opensAt",
                    "posts", "v.posts",
                    "number", "v.number",
                    "state", "v.state",
                    "position", nameOf("POSITION", "NAME_EN", "v.positionCode"),
                    "positionSw", nameOf("POSITION", "NAME_SW", "v.positionCode"),
                    "county", nameOf("COUNTY", "NAME", "v.countyCode"));

    @PersistenceContext private EntityManager entityManager;

    @Produces
    @Singleton
    static AuditNames names() {
        return new AuditNames(
                AuditKind.VACANCY,
                "SELECT v.id, v.number FROM Vacancy v WHERE v.id IN :ids",
                "SELECT v.id FROM Vacancy v WHERE v.number = :number");
    }

    /** The reference lists are no entities: their names are sorted by where they lie. */
    private static String nameOf(String table, String column, String code) {
        return "SQL('(SELECT R."
                + column
                + " FROM "
                + table
                + " R WHERE R.CODE = ?)', "
                + code
                + ")";
    }

    void add(Vacancy vacancy) {
        entityManager.persist(vacancy);
    }

    /** A serial number that no vacancy had before. */
    long nextSerial() {
        return NativeSql.of("SELECT VACANCY_NUMBER_SEQ.NEXTVAL FROM DUAL").number(entityManager);
    }

    Optional<Vacancy> byId(VacancyId id) {
        return Optional.ofNullable(entityManager.find(Vacancy.class, id.value()));
    }

    Optional<Vacancy> byNumber(String number) {
        return entityManager
                .createQuery("SELECT v FROM Vacancy v WHERE v.number = :number", Vacancy.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    Optional<VacancyDetails> detailsByNumber(String number, Instant now) {
        return details(new Conditions().and("v.number = :number", "number", number), "v.id")
                .getResultStream()
                .findFirst()
                .map(row -> details(row, now));
    }

    /** As {@link #detailsByNumber}, unless it was never published. */
    Optional<VacancyDetails> publishedByNumber(String number, Instant now) {
        return details(
                        new Conditions()
                                .and("v.publishedAt IS NOT NULL")
                                .and("v.number = :number", "number", number),
                        "v.id")
                .getResultStream()
                .findFirst()
                .map(row -> details(row, now));
    }

    Optional<VacancyDetails> detailsById(VacancyId id, Instant now) {
        return details(new Conditions().and("v.id = :id", "id", id.value()), "v.id")
                .getResultStream()
                .findFirst()
                .map(row -> details(row, now));
    }

    /**
     * The vacancies of a filter in any state, the newest at the top.
     *
     * @param limit the only sub-county that is wanted whatever the filter says, or null
     */
    Page<VacancyDetails> list(
            VacancyFilter filter, @Nullable String limit, PageRequest page, Instant now) {
        Conditions conditions = inAnyState(filter, limit);
        String order = order(page, "v.id DESC");
        return shown(
                conditions.page(entityManager, Long.class, IDS, order, "Vacancy v", page),
                order,
                now);
    }

    /**
     * The next vacancies of a filter in any state, the newest first.
     *
     * @param limit the only sub-county that is wanted whatever the filter says, or null
     * @param before the one that they stand behind; null for the first ones
     */
    List<VacancyDetails> next(
            VacancyFilter filter, @Nullable String limit, @Nullable VacancyId before, Instant now) {
        return first(
                        inAnyState(filter, limit)
                                .and(
                                        "v.id < :before",
                                        "before",
                                        before == null ? null : before.value()),
                        "v.id DESC",
                        PageRequest.MAXIMUM_SIZE,
                        now)
                .toList();
    }

    private static Conditions inAnyState(VacancyFilter filter, @Nullable String limit) {
        return conditions(filter)
                .and("v.subCountyCode = :limit", "limit", limit)
                .and("v.subCountyCode = :subCounty", "subCounty", filter.getSubCountyCode())
                .and("v.seriesId = :series", "series", filter.getSeriesId())
                .and("v.state = :state", "state", filter.getState());
    }

    /**
     * The open vacancies of a filter, the one that closes first at the top. Those for a whole
     * county are for each of its sub-counties.
     */
    Page<VacancyDetails> open(VacancyFilter filter, PageRequest page, Instant now) {
        Conditions conditions =
                conditions(filter)
                        .and(
                                "(v.subCountyCode = :subCounty OR v.subCountyCode IS NULL)",
                                "subCounty",
                                filter.getSubCountyCode())
                        .and(OPEN, "now", now);
        String order = order(page, "v.state, v.window.closesAt, v.id");
        return shown(
                conditions.listing(entityManager, Long.class, IDS, order, IDS, page), order, now);
    }

    /** The open vacancies that were published last. */
    List<VacancyDetails> newest(@Nullable String countyCode, int count, Instant now) {
        Conditions conditions =
                new Conditions()
                        .and("v.countyCode = :county", "county", countyCode)
                        .and(OPEN, "now", now);
        String order = "v.state, v.publishedAt DESC, v.id DESC";
        return first(conditions, countyCode == null ? order : "v.countyCode, " + order, count, now)
                .toList();
    }

    /** The open vacancies that have been open to applicants only since that instant. */
    List<VacancyDetails> openSince(Instant since, Instant now) {
        return all(
                new Conditions()
                        .and(OPEN, "now", now)
                        .and(
                                "(v.publishedAt > :since OR v.window.opensAt > :since)",
                                "since",
                                since),
                now);
    }

    /** The vacancies that can be applied for then, are no news, and close until then. */
    List<VacancyDetails> closing(Instant publishedBefore, Instant until, Instant now) {
        return all(
                new Conditions()
                        .and(OPEN, "now", now)
                        .and("v.window.closesAt <= :until", "until", until)
                        .and("v.publishedAt <= :before", "before", publishedBefore),
                now);
    }

    /** The open vacancies of a county that close first. */
    Stream<VacancyDetails> openIn(String countyCode, int count, Instant now) {
        return first(
                new Conditions()
                        .and("v.countyCode = :county", "county", countyCode)
                        .and(OPEN, "now", now),
                "v.countyCode, v.state, v.window.closesAt, v.id",
                count,
                now);
    }

    private Stream<VacancyDetails> first(
            Conditions conditions, String order, int count, Instant now) {
        List<Long> ids =
                conditions
                        .query(
                                entityManager,
                                Long.class,
                                IDS + conditions.where() + " ORDER BY " + order)
                        .setMaxResults(count)
                        .getResultList();
        return withIds(ids, order, now);
    }

    /** Without the series the ids are found: beside it H2 takes no index for the order. */
    private Stream<VacancyDetails> withIds(List<Long> ids, String order, Instant now) {
        return ids.isEmpty()
                ? Stream.of()
                : details(new Conditions().and("v.id IN :ids", "ids", ids), order)
                        .getResultStream()
                        .map(row -> details(row, now));
    }

    /** For runs, which read thousands for each page: JPA need not look after them. */
    private List<VacancyDetails> all(Conditions conditions, Instant now) {
        return details(conditions, "v.id")
                .setHint("eclipselink.read-only", true)
                .getResultStream()
                .map(row -> details(row, now))
                .toList();
    }

    /** The vacancies of a series that are not cancelled, in the order of their ids. */
    List<CentreVacancy> ofSeries(long seriesId) {
        return entityManager
                .createQuery(
                        "SELECT NEW ke.cp2.vacancy.CentreVacancy(v.id, v.number, v.positionCode,"
                                + " v.countyCode, v.subCountyCode, v.stationType, v.stationName,"
                                + " v.centreCode, v.posts, v.window.opensAt,"
                                + " v.window.closesAt, v.state) FROM Vacancy v"
                                + " WHERE v.seriesId = :series AND v.state <> :cancelled"
                                + " ORDER BY v.id",
                        CentreVacancy.class)
                .setParameter("series", seriesId)
                .setParameter("cancelled", VacancyState.CANCELLED)
                .getResultList();
    }

    /** Counts those of a series that were published, by position; cancelled ones are left out. */
    SortedMap<String, Long> positionsOfSeries(long seriesId) {
        SortedMap<String, Long> published = new TreeMap<>();
        entityManager
                .createQuery(
                        "SELECT v.positionCode, COUNT(v.publishedAt) FROM Vacancy v"
                                + " WHERE v.seriesId = :series AND v.state <> :cancelled"
                                + " GROUP BY v.positionCode",
                        Object[].class)
                .setParameter("series", seriesId)
                .setParameter("cancelled", VacancyState.CANCELLED)
                .getResultList()
                .forEach(row -> published.put((String) row[0], (Long) row[1]));
        return published;
    }

    /** The ids of those of a series that were published. */
    List<VacancyId> idsOfSeries(long seriesId) {
        return entityManager
                .createQuery(
                        "SELECT v.id FROM Vacancy v WHERE v.seriesId = :series"
                                + " AND v.publishedAt IS NOT NULL ORDER BY v.id",
                        Long.class)
                .setParameter("series", seriesId)
                .getResultStream()
                .map(VacancyId::of)
                .toList();
    }

    /** Locks a vacancy until the transaction ends, without reading it. */
    void lock(long id) {
        NativeSql.of("SELECT ID FROM VACANCY WHERE ID = :id FOR UPDATE")
                .with("id", id)
                .row(entityManager);
    }

    private static String order(PageRequest page, String byDefault) {
        String asked = page.order(SORT, byDefault, byDefault);
        // Asked for by its name, too, the order is that of its index.
        return asked.startsWith("v.window.closesAt, v.state") ? byDefault : asked;
    }

    private Page<VacancyDetails> shown(Page<Long> ids, String order, Instant now) {
        return new Page<>(withIds(ids.rows(), order, now).toList(), ids.total(), ids.more());
    }

    private TypedQuery<Object[]> details(Conditions conditions, String order) {
        return conditions.query(
                entityManager,
                Object[].class,
                "SELECT v, s" + FROM + conditions.where() + " ORDER BY " + order);
    }

    private static VacancyDetails details(Object[] row, Instant now) {
        return VacancyDetails.of((Vacancy) row[0], (ExamSeries) row[1], now);
    }

    private static Conditions conditions(VacancyFilter filter) {
        return new Conditions()
                .and("v.examCode = :exam", "exam", filter.getExamCode())
                .and("v.activityCode = :activity", "activity", filter.getActivityCode())
                .and("v.stationType = :station", "station", filter.getStationType())
                .and("v.positionCode = :position", "position", filter.getPositionCode())
                .and("v.countyCode = :county", "county", filter.getCountyCode());
    }

    /**
     * Writes what has changed.
     *
     * @throws BusinessException when somebody else was faster
     */
    void flush() {
        try {
            entityManager.flush();
        } catch (OptimisticLockException e) {
            throw BusinessException.of("vacancy.changedMeanwhile");
        }
    }
}
