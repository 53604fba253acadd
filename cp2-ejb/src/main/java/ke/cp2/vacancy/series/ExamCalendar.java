package ke.cp2.vacancy.series;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ke.cp2.audit.AuditKind;
import ke.cp2.audit.AuditNames;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.database.Conditions;
import ke.cp2.vacancy.Vacancy;

/** The exam series and their rules. */
@Dependent
public class ExamCalendar {

    private static final Map<String, String> SORT =
            Map.of(
                    "exam", "s.examCode",
                    "year", "s.examYear",
                    "startsOn", "s.startsOn",
                    "endsOn", "s.endsOn");

    @PersistenceContext private EntityManager entityManager;

    @Produces
    @Singleton
    static AuditNames names() {
        return new AuditNames(
                AuditKind.SERIES,
                "SELECT s.id, s.examCode, s.examYear FROM ExamSeries s WHERE s.id IN :ids");
    }

    public Optional<ExamSeries> byId(long id) {
        return Optional.ofNullable(entityManager.find(ExamSeries.class, id));
    }

    boolean has(String examCode, int examYear) {
        return count(
                        "SELECT COUNT(s) FROM ExamSeries s WHERE s.examCode = ?1 AND s.examYear = ?2",
                        examCode,
                        examYear)
                > 0;
    }

    boolean hasVacancies(ExamSeries series) {
        return count("SELECT COUNT(v) FROM Vacancy v WHERE v.seriesId = ?1", series.id()) > 0;
    }

    /** Counts the vacancies whose applicants are judged by the rules of a position by now. */
    long countUnderRules(long seriesId, String positionCode) {
        return count(
                "SELECT COUNT(v) FROM Vacancy v WHERE v.seriesId = ?1 AND v.positionCode = ?2"
                        + " AND v.state IN (ke.cp2.vacancy.VacancyState.PUBLISHED,"
                        + " ke.cp2.vacancy.VacancyState.CLOSED)",
                seriesId,
                positionCode);
    }

    /** Counts the vacancies that people have read: they are not drafts, and not cancelled. */
    long countPublished(long seriesId) {
        return count(
                "SELECT COUNT(v) FROM Vacancy v WHERE v.seriesId = ?1"
                        + " AND v.state IN (ke.cp2.vacancy.VacancyState.PUBLISHED,"
                        + " ke.cp2.vacancy.VacancyState.CLOSED,"
                        + " ke.cp2.vacancy.VacancyState.DECIDED)",
                seriesId);
    }

    /**
     * Counts the vacancies that people can apply for on the first day or later. The state stands in
     * a CASE, so that they are found by when they close: few close so late.
     */
    long countOpenFrom(ExamSeries series, Instant now) {
        return count(
                "SELECT COUNT(v) FROM Vacancy v WHERE v.seriesId = ?1"
                        + " AND CASE WHEN v.state IN (ke.cp2.vacancy.VacancyState.DRAFT,"
                        + " ke.cp2.vacancy.VacancyState.PUBLISHED) THEN 1 ELSE 0 END = 1"
                        + " AND v.window.closesAt > ?2 AND v.window.closesAt >= ?3",
                series.id(),
                now,
                Kenya.instant(series.startsOn().atStartOfDay()));
    }

    /**
     * Counts the published vacancies that people can still apply for, and that close within that
     * time, its end not included; found by when they close, as above.
     */
    long countClosing(long seriesId, Instant now, Instant from, Instant to) {
        return count(
                "SELECT COUNT(v) FROM Vacancy v WHERE v.seriesId = ?1"
                        + " AND CASE WHEN v.state = ke.cp2.vacancy.VacancyState.PUBLISHED"
                        + " THEN 1 ELSE 0 END = 1"
                        + " AND v.window.closesAt > ?2 AND v.window.closesAt >= ?3"
                        + " AND v.window.closesAt < ?4",
                seriesId,
                now,
                from,
                to);
    }

    private long count(String jpql, Object... values) {
        var query = entityManager.createQuery(jpql, Long.class);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query.getSingleResult();
    }

    /** Newest year first unless asked otherwise. */
    Page<SeriesRow> list(PageRequest page) {
        String latestFirst = "s.examYear DESC, s.examCode";
        return new Conditions()
                .page(
                        entityManager,
                        SeriesRow.class,
                        "SELECT NEW ke.cp2.vacancy.series.SeriesRow(s.id, s.examCode, s.examYear,"
                                + " s.startsOn, s.endsOn,"
                                + " (SELECT COUNT(v) FROM Vacancy v WHERE v.seriesId = s.id),"
                                + " (SELECT COUNT(r) FROM SeriesRule r WHERE r.seriesId = s.id))"
                                + " FROM ExamSeries s",
                        page.order(SORT, latestFirst, latestFirst),
                        "ExamSeries s",
                        page);
    }

    /** The rules of some series, for all positions. */
    public List<SeriesRule> rulesOf(Collection<Long> seriesIds) {
        return seriesIds.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "SELECT r FROM SeriesRule r WHERE r.seriesId IN :series"
                                        + " ORDER BY r.seriesId, r.positionCode, r.id",
                                SeriesRule.class)
                        .setParameter("series", seriesIds)
                        .getResultList();
    }

    /** The rules of a series for a position. */
    List<SeriesRule> rulesOf(long seriesId, String positionCode) {
        return entityManager
                .createQuery(
                        "SELECT r FROM SeriesRule r"
                                + " WHERE r.seriesId = :series AND r.positionCode = :position",
                        SeriesRule.class)
                .setParameter("series", seriesId)
                .setParameter("position", positionCode)
                .getResultList();
    }

    /** The rules of a vacancy's series for its position. */
    public List<SeriesRule> rulesFor(Vacancy vacancy) {
        return rulesOf(vacancy.seriesId(), vacancy.terms().positionCode());
    }

    void add(ExamSeries series) {
        entityManager.persist(series);
    }

    void add(SeriesRule rule) {
        entityManager.persist(rule);
    }

    void remove(SeriesRule rule) {
        entityManager.remove(rule);
    }

    /** Makes a change of the rules count as a change of the series. */
    void touch(ExamSeries series) {
        entityManager.lock(series, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
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
