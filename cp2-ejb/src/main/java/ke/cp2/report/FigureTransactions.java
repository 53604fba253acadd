package ke.cp2.report;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import ke.cp2.security.SystemUse;
import ke.cp2.vacancy.series.SeriesNames;

/** Puts the figures of a series in the place of the old ones, in one transaction. */
@Stateless
@SystemUse
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FigureTransactions {

    @PersistenceContext private EntityManager entityManager;

    @Inject private SeriesNames series;

    /** Replaces them; whoever takes them at the same moment does it before or after. */
    public void replace(long seriesId, SeriesTally tally, Instant now) {
        series.lock(seriesId);
        entityManager
                .createQuery("DELETE FROM SeriesFigure f WHERE f.seriesId = :series")
                .setParameter("series", seriesId)
                .executeUpdate();
        for (FigureKind kind : FigureKind.values()) {
            tally.of(kind)
                    .forEach(
                            (key, figure) ->
                                    entityManager.persist(
                                            new SeriesFigure(seriesId, kind, key, figure)));
        }
        TakenReport report = entityManager.find(TakenReport.class, seriesId);
        if (report == null) {
            entityManager.persist(new TakenReport(seriesId, now));
        } else {
            report.takeAnew(now);
        }
    }
}
