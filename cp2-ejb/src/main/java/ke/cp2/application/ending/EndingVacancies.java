package ke.cp2.application.ending;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import ke.cp2.application.Cancelling;
import ke.cp2.application.selection.VacancyReferences;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.AccountId;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.sms.Recipient;
import ke.cp2.sms.RecipientDirectory;
import ke.cp2.sms.text.OfficersWords;
import ke.cp2.vacancy.AgreedEndings;
import ke.cp2.vacancy.PlanningVacancies;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyId;
import org.jspecify.annotations.Nullable;

/**
 * Two council officers together close a vacancy earlier than people read, or cancel it once
 * somebody has applied: one asks and says why, another one agrees or refuses.
 */
@Stateless
@RolesAllowed(Role.Name.COUNCIL_OFFICER)
public class EndingVacancies {

    @Inject private EndingRequests requests;

    @Inject private GivingWay givingWay;

    @Inject private AgreedEndings endings;

    @Inject private PlanningVacancies planning;

    @Inject private Cancelling cancelling;

    @Inject private VacancyCatalogue vacancies;

    @Inject private VacancyReferences references;

    @Inject private RecipientDirectory people;

    @Inject private OfficersWords words;

    @Inject private AuditTrail audit;

    @Inject private Caller caller;

    @Inject private Clock clock;

    /**
     * Asks to close a vacancy earlier than announced.
     *
     * @param closesAt the new closing time
     * @param earlierReason at most 500 characters, which everybody reads once another officer
     *     agrees
     * @return the request
     * @throws BusinessException when the time is none to close at, the reason is missing or leads
     *     people outside, or a request of the vacancy waits already
     */
    public long askClosing(
            @NotNull String number,
            @Nullable LocalDateTime closesAt,
            @Nullable String earlierReason) {
        StatedReason why =
                StatedReason.typed("earlierReason", "vacancy.reasonMissing", earlierReason);
        words.check("earlierReason", why.text());
        if (closesAt == null) {
            throw BusinessException.at("earlierAt", "vacancy.closesAtMissing");
        }
        VacancyDetails vacancy = locked(vacancy(number).vacancyId());
        Instant end = Kenya.instant(closesAt);
        endings.checkClosing(vacancy.vacancyId(), end);
        EndingRequest request =
                EndingRequest.close(
                        vacancy.vacancyId(),
                        end,
                        vacancy.closesAt(),
                        why,
                        caller.accountId(),
                        clock.instant());
        return asked(request, vacancy);
    }

    /**
     * Asks to cancel a vacancy for which people have applied. A request to close it earlier that
     * waits gives way.
     *
     * @param reason at most 500 characters, which the applicants read once another officer agrees
     * @param confirmed how many applications the officer has read that end
     * @return the request
     * @throws BusinessException when another number would end, the vacancy cannot be cancelled, the
     *     reason is missing or leads people outside, or a request to cancel it waits already
     */
    public long askCancelling(@NotNull String number, @Nullable String reason, long confirmed) {
        StatedReason why = StatedReason.typed("reason", "vacancy.reasonMissing", reason);
        words.check("reason", why.text());
        VacancyDetails vacancy = locked(vacancy(number).vacancyId());
        requireCount(vacancy, confirmed);
        givingWay.to(vacancy.vacancyId(), caller.accountId(), why);
        EndingRequest request =
                EndingRequest.cancel(vacancy.vacancyId(), why, caller.accountId(), clock.instant());
        return asked(request, vacancy);
    }

    private void requireCount(VacancyDetails vacancy, long confirmed) {
        if (cancelling.preview(vacancy.number()).count() != confirmed) {
            throw BusinessException.of("application.cancelMeanwhile");
        }
    }

    private long asked(EndingRequest request, VacancyDetails vacancy) {
        requests.add(request);
        record(AuditAction.VACANCY_ENDING_ASKED, request, vacancy, request.reason());
        return request.id();
    }

    /** Tells for how many hours people read of an earlier closing time at least. */
    public long announcementHours() {
        return endings.announcement().toHours();
    }

    /** Shows a request. */
    public Optional<EndingView> of(@Nullable Long id) {
        return Optional.ofNullable(id).flatMap(requests::byId).map(this::view);
    }

    /** Shows the request of a vacancy that waits, to all who see the vacancy. */
    @RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
    public Optional<EndingView> waiting(VacancyId vacancyId) {
        String limit = caller.subCountyLimit();
        return requests.waiting(vacancyId)
                .map(this::view)
                .filter(ending -> limit == null || limit.equals(ending.vacancy().subCountyCode()));
    }

    private EndingView view(EndingRequest request) {
        VacancyDetails vacancy = vacancies.byId(request.vacancyId()).orElseThrow();
        Instant wanted = request.closesAt();
        return new EndingView(
                request.id(),
                request.kind(),
                request.state(),
                vacancy,
                nameOf(request.askedBy()),
                request.askedBy().equals(caller.accountId()),
                request.askedAt(),
                request.reason().text(),
                wanted,
                request.announced(),
                request.state() == EndingState.WAITING && wanted != null
                        ? endings.closingAgreedNow(wanted)
                        : null,
                request.answeredBy() == null ? null : nameOf(request.answeredBy()),
                request.answeredAt(),
                request.answer(),
                request.obstacleToApproval(
                                caller.accountId(),
                                vacancies.publisherOf(request.vacancyId()),
                                references.hasApplied(caller.accountId(), request.vacancyId()))
                        .orElse(null));
    }

    private String nameOf(@Nullable AccountId officer) {
        return officer == null ? "" : people.ofAccount(officer).map(Recipient::fullName).orElse("");
    }

    /**
     * Agrees as the second officer: the vacancy closes earlier, as everybody reads from now on, or
     * is cancelled.
     *
     * @param confirmed how many applications the officer has read that end; of a closing, none
     * @return the vacancy
     * @throws BusinessException when it was answered before; when the caller has asked for it,
     *     published the vacancy or applied for it; when another number would end, or the vacancy
     *     cannot end so any more
     */
    public VacancyId approve(long id, long confirmed) {
        VacancyDetails vacancy = lockedVacancy(id);
        EndingRequest request = requests.byId(id).orElseThrow();
        Instant wanted = request.closesAt();
        Instant agreed = wanted == null ? null : endings.closingAgreedNow(wanted);
        request.approve(
                caller.accountId(),
                vacancies.publisherOf(vacancy.vacancyId()),
                references.hasApplied(caller.accountId(), vacancy.vacancyId()),
                agreed,
                clock.instant());
        if (agreed == null) {
            requireCount(vacancy, confirmed);
            endings.cancel(vacancy.vacancyId(), request.reason(), request.askedBy());
        } else {
            endings.closeEarlier(vacancy.vacancyId(), agreed, request.reason(), request.askedBy());
        }
        return vacancy.vacancyId();
    }

    /**
     * Refuses as the second officer: nothing changes.
     *
     * @throws BusinessException when it was answered before, is the caller's own, or the reason is
     *     missing
     */
    public void refuse(long id, @Nullable String refusal) {
        StatedReason why = StatedReason.typed("refusal", "vacancy.reasonMissing", refusal);
        VacancyDetails vacancy = lockedVacancy(id);
        EndingRequest request = requests.byId(id).orElseThrow();
        request.refuse(caller.accountId(), why, clock.instant());
        record(AuditAction.VACANCY_ENDING_REFUSED, request, vacancy, why);
    }

    /**
     * Takes the own request back.
     *
     * @throws BusinessException when it was answered before, or is another officer's
     */
    public void withdraw(long id) {
        VacancyDetails vacancy = lockedVacancy(id);
        EndingRequest request = requests.byId(id).orElseThrow();
        request.withdraw(caller.accountId(), clock.instant());
        record(AuditAction.VACANCY_ENDING_WITHDRAWN, request, vacancy, StatedReason.NONE);
    }

    /** Locks the selection before the request is read, which another officer may be answering. */
    private VacancyDetails lockedVacancy(long id) {
        return locked(
                requests.vacancyOf(id)
                        .orElseThrow(() -> BusinessException.of("application.endingAnswered")));
    }

    private VacancyDetails locked(VacancyId vacancyId) {
        vacancies.lockSelection(vacancyId);
        return vacancies.byId(vacancyId).orElseThrow();
    }

    private VacancyDetails vacancy(String number) {
        return planning.view(number)
                .orElseThrow(() -> BusinessException.of("application.noVacancy"));
    }

    private void record(
            AuditAction action, EndingRequest request, VacancyDetails vacancy, StatedReason why) {
        audit.record(
                action.of(vacancy.id())
                        .detail(vacancy.number() + ": " + request.kind())
                        .because(why));
    }
}
