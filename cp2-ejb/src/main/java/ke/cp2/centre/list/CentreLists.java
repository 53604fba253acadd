package ke.cp2.centre.list;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ke.cp2.centre.AssistedCandidates;
import ke.cp2.centre.CentreKey;
import ke.cp2.centre.CentreTerms;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.database.Conditions;
import ke.cp2.platform.database.NativeSql;
import ke.cp2.reference.GeoPoint;

/** All lists of centres and their rows. */
@Dependent
class CentreLists {

    private static final String VIEW =
            "SELECT l, a.fullName FROM CentreList l LEFT JOIN Account a ON a.id = l.uploadedBy";

    private static final String TERMS =
            "SELECT c.code, c.name, c.countyCode, c.subCountyCode, c.candidates, c.hostId,"
                    + " c.braille, c.signLanguage, c.latitude, c.longitude"
                    + " FROM Centre c";

    private static final List<CentreListState> UNDECIDED =
            Stream.of(CentreListState.values()).filter(CentreListState::isUndecided).toList();

    private static final List<CentreListState> GIVEN_UP =
            Stream.of(CentreListState.values()).filter(CentreListState::isGivenUp).toList();

    @PersistenceContext private EntityManager entityManager;

    void add(CentreList list) {
        entityManager.persist(list);
        entityManager.flush();
    }

    /** A writer of more rows; what is with the entity manager is written before. */
    CentreRowWriter writer(CentreList list) {
        entityManager.flush();
        return new CentreRowWriter(entityManager.unwrap(Connection.class), list);
    }

    Optional<CentreList> find(long id) {
        return Optional.ofNullable(entityManager.find(CentreList.class, id));
    }

    /** The centres of a series with these codes, by their codes. */
    Map<String, CentreTerms> known(long seriesId, Set<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery(TERMS + " WHERE c.id IN :ids", Object[].class)
                .setParameter(
                        "ids", codes.stream().map(code -> CentreKey.of(seriesId, code)).toList())
                .getResultStream()
                .map(CentreLists::terms)
                .collect(Collectors.toMap(CentreTerms::code, Function.identity()));
    }

    /** Some centres of a series behind a code, by their codes. */
    List<CentreTerms> behind(long seriesId, String code, int size) {
        return entityManager
                .createQuery(
                        TERMS
                                + " WHERE c.seriesId = :series AND c.code > :after"
                                + " ORDER BY c.seriesId, c.code",
                        Object[].class)
                .setParameter("series", seriesId)
                .setParameter("after", code)
                .setMaxResults(size)
                .getResultStream()
                .map(CentreLists::terms)
                .toList();
    }

    private static CentreTerms terms(Object[] columns) {
        return new CentreTerms(
                (String) columns[0],
                (String) columns[1],
                (String) columns[2],
                (String) columns[3],
                ((Number) columns[4]).intValue(),
                CentreKey.code((Long) columns[5]),
                new AssistedCandidates(
                        ((Number) columns[6]).intValue(), ((Number) columns[7]).intValue()),
                GeoPoint.orNull((Number) columns[8], (Number) columns[9]));
    }

    /** The hosts of the hosted centres of a series. */
    Map<String, String> hosted(long seriesId) {
        return NativeSql.of(
                        "SELECT CODE, HOST_ID FROM CENTRE WHERE SERIES_ID = :series"
                                + " AND HOST_ID IS NOT NULL")
                .with("series", seriesId)
                .rows(entityManager)
                .stream()
                .collect(
                        Collectors.toMap(
                                row -> row.text(0),
                                row -> Objects.requireNonNull(CentreKey.code(row.number(1)))));
    }

    /** The list that nobody has decided on, of those uploaded before a moment the oldest. */
    Optional<Long> nextUndecided(Instant before) {
        return entityManager
                .createQuery(
                        "SELECT l.id FROM CentreList l WHERE l.state IN :states"
                                + " AND l.uploadedAt < :before ORDER BY l.uploadedAt",
                        Long.class)
                .setParameter("states", UNDECIDED)
                .setParameter("before", before)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Tells how many lists nobody decided on before a moment. */
    long countUndecided(Instant before) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(l) FROM CentreList l WHERE l.state IN :states"
                                + " AND l.uploadedAt < :before",
                        Long.class)
                .setParameter("states", UNDECIDED)
                .setParameter("before", before)
                .getSingleResult();
    }

    /** A list that was given up and still has rows. */
    Optional<CentreList> withRowsLeft() {
        return entityManager
                .createQuery(
                        "SELECT l FROM CentreList l WHERE l.state IN :states AND EXISTS"
                                + " (SELECT r.id FROM CentreListRow r WHERE r.listId = l.id)",
                        CentreList.class)
                .setParameter("states", GIVEN_UP)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The list, locked until the transaction ends. */
    CentreList locked(long id) {
        CentreList list = entityManager.find(CentreList.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (list == null) {
            throw BusinessException.of("centre.noList");
        }
        return list;
    }

    /** The lists of a series that nobody has decided on. */
    List<Long> undecided(long seriesId) {
        return entityManager
                .createQuery(
                        "SELECT l.id FROM CentreList l WHERE l.seriesId = :series"
                                + " AND l.state IN :states ORDER BY l.id",
                        Long.class)
                .setParameter("series", seriesId)
                .setParameter("states", UNDECIDED)
                .getResultList();
    }

    /** Tells whether another list of the series is being taken, or was taken since its upload. */
    boolean isOtherTaken(CentreList list) {
        return !entityManager
                .createQuery(
                        "SELECT l.id FROM CentreList l WHERE l.seriesId = :series"
                                + " AND l.id <> :id AND (l.confirmedAt >= :since"
                                + " OR l.state = ke.cp2.centre.list.CentreListState.TAKING)",
                        Long.class)
                .setParameter("series", list.seriesId())
                .setParameter("id", list.id())
                .setParameter("since", list.uploadedAt())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    Optional<CentreListView> view(long id) {
        return entityManager
                .createQuery(VIEW + " WHERE l.id = :id", Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(CentreLists::view)
                .findFirst();
    }

    /** The lists of a series, the newest first. */
    Page<CentreListView> list(long seriesId, PageRequest page) {
        return new Conditions()
                .and("l.seriesId = :series", "series", seriesId)
                .page(entityManager, Object[].class, VIEW, "l.id DESC", "CentreList l", page)
                .map(CentreLists::view);
    }

    private static CentreListView view(Object[] columns) {
        return ((CentreList) columns[0]).view((String) columns[1]);
    }

    /** A page of the rows of one outcome, of which there are so many. */
    Page<CentreListRowView> rows(long listId, CentreOutcome outcome, long total, PageRequest page) {
        List<CentreListRow> rows =
                NativeSql.of(
                                "SELECT * FROM CENTRE_LIST_ROW WHERE LIST_ID = :list"
                                        + " AND OUTCOME = :outcome"
                                        + " ORDER BY LIST_ID, OUTCOME, LINE_NUMBER"
                                        + " OFFSET :skipped ROWS FETCH NEXT :size ROWS ONLY")
                        .with("list", listId)
                        .with("outcome", outcome)
                        .with("skipped", page.first())
                        .with("size", page.size())
                        .entities(entityManager, CentreListRow.class);
        return new Page<>(rows.stream().map(CentreListRow::view).toList(), total);
    }

    /** The wrong rows after one of them, in the order of the file. */
    List<CentreListRowView> wrongAfter(long listId, int number, int size) {
        return NativeSql.of(
                        "SELECT * FROM CENTRE_LIST_ROW WHERE LIST_ID = :list"
                                + " AND OUTCOME = 'WRONG' AND LINE_NUMBER > :after"
                                + " ORDER BY LIST_ID, OUTCOME, LINE_NUMBER"
                                + " FETCH FIRST :size ROWS ONLY")
                .with("list", listId)
                .with("after", number)
                .with("size", size)
                .entities(entityManager, CentreListRow.class)
                .stream()
                .map(CentreListRow::view)
                .toList();
    }

    /** The last line up to which so many rows after a line reach; empty when none is left. */
    Optional<Integer> endOfPage(long listId, int after, int size) {
        Long last =
                NativeSql.of(
                                "SELECT MAX(LINE_NUMBER) FROM CENTRE_LIST_ROW WHERE LIST_ID = :list"
                                        + " AND LINE_NUMBER > :after AND LINE_NUMBER <= :last")
                        .with("list", listId)
                        .with("after", after)
                        .with("last", after + size)
                        .row(entityManager)
                        .numberOrNull(0);
        return last == null ? Optional.empty() : Optional.of(last.intValue());
    }

    /** Writes the new and changed centres of some rows; doing it twice changes nothing more. */
    int take(CentreList list, int after, int last) {
        return NativeSql.of(
                        "MERGE INTO CENTRE C USING (SELECT CENTRE_ID, CODE, NAME, COUNTY_CODE,"
                                + " SUB_COUNTY_CODE, CANDIDATES, HOST_ID, BRAILLE, SIGN_LANGUAGE,"
                                + " LATITUDE, LONGITUDE FROM CENTRE_LIST_ROW"
                                + " WHERE LIST_ID = :list AND LINE_NUMBER > :after"
                                + " AND LINE_NUMBER <= :last AND OUTCOME IN ('ADDED', 'CHANGED')) R"
                                + " ON (C.ID = R.CENTRE_ID)"
                                + " WHEN MATCHED THEN UPDATE SET C.NAME = R.NAME,"
                                + " C.COUNTY_CODE = R.COUNTY_CODE,"
                                + " C.SUB_COUNTY_CODE = R.SUB_COUNTY_CODE,"
                                + " C.CANDIDATES = R.CANDIDATES, C.HOST_ID = R.HOST_ID,"
                                + " C.BRAILLE = R.BRAILLE, C.SIGN_LANGUAGE = R.SIGN_LANGUAGE,"
                                + " C.LATITUDE = R.LATITUDE, C.LONGITUDE = R.LONGITUDE"
                                + " WHEN NOT MATCHED THEN INSERT (ID, SERIES_ID, CODE, NAME,"
                                + " COUNTY_CODE, SUB_COUNTY_CODE, CANDIDATES, HOST_ID, BRAILLE,"
                                + " SIGN_LANGUAGE, LATITUDE, LONGITUDE)"
                                + " VALUES (R.CENTRE_ID, :series, R.CODE, R.NAME, R.COUNTY_CODE,"
                                + " R.SUB_COUNTY_CODE, R.CANDIDATES, R.HOST_ID, R.BRAILLE,"
                                + " R.SIGN_LANGUAGE, R.LATITUDE, R.LONGITUDE)")
                .with("list", list.id())
                .with("series", list.seriesId())
                .with("after", after)
                .with("last", last)
                .change(entityManager);
    }

    /** Lets the centres of some rows leave the series. */
    int remove(long listId, int after, int last) {
        return NativeSql.of(
                        "DELETE FROM CENTRE WHERE ID IN (SELECT CENTRE_ID FROM CENTRE_LIST_ROW"
                                + " WHERE LIST_ID = :list AND LINE_NUMBER > :after"
                                + " AND LINE_NUMBER <= :last AND OUTCOME = 'GONE')")
                .with("list", listId)
                .with("after", after)
                .with("last", last)
                .change(entityManager);
    }

    /** Deletes the first rows of a list; says how many. */
    int deleteRows(long listId, int limit) {
        Long first =
                NativeSql.of("SELECT MIN(LINE_NUMBER) FROM CENTRE_LIST_ROW WHERE LIST_ID = :list")
                        .with("list", listId)
                        .row(entityManager)
                        .numberOrNull(0);
        return first == null
                ? 0
                : NativeSql.of(
                                "DELETE FROM CENTRE_LIST_ROW WHERE LIST_ID = :list"
                                        + " AND LINE_NUMBER < :end")
                        .with("list", listId)
                        .with("end", first + limit)
                        .change(entityManager);
    }
}
