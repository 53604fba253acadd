package ke.cp2.centre.list;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.database.Conditions;
import ke.cp2.platform.database.NativeSql;

/** All lists of centres and their rows. */
@Dependent
class CentreLists {

    private static final String VIEW =
            "SELECT l, a.fullName FROM CentreList l LEFT JOIN Account a ON a.id = l.uploadedBy";

    @PersistenceContext private EntityManager entityManager;

    void add(CentreList list) {
        entityManager.persist(list);
        entityManager.flush();
    }

    /** Writes the rows that would change something or are wrong. */
    void write(CentreList list, List<JudgedCentre> rows) {
        entityManager.flush();
        try (CentreRowWriter writer =
                new CentreRowWriter(entityManager.unwrap(Connection.class), list)) {
            rows.stream()
                    .filter(row -> row.outcome() != CentreOutcome.UNCHANGED)
                    .forEach(writer::write);
        }
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
    List<CentreList> undecided(long seriesId) {
        return entityManager
                .createQuery(
                        "SELECT l FROM CentreList l WHERE l.seriesId = :series"
                                + " AND l.state = ke.cp2.centre.list.CentreListState.PREVIEWED",
                        CentreList.class)
                .setParameter("series", seriesId)
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
                                + " SUB_COUNTY_CODE, CANDIDATES, HOST_ID FROM CENTRE_LIST_ROW"
                                + " WHERE LIST_ID = :list AND LINE_NUMBER > :after"
                                + " AND LINE_NUMBER <= :last AND OUTCOME IN ('ADDED', 'CHANGED')) R"
                                + " ON (C.ID = R.CENTRE_ID)"
                                + " WHEN MATCHED THEN UPDATE SET C.NAME = R.NAME,"
                                + " C.COUNTY_CODE = R.COUNTY_CODE,"
                                + " C.SUB_COUNTY_CODE = R.SUB_COUNTY_CODE,"
                                + " C.CANDIDATES = R.CANDIDATES, C.HOST_ID = R.HOST_ID"
                                + " WHEN NOT MATCHED THEN INSERT (ID, SERIES_ID, CODE, NAME,"
                                + " COUNTY_CODE, SUB_COUNTY_CODE, CANDIDATES, HOST_ID)"
                                + " VALUES (R.CENTRE_ID, :series, R.CODE, R.NAME, R.COUNTY_CODE,"
                                + " R.SUB_COUNTY_CODE, R.CANDIDATES, R.HOST_ID)")
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

    /** Deletes the rows of a list that was given up. */
    void forgetRows(long listId) {
        entityManager
                .createQuery("DELETE FROM CentreListRow r WHERE r.listId = :list")
                .setParameter("list", listId)
                .executeUpdate();
    }
}
