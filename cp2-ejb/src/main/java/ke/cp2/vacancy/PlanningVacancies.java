package ke.cp2.vacancy;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditHistory;
import ke.cp2.audit.AuditKind;
import ke.cp2.audit.AuditRow;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.Refusals;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.sms.text.OfficersWords;
import ke.cp2.vacancy.series.ExamCalendar;
import ke.cp2.vacancy.series.ExamSeries;
import ke.cp2.vacancy.series.PlanningSeries;
import ke.cp2.vacancy.series.SeriesNames;
import org.jspecify.annotations.Nullable;

/**
 * Lets staff plan, publish and close vacancies. Council officers plan them; the other staff read, a
 * sub-county officer only those of the own sub-county. A vacancy that the caller may not see is as
 * good as not there.
 */
@Stateless
@RolesAllowed(Role.Name.COUNCIL_OFFICER)
public class PlanningVacancies {

    private static final Comparator<AuditRow> NEWEST_FIRST =
            Comparator.comparing(AuditRow::happenedAt).thenComparing(AuditRow::id).reversed();

    @Inject private Vacancies vacancies;

    @Inject private ExamCalendar calendar;

    @Inject private SeriesNames seriesNames;

    @Inject private TermsCheck termsCheck;

    @Inject private VacancySettings settings;

    @Inject private OfficersWords words;

    @Inject private Caller caller;

    @Inject private AuditTrail auditTrail;

    @Inject private AuditHistory auditHistory;

    @Inject private Event<VacancyPublished> published;

    @Inject private Event<SelectionAboutToEnd> ending;

    @Inject private Event<SelectionEndChanged> endChanged;

    @Inject private Event<WindowAboutToReopen> reopening;

    @Inject private Event<VacancyAboutToBeCancelled> cancelling;

    @Inject private Event<VacancyCancelled> cancelled;

    @Inject private Clock clock;

    /**
     * The vacancies of a filter in any state, the newest first. Sorts by {@code number}, {@code
     * position}, {@code positionSw}, {@code county}, {@code posts}, {@code opening}, {@code
     * closing}, {@code state}. The filter of a sub-county officer is narrowed to the own
     * sub-county.
     */
    @RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
    public Page<VacancyDetails> list(@NotNull VacancyFilter filter, @NotNull PageRequest page) {
        return vacancies.list(filter, caller.subCountyLimit(), page, clock.instant());
    }

    /**
     * The next vacancies of a list behind one of them, the newest first; none at the end.
     *
     * @param last null for the first ones
     */
    @RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
    public List<VacancyDetails> next(@NotNull VacancyFilter filter, @Nullable VacancyId last) {
        return vacancies.next(filter, caller.subCountyLimit(), last, clock.instant());
    }

    /** The vacancy with that number, or empty when there is none that the caller may see. */
    @RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
    public Optional<VacancyDetails> view(String number) {
        String limit = caller.subCountyLimit();
        return VacancyNumber.parse(number)
                .flatMap(known -> vacancies.detailsByNumber(known.text(), clock.instant()))
                .filter(vacancy -> limit == null || limit.equals(vacancy.subCountyCode()));
    }

    /**
     * Lists what was done with the vacancy and by whom, the newest first, if the caller sees it;
     * among it how the days of its series were moved since people read them.
     */
    @RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
    public List<AuditRow> history(String number) {
        return view(number)
                .map(
                        vacancy ->
                                Stream.concat(
                                                auditHistory
                                                        .of(AuditKind.VACANCY, vacancy.id())
                                                        .stream(),
                                                movesOfDays(vacancy))
                                        .sorted(NEWEST_FIRST)
                                        .toList())
                .orElse(List.of());
    }

    private Stream<AuditRow> movesOfDays(VacancyDetails vacancy) {
        Instant since = vacancies.byId(vacancy.vacancyId()).map(Vacancy::publishedAt).orElse(null);
        return since == null
                ? Stream.empty()
                : auditHistory
                        .of(AuditKind.SERIES, vacancy.seriesId(), AuditAction.SERIES_CHANGED)
                        .stream()
                        .filter(row -> !row.happenedAt().isBefore(since))
                        .filter(PlanningSeries::isMove);
    }

    /**
     * The vacancy with that number as a form to edit, or empty when there is none that may change.
     */
    public Optional<VacancyForm> form(String number) {
        return VacancyNumber.parse(number)
                .flatMap(known -> vacancies.byNumber(known.text()))
                .filter(vacancy -> vacancy.state().allowsChange())
                .map(VacancyForm::new);
    }

    /**
     * Asks the rules about a form in which something cannot be read, so that the officer reads all
     * that is wrong at once. Nothing is saved.
     *
     * @throws BusinessException at the fields that they refuse
     */
    public void check(@NotNull VacancyForm form) {
        judged(form, form.isPublished() ? null : form.getClosesAt());
    }

    /**
     * Makes a draft.
     *
     * @return its number
     * @throws BusinessException when something is missing or does not fit
     */
    public String create(@NotNull VacancyForm form) {
        VacancyTerms terms = judged(form, form.getClosesAt());
        termsCheck.longEnough(terms.window());
        Vacancy vacancy = Vacancy.draft(vacancies.nextSerial(), series(form), terms);
        vacancies.add(vacancy);
        record(AuditAction.VACANCY_CREATED, vacancy, StatedReason.NONE);
        return vacancy.number().text();
    }

    /**
     * Changes a vacancy, see {@link Vacancy#change}.
     *
     * @return its number, which for a draft may be another one now
     * @throws BusinessException when something is missing or does not fit, when its state refuses
     *     the change, or when somebody else has changed it since the form was read
     */
    public String edit(@NotNull String number, @NotNull VacancyForm form) {
        Vacancy vacancy = existing(number);
        if (vacancy.version() != form.getVersion()) {
            throw BusinessException.of("vacancy.changedMeanwhile");
        }
        VacancyTerms before = vacancy.terms();
        boolean closesAsBefore =
                vacancy.state() != VacancyState.DRAFT
                        && Kenya.wallClock(before.window().closesAt()).equals(form.getClosesAt());
        VacancyTerms wanted = judged(form, closesAsBefore ? null : form.getClosesAt());
        vacancy.requireKeptPosts(wanted, clock.instant());
        StatedReason why = fewerReason(vacancy, wanted, form);
        if (vacancy.state() == VacancyState.PUBLISHED
                && before.window().isOverAt(clock.instant())
                && !wanted.window().isOverAt(clock.instant())) {
            vacancy.requireReopenable(clock.instant());
            reopening.fire(new WindowAboutToReopen(vacancy.id()));
            vacancy.noteReopening(clock.instant());
        }
        if (vacancy.state() == VacancyState.DRAFT) {
            termsCheck.longEnough(wanted.window());
        }
        vacancy.change(series(form), wanted);
        vacancies.flush();
        auditTrail.record(
                AuditAction.VACANCY_CHANGED
                        .of(vacancy.id().value())
                        .detail(vacancy.number() + ": " + vacancy.terms().differenceFrom(before))
                        .because(why));
        return vacancy.number().text();
    }

    /** Keeps why there are fewer posts than people read; none when there are not. */
    private StatedReason fewerReason(Vacancy vacancy, VacancyTerms wanted, VacancyForm form) {
        if (!vacancy.isFewer(wanted)) {
            return StatedReason.NONE;
        }
        StatedReason why =
                StatedReason.typed(
                        "fewerReason", "vacancy.fewerReasonMissing", form.getFewerReason());
        words.check("fewerReason", why.text());
        vacancy.noteFewer(why, caller.accountId(), clock.instant());
        return why;
    }

    /**
     * Shows a draft to everybody and fires {@link VacancyPublished}. Doing it twice does nothing
     * more.
     *
     * @throws BusinessException when it is no draft, its window is over or too short by now, or its
     *     centre is not as the list of the series has it
     */
    public void publish(@NotNull String number) {
        Vacancy vacancy = existing(number);
        if (vacancy.state() == VacancyState.PUBLISHED) {
            return;
        }
        // Rules that somebody changes at this moment are changed before, or stay as they are.
        seriesNames.lock(vacancy.seriesId());
        termsCheck.centre(vacancy.seriesId(), vacancy.terms());
        vacancy.requireWindow(settings.shortestWindow(), clock.instant());
        vacancy.publish(caller.accountId(), clock.instant());
        vacancies.flush();
        record(AuditAction.VACANCY_PUBLISHED, vacancy, StatedReason.NONE);
        published.fire(new VacancyPublished(vacancy.id(), vacancy.number().text()));
    }

    /**
     * Notes that the time to apply is over. Doing it twice does nothing more.
     *
     * @throws BusinessException when it is not published, or its time is not over: two officers
     *     close it earlier
     */
    public void close(@NotNull String number) {
        Vacancy vacancy = existing(number);
        if (vacancy.state() == VacancyState.CLOSED) {
            return;
        }
        vacancy.close(clock.instant());
        vacancies.flush();
        record(AuditAction.VACANCY_CLOSED, vacancy, StatedReason.NONE);
    }

    /**
     * Says that all applicants of a closed vacancy have their decision. Doing it twice does nothing
     * more.
     *
     * @throws BusinessException when it is not closed, or an application waits for its decision
     */
    public void decide(@NotNull String number) {
        Vacancy vacancy = existing(number);
        if (vacancy.state() == VacancyState.DECIDED) {
            return;
        }
        ending.fire(new SelectionAboutToEnd(vacancy.id()));
        vacancy.decide();
        vacancies.flush();
        record(AuditAction.VACANCY_DECIDED, vacancy, StatedReason.NONE);
        endChanged.fire(new SelectionEndChanged(vacancy.id(), true));
    }

    /**
     * Takes a vacancy back that is not decided yet and fires {@link VacancyCancelled}. Doing it
     * twice does nothing more.
     *
     * @param reason at most 500 characters, read by the applicants and kept in the audit trail
     * @throws BusinessException when the reason is missing, when somebody has applied for it, or
     *     when it is decided already or about to be
     */
    public void cancel(@NotNull String number, String reason) {
        StatedReason stated = StatedReason.typed("reason", "vacancy.reasonMissing", reason);
        words.check("reason", stated.text());
        Vacancy vacancy = existing(number);
        if (vacancy.state() == VacancyState.CANCELLED) {
            return;
        }
        cancelling.fire(new VacancyAboutToBeCancelled(vacancy.id(), false));
        vacancy.cancel();
        vacancies.flush();
        auditTrail.record(
                AuditAction.VACANCY_CANCELLED
                        .of(vacancy.id().value())
                        .detail(vacancy.number() + ": ALONE")
                        .because(stated));
        cancelled.fire(new VacancyCancelled(vacancy.id(), caller.accountId(), stated.text()));
    }

    /**
     * Asks whether a vacancy can be cancelled now, by two officers at least.
     *
     * @throws BusinessException when it is decided already or about to be
     */
    public void checkCancelling(@NotNull String number) {
        Vacancy vacancy = existing(number);
        if (!vacancy.state().allowsCancelling()) {
            throw BusinessException.of("vacancy.moveRefused." + vacancy.state());
        }
        cancelling.fire(new VacancyAboutToBeCancelled(vacancy.id(), true));
    }

    /**
     * The terms of a form that the rules let through.
     *
     * @param newEnd a closing time that has not been agreed on before, or null
     * @throws BusinessException with all that they refuse
     */
    private VacancyTerms judged(VacancyForm form, @Nullable LocalDateTime newEnd) {
        Refusals refusals = new Refusals();
        ExamSeries series = refusals.value(() -> series(form));
        VacancyTerms terms = refusals.value(form::terms);
        if (terms != null) {
            refusals.check(() -> words.check("stationName", terms.stationName()));
            refusals.check(() -> words.check("description", terms.description()));
        }
        if (series != null && newEnd != null) {
            refusals.check(() -> termsCheck.closing(series.endsOn(), newEnd));
        }
        if (series != null && terms != null && !form.isPublished()) {
            refusals.check(() -> termsCheck.centre(series.id(), terms));
        }
        refusals.raise();
        return termsCheck.fitting(requireNonNull(series), requireNonNull(terms));
    }

    private Vacancy existing(String number) {
        return VacancyNumber.parse(number)
                .flatMap(known -> vacancies.byNumber(known.text()))
                .orElseThrow(() -> BusinessException.of("vacancy.unknown"));
    }

    private ExamSeries series(VacancyForm form) {
        if (form.getSeries() == null) {
            throw BusinessException.at("series", "vacancy.seriesMissing");
        }
        return calendar.byId(form.getSeries())
                .orElseThrow(() -> BusinessException.at("series", "vacancy.seriesMissing"));
    }

    private void record(AuditAction action, Vacancy vacancy, StatedReason reason) {
        auditTrail.record(
                action.of(vacancy.id().value()).detail(vacancy.number().text()).because(reason));
    }
}
