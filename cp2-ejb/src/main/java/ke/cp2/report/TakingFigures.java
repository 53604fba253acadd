package ke.cp2.report;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import ke.cp2.application.figures.ApplicantFigure;
import ke.cp2.application.figures.ApplicantFigures;
import ke.cp2.platform.Kenya;
import ke.cp2.security.SystemUse;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyId;
import ke.cp2.vacancy.series.SeriesName;
import ke.cp2.vacancy.series.SeriesNames;

/**
 * Takes the figures of series, each once a day. It walks over their applications a page at a time
 * without a transaction, so that nobody waits for it.
 */
@Stateless
@SystemUse
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TakingFigures {

    private static final int PAGE = 1_000;

    /** From this hour on, in Kenya, the figures of the day before are taken. */
    private static final int HOUR = 1;

    /** So long after its end a series is looked at. */
    private static final int DAYS_AFTER = 60;

    @Inject private SeriesNames series;

    @Inject private ReportFigures reports;

    @Inject private VacancyCatalogue vacancies;

    @Inject private ApplicantFigures applicants;

    @Inject private FigureTransactions transactions;

    @Inject private Clock clock;

    /** Takes those of every series that has none of today. */
    public void takeDue() {
        LocalDateTime now = Kenya.wallClock(clock.instant());
        LocalDate day = now.getHour() < HOUR ? now.toLocalDate().minusDays(1) : now.toLocalDate();
        Instant due = Kenya.instant(day.atTime(HOUR, 0));
        Map<Long, Instant> taken = reports.taken();
        series.latest().stream()
                .filter(one -> !one.endsOn().plusDays(DAYS_AFTER).isBefore(day))
                .map(SeriesName::id)
                .filter(id -> taken.getOrDefault(id, Instant.EPOCH).isBefore(due))
                .forEach(this::take);
    }

    /** Takes those of one series. */
    public void take(long seriesId) {
        SeriesTally tally = new SeriesTally();
        vacancies.idsOfSeries(seriesId).forEach(vacancy -> add(vacancy, tally));
        transactions.replace(seriesId, tally, clock.instant());
    }

    private void add(VacancyId vacancy, SeriesTally tally) {
        long after = 0;
        List<ApplicantFigure> page;
        do {
            page = applicants.page(vacancy, after, PAGE);
            page.forEach(tally::add);
            after = page.isEmpty() ? after : page.get(page.size() - 1).id();
        } while (page.size() == PAGE);
    }
}
