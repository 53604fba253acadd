package ke.cp2.vacancy.series;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ke.cp2.platform.database.NativeSql;

/** Names the exam series to features that keep something about them. */
@Dependent
public class SeriesNames {

    private static final String NAMES =
            "SELECT NEW ke.cp2.vacancy.series.SeriesName(s.id, s.examCode, s.examYear, s.startsOn,"
                    + " s.endsOn)"
                    + " FROM ExamSeries s";

    private static final int MOST = 100;

    @PersistenceContext private EntityManager entityManager;

    /** The latest series, newest year first. */
    public List<SeriesName> latest() {
        return entityManager
                .createQuery(NAMES + " ORDER BY s.examYear DESC, s.examCode", SeriesName.class)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** The series with that id. */
    public Optional<SeriesName> byId(long id) {
        return entityManager
                .createQuery(NAMES + " WHERE s.id = :id", SeriesName.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The days that a series had before they were moved last; empty when they never were. */
    public Optional<MovedDays> movedDays(long id) {
        return Optional.ofNullable(entityManager.find(ExamSeries.class, id))
                .flatMap(ExamSeries::movedDays);
    }

    /** The first day of the examination of the series with that id. */
    public Optional<LocalDate> startsOn(long id) {
        return entityManager
                .createQuery(
                        "SELECT s.startsOn FROM ExamSeries s WHERE s.id = :id", LocalDate.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The numbers of a rule that the series has switched on, by position. */
    public Map<String, Integer> numbers(long id, RuleName rule) {
        return entityManager
                .createQuery(
                        "SELECT r FROM SeriesRule r WHERE r.seriesId = :series", SeriesRule.class)
                .setParameter("series", id)
                .getResultStream()
                .filter(set -> set.setting().name() == rule)
                .collect(Collectors.toMap(SeriesRule::positionCode, set -> set.setting().number()));
    }

    /** Locks a series until the transaction ends: what is kept about it changes one at a time. */
    public void lock(long id) {
        NativeSql.of("SELECT ID FROM EXAM_SERIES WHERE ID = :id FOR UPDATE")
                .with("id", id)
                .row(entityManager);
    }
}
