package ke.cp2.offer;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.OfferedApplications;
import ke.cp2.application.OfferedApplications.Candidate;
import ke.cp2.application.OfferedApplications.CandidateCount;
import ke.cp2.application.OfferedApplications.PassedOverApplicant;
import ke.cp2.application.decision.DecisionActs;
import ke.cp2.application.decision.TellingOutcomes;
import ke.cp2.application.decision.UntoldOutcomes;
import ke.cp2.application.selection.SelectionAccess;
import ke.cp2.offer.ReservesAtOnce.Picks;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Kenya;
import ke.cp2.profile.FirstPeople;
import ke.cp2.profile.value.Gender;
import ke.cp2.security.AccountId;
import ke.cp2.security.Caller;
import ke.cp2.selection.list.TwoThirds;
import ke.cp2.sms.MessageClass;
import ke.cp2.sms.budget.SmsTariff;
import ke.cp2.sms.text.GsmText;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyState;

/** Counts whom the posts of a vacancy would be offered to, and asks whether they may be. */
@Dependent
class PreparingOffers {

    @Inject private Caller caller;

    @Inject private SelectionAccess access;

    @Inject private OfferedApplications applications;

    @Inject private DecisionActs acts;

    @Inject private TellingOutcomes outcomes;

    @Inject private OfferLetters letters;

    @Inject private OfferSettings settings;

    @Inject private TwoThirds twoThirds;

    @Inject private ReservesAtOnce reservesAtOnce;

    @Inject private FirstPeople people;

    @Inject private SmsTariff tariff;

    @Inject private Clock clock;

    /**
     * Counts what would be offered, and checks the deadline.
     *
     * @throws BusinessException when the selection has not ended, or the deadline does not fit
     */
    OfferPreview preview(String vacancyNumber, OfferForm form) {
        VacancyDetails vacancy = offerable(vacancyNumber);
        Instant deadline = checked(vacancy, form);
        AccountId officer = caller.accountId();
        applications.passOver(vacancy, clock.instant());
        CandidateCount successful =
                applications.countCandidates(
                        vacancy.vacancyId(), ApplicationState.SUCCESSFUL, officer);
        long reserves = form.isReserves() ? reserves(vacancy, officer) : 0;
        List<Candidate> first = new ArrayList<>(next(vacancy, ApplicationState.SUCCESSFUL));
        Picks picks = reservesAtOnce.next(vacancy, officer, (int) reserves);
        picks.candidates().stream()
                .limit(Math.max(0, FirstPeople.NAMED - first.size()))
                .forEach(first::add);
        String english = letters.sample(vacancy, deadline, Locale.ENGLISH);
        String kiswahili = letters.sample(vacancy, deadline, Locale.forLanguageTag("sw"));
        int parts = Math.max(GsmText.of(english).parts(), GsmText.of(kiswahili).parts());
        return new OfferPreview(
                vacancy,
                deadline,
                successful.count(),
                reserves,
                people(first, picks.byTwoThirds()),
                picks.broken(),
                passedOver(vacancy),
                english,
                kiswahili,
                tariff.price(MessageClass.TRANSACTIONAL, parts)
                        .multiply(BigDecimal.valueOf(successful.count() + reserves)),
                successful + " " + reserves + ' ' + picks.candidates() + deadline);
    }

    /** Names to whom no post is offered because the centre is the own one, as judged last. */
    List<PassedOverRow> passedOver(VacancyDetails vacancy) {
        List<PassedOverApplicant> found = applications.passedOver(vacancy.vacancyId());
        Map<AccountId, String> names =
                people.named(found.stream().map(PassedOverApplicant::accountId).toList());
        return found.stream()
                .map(
                        one ->
                                new PassedOverRow(
                                        one.reference(),
                                        names.get(one.accountId()),
                                        one.state() == ApplicationState.RESERVE,
                                        one.why(),
                                        one.at()))
                .toList();
    }

    private List<OfferPreview.Person> people(List<Candidate> first, Set<Long> byTwoThirds) {
        Map<AccountId, String> names =
                people.named(first.stream().map(Candidate::accountId).toList());
        return first.stream()
                .map(
                        one ->
                                new OfferPreview.Person(
                                        one.reference(),
                                        names.get(one.accountId()),
                                        one.state() == ApplicationState.RESERVE,
                                        byTwoThirds.contains(one.id())))
                .toList();
    }

    private List<Candidate> next(VacancyDetails vacancy, ApplicationState state) {
        return applications.next(vacancy.vacancyId(), state, caller.accountId(), FirstPeople.NAMED);
    }

    private long reserves(VacancyDetails vacancy, AccountId officer) {
        long waiting =
                applications
                        .countCandidates(vacancy.vacancyId(), ApplicationState.RESERVE, officer)
                        .count();
        return Math.min(waiting, free(vacancy));
    }

    private long free(VacancyDetails vacancy) {
        return Math.max(
                0,
                vacancy.posts()
                        - applications.count(vacancy.vacancyId(), ApplicationState.holdingPost()));
    }

    /** Counts how the offers of a vacancy stand. */
    OfferStanding standing(VacancyDetails vacancy) {
        boolean rule = twoThirds.holdsFor(vacancy.vacancyId());
        Map<Gender, Integer> holding = applications.holding(vacancy.vacancyId());
        return new OfferStanding(
                vacancy,
                count(vacancy, ApplicationState.SUCCESSFUL),
                count(vacancy, ApplicationState.OFFERED),
                count(vacancy, ApplicationState.ACCEPTED)
                        + count(vacancy, ApplicationState.DEPLOYED)
                        + count(vacancy, ApplicationState.COMPLETED),
                count(vacancy, ApplicationState.DECLINED),
                count(vacancy, ApplicationState.EXPIRED),
                free(vacancy),
                count(vacancy, ApplicationState.RESERVE),
                rule,
                holding.getOrDefault(Gender.FEMALE, 0),
                holding.getOrDefault(Gender.MALE, 0),
                rule && TwoThirds.isBroken(vacancy.posts(), (int) free(vacancy), holding),
                settings.longestDays(),
                vacancy.state() == VacancyState.DECIDED && isTold(vacancy));
    }

    private long count(VacancyDetails vacancy, ApplicationState state) {
        return applications.count(vacancy.vacancyId(), Set.of(state));
    }

    private boolean isTold(VacancyDetails vacancy) {
        return acts.unsettled(vacancy.vacancyId()) == 0
                && outcomes.untold(UntoldOutcomes.of(vacancy.vacancyId())) == 0;
    }

    /**
     * The vacancy, when the caller may offer its posts now.
     *
     * @throws BusinessException when the caller may not, or its selection has not ended
     */
    VacancyDetails offerable(String vacancyNumber) {
        VacancyDetails vacancy = access.decidable(vacancyNumber);
        if (vacancy.state() != VacancyState.DECIDED) {
            throw BusinessException.of("offer.undecided");
        }
        if (acts.waiting(vacancy.vacancyId()) > 0) {
            throw BusinessException.of("offer.waiting");
        }
        if (!isTold(vacancy)) {
            throw BusinessException.of("offer.untold");
        }
        return vacancy;
    }

    private Instant checked(VacancyDetails vacancy, OfferForm form) {
        LocalDateTime typed = form.getDeadline();
        Instant now = clock.instant();
        Instant deadline = typed == null ? now : Kenya.instant(typed);
        if (!deadline.isAfter(now)) {
            throw BusinessException.at("deadline", "offer.deadlinePast");
        }
        if (deadline.isAfter(now.plus(Duration.ofDays(settings.longestDays())))) {
            throw BusinessException.at("deadline", "offer.deadlineTooFar", settings.longestDays());
        }
        if (!deadline.isBefore(OfferSettings.beginOf(vacancy.examStartsOn()))) {
            throw BusinessException.at(
                    "deadline", "offer.deadlineAfterStart", vacancy.examStartsOn());
        }
        Instant first = settings.firstDeadline(vacancy.examStartsOn(), now);
        if (deadline.isBefore(first)) {
            throw BusinessException.at("deadline", "offer.deadlineTooSoon", first);
        }
        return deadline;
    }
}
