package ke.cp2.vacancy;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Refusals;
import ke.cp2.reference.ReferenceData;
import ke.cp2.reference.StationType;
import ke.cp2.security.AccountId;
import ke.cp2.security.SystemUse;
import ke.cp2.vacancy.series.ExamCalendar;
import ke.cp2.vacancy.series.ExamSeries;
import ke.cp2.vacancy.series.SeriesNames;
import org.jspecify.annotations.Nullable;

/**
 * Writes and publishes vacancies for the exam centres of many sub-counties, for jobs that an
 * officer has ordered. Who may order them is asked by those who call it.
 */
@Stateless
@SystemUse
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class DraftingVacancies {

    @Inject private Vacancies vacancies;

    @Inject private ExamCalendar calendar;

    @Inject private SeriesNames seriesNames;

    @Inject private TermsCheck termsCheck;

    @Inject private VacancySettings settings;

    @Inject private ReferenceData reference;

    @Inject private AuditTrail audit;

    @Inject private Event<VacancyPublished> published;

    @Inject private Clock clock;

    /** The vacancies of a series that are not cancelled, in the order of their ids. */
    public List<CentreVacancy> of(long seriesId) {
        return vacancies.ofSeries(seriesId);
    }

    /**
     * Holds the times in which people may apply against the series.
     *
     * @throws BusinessException at {@code opensAt} or {@code closesAt}
     */
    public void checkWindow(
            long seriesId, @Nullable LocalDateTime opensAt, @Nullable LocalDateTime closesAt) {
        Refusals refusals = new Refusals();
        refusals.check(
                () -> {
                    Window window =
                            Window.typed(Refusals.judged(opensAt), Refusals.judged(closesAt));
                    if (opensAt != null && closesAt != null) {
                        termsCheck.longEnough(window);
                    }
                });
        if (opensAt != null) {
            refusals.check(() -> Window.opensAhead(opensAt, clock.instant()));
        }
        if (closesAt != null) {
            refusals.check(() -> termsCheck.closing(series(seriesId).endsOn(), closesAt));
        }
        refusals.raise();
    }

    /** Makes a draft for the centres of a sub-county. */
    public VacancyId draft(
            long seriesId, CentrePosts wanted, Instant opensAt, Instant closesAt, AccountId by) {
        ExamSeries series = series(seriesId);
        VacancyTerms terms =
                new VacancyTerms(
                        requireNonNull(reference.activityOf(wanted.positionCode())),
                        StationType.EXAM_CENTRE,
                        null,
                        null,
                        wanted.positionCode(),
                        wanted.countyCode(),
                        wanted.subCountyCode(),
                        null,
                        null,
                        wanted.posts(),
                        new Window(opensAt, closesAt),
                        null);
        Vacancy vacancy =
                Vacancy.draft(vacancies.nextSerial(), series, termsCheck.fitting(series, terms));
        vacancies.add(vacancy);
        vacancies.flush();
        record(AuditAction.VACANCY_CREATED, vacancy, vacancy.number().text(), by);
        return vacancy.id();
    }

    /** Gives a draft other posts; one that is no draft any more stays as it is. */
    public boolean resize(VacancyId id, int posts, AccountId by) {
        Vacancy vacancy = vacancies.byId(id).orElseThrow();
        if (vacancy.state() != VacancyState.DRAFT) {
            return false;
        }
        VacancyTerms before = vacancy.terms();
        vacancy.change(series(vacancy.seriesId()), before.withPosts(posts));
        vacancies.flush();
        record(
                AuditAction.VACANCY_CHANGED,
                vacancy,
                vacancy.number() + ": " + vacancy.terms().differenceFrom(before),
                by);
        return true;
    }

    /**
     * Publishes a draft; one that is none any more, or whose window is over or too short by now,
     * stays as it is.
     */
    public boolean publish(VacancyId id, AccountId by) {
        Vacancy vacancy = vacancies.byId(id).orElseThrow();
        Instant now = clock.instant();
        if (vacancy.state() != VacancyState.DRAFT
                || vacancy.terms().window().isOverAt(now)
                || vacancy.terms().window().openFrom(now).compareTo(settings.shortestWindow())
                        < 0) {
            return false;
        }
        seriesNames.lock(vacancy.seriesId());
        vacancy.publish(by, now);
        vacancies.flush();
        record(AuditAction.VACANCY_PUBLISHED, vacancy, vacancy.number().text(), by);
        published.fire(new VacancyPublished(vacancy.id(), vacancy.number().text()));
        return true;
    }

    private ExamSeries series(long seriesId) {
        return calendar.byId(seriesId)
                .orElseThrow(() -> BusinessException.of("vacancy.seriesUnknown"));
    }

    private void record(AuditAction action, Vacancy vacancy, String detail, AccountId by) {
        audit.recordBy(by, action.of(vacancy.id().value()).detail(detail));
    }
}
