package ke.cp2.report;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures of series in the database. */
@Dependent
class ReportFigures {

    @PersistenceContext private EntityManager entityManager;

    /** Tells when those of a series were taken. */
    Optional<Instant> takenAt(long seriesId) {
        return entityManager
                .createQuery(
                        "SELECT r.takenAt FROM TakenReport r WHERE r.seriesId = :series",
                        Instant.class)
                .setParameter("series", seriesId)
                .getResultStream()
                .findFirst();
    }

    /** Tells when those of each series were taken. */
    Map<Long, Instant> taken() {
        Map<Long, Instant> taken = new HashMap<>();
        entityManager
                .createQuery("SELECT r.seriesId, r.takenAt FROM TakenReport r", Object[].class)
                .getResultStream()
                .forEach(row -> taken.put((Long) row[0], (Instant) row[1]));
        return taken;
    }

    /** The figures of a series by their kinds, in the order of their codes. */
    Map<FigureKind, List<Figure>> of(long seriesId) {
        Map<FigureKind, List<Figure>> figures = new EnumMap<>(FigureKind.class);
        entityManager
                .createQuery(
                        "SELECT f FROM SeriesFigure f WHERE f.seriesId = :series"
                                + " ORDER BY f.kind, f.code",
                        SeriesFigure.class)
                .setParameter("series", seriesId)
                .getResultStream()
                .forEach(
                        one ->
                                figures.computeIfAbsent(one.kind(), kind -> new ArrayList<>())
                                        .add(one.counted()));
        return figures;
    }
}
