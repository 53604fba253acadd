package ke.cp2.centre.list;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import ke.cp2.centre.CentreKey;
import ke.cp2.centre.CentreTerms;
import org.jspecify.annotations.Nullable;

/** Finds what lists that were taken have changed, out of the rows that they keep. */
@Dependent
public class CentreChanges {

    private static final String ROWS =
            "SELECT r, l.confirmedAt, a.fullName, l.fileName FROM CentreList l"
                    + " JOIN CentreListRow r ON r.listId = l.id"
                    + " LEFT JOIN Account a ON a.id = COALESCE(l.confirmedBy, l.uploadedBy)";

    @PersistenceContext private EntityManager entityManager;

    /** The latest changes of a centre, the newest first. */
    List<CentreChange> of(long seriesId, String code, int most) {
        return read(
                entityManager
                        .createQuery(
                                ROWS
                                        + " WHERE r.centreId = :centre"
                                        + " AND l.confirmedAt IS NOT NULL"
                                        + " ORDER BY l.confirmedAt DESC, r.id DESC",
                                Object[].class)
                        .setParameter("centre", CentreKey.of(seriesId, code))
                        .setMaxResults(most));
    }

    /**
     * All changes of the centres of a county by lists that were confirmed between two moments, the
     * newest first.
     *
     * @param since after that moment only; null for all but those of the first list, with which the
     *     centres of the series came
     */
    public List<CentreChange> ofCounty(
            long seriesId, String countyCode, @Nullable Instant since, Instant until) {
        List<CentreChange> found =
                read(
                        entityManager
                                .createQuery(
                                        ROWS
                                                + " WHERE l.seriesId = :series"
                                                + " AND l.confirmedAt > :since"
                                                + " AND l.confirmedAt <= :until"
                                                + " AND r.countyCode = :county"
                                                + " AND r.outcome <> ke.cp2.centre.list.CentreOutcome.WRONG"
                                                + " ORDER BY l.confirmedAt DESC, r.id",
                                        Object[].class)
                                .setParameter("series", seriesId)
                                .setParameter("since", since == null ? Instant.EPOCH : since)
                                .setParameter("until", until)
                                .setParameter("county", countyCode));
        if (since != null) {
            return found;
        }
        Optional<Instant> first = first(seriesId);
        return found.stream()
                .filter(change -> !change.isNew() || !first.equals(Optional.of(change.list().at())))
                .toList();
    }

    /** The list with which the centres came: the first one, unless it found centres there. */
    private Optional<Instant> first(long seriesId) {
        return entityManager
                .createQuery(
                        "SELECT l.confirmedAt, l.changed + l.gone + l.unchanged FROM CentreList l"
                                + " WHERE l.seriesId = :series AND l.confirmedAt IS NOT NULL"
                                + " ORDER BY l.confirmedAt",
                        Object[].class)
                .setParameter("series", seriesId)
                .setMaxResults(1)
                .getResultStream()
                .filter(row -> ((Number) row[1]).intValue() == 0)
                .map(row -> (Instant) row[0])
                .findFirst();
    }

    /** Counts by sub-county what taking a list would change; a centre that moves counts in both. */
    public Map<String, Effect> effects(long listId) {
        Map<String, Effect> effects = new HashMap<>();
        entityManager
                .createQuery(
                        "SELECT r.outcome, r.subCountyCode, r.candidates, r.words"
                                + " FROM CentreListRow r WHERE r.listId = :list"
                                + " AND r.outcome <> ke.cp2.centre.list.CentreOutcome.WRONG",
                        Object[].class)
                .setParameter("list", listId)
                .getResultStream()
                .map(row -> change(listId, row))
                .forEach(
                        change ->
                                change.subCounties()
                                        .forEach(
                                                place ->
                                                        effects.merge(
                                                                place,
                                                                Effect.of(change),
                                                                Effect::plus)));
        return effects;
    }

    private static CentreChange change(long listId, Object[] row) {
        return CentreChange.of(
                new CentreChange.Taken(listId, "", Instant.EPOCH, null),
                (CentreOutcome) row[0],
                new CentreTerms("", "", "", (String) row[1], ((Number) row[2]).intValue(), null),
                (String) row[3]);
    }

    /**
     * Counts centres that a list changes.
     *
     * @param moved those that lie elsewhere then
     * @param grown those that have more candidates then
     * @param added those that were not there
     */
    public record Effect(int changed, int moved, int grown, int added) implements Serializable {

        private static Effect of(CentreChange change) {
            return new Effect(
                    1, change.isMoved() ? 1 : 0, change.isGrown() ? 1 : 0, change.isNew() ? 1 : 0);
        }

        /** The sum of both. */
        public Effect plus(Effect other) {
            return new Effect(
                    changed + other.changed,
                    moved + other.moved,
                    grown + other.grown,
                    added + other.added);
        }
    }

    private List<CentreChange> read(TypedQuery<Object[]> query) {
        return query.getResultStream()
                .map(
                        row ->
                                ((CentreListRow) row[0])
                                        .change(
                                                Objects.requireNonNullElse(
                                                        (Instant) row[1], Instant.EPOCH),
                                                (String) row[2],
                                                (String) row[3]))
                .toList();
    }
}
