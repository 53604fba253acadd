package ke.cp2.offer;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.OfferedApplications;
import ke.cp2.application.OfferedApplications.Candidate;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.offer.risk.RiskWatch;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Settings;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.profile.value.Gender;
import ke.cp2.security.AccountId;
import ke.cp2.selection.list.TwoThirds;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyState;
import org.jspecify.annotations.Nullable;

/**
 * Makes offers and ends them, each with its application, its message and its entry in the audit
 * trail. The selection of the vacancy is locked first, so that whatever happens at the same moment
 * happens one after the other: the next of the reserve list is called up once.
 */
@Dependent
public class OfferMoves {

    /** Refuses to accept a post at what is the own centre by now. */
    public static final String OWN_CENTRE = "offer.ownCentre";

    @Inject private OfferedApplications applications;

    @Inject private VacancyCatalogue vacancies;

    @Inject private Offers offers;

    @Inject private OfferKeys keys;

    @Inject private OfferLetters letters;

    @Inject private OfferSettings settings;

    @Inject private Settings platform;

    @Inject private RiskWatch risk;

    @Inject private TwoThirds twoThirds;

    @Inject private Event<OfferEnded> ended;

    @Inject private Event<PostsPromised> promised;

    @Inject private AuditTrail audit;

    @Inject private Clock clock;

    /**
     * Offers posts of a vacancy whose selection is locked.
     *
     * @param after the offer whose end calls them up from the reserve list, or null
     * @return the ids of the offers
     */
    public List<Long> make(
            VacancyDetails vacancy,
            List<Candidate> people,
            AccountId officer,
            Instant deadline,
            @Nullable Offer after) {
        return make(vacancy, people, officer, deadline, after, Set.of());
    }

    /**
     * Offers posts in the same way.
     *
     * @param byTwoThirds the ids of those whom the two-thirds rule puts before an earlier place
     */
    List<Long> make(
            VacancyDetails vacancy,
            List<Candidate> people,
            AccountId officer,
            Instant deadline,
            @Nullable Offer after,
            Set<Long> byTwoThirds) {
        if (people.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        Map<AccountId, Set<String>> codes =
                offers.openCodes(people.stream().map(Candidate::accountId).toList());
        applications.offer(
                people.stream().map(Candidate::id).toList(), officer, after != null, now);
        List<OfferLetters.Made> made = new ArrayList<>();
        for (Candidate person : people) {
            OfferKey key = keys.next(codes.getOrDefault(person.accountId(), Set.of()));
            Offer offer =
                    Offer.of(
                            vacancy.vacancyId(),
                            person,
                            key,
                            officer,
                            now,
                            deadline,
                            settings.remindAt(deadline, now),
                            after);
            boolean byRule = byTwoThirds.contains(person.id());
            if (byRule) {
                offer.keepsTwoThirds();
            }
            offers.add(offer);
            made.add(new OfferLetters.Made(offer, person, key));
            audit.recordBy(
                    officer,
                    (after == null ? AuditAction.OFFER_MADE : AuditAction.OFFER_CALLED_UP)
                            .of(person.reference())
                            .detail(
                                    person.state()
                                            + " -> OFFERED, until "
                                            + deadline
                                            + (byRule ? ", twoThirds" : "")));
        }
        promised.fire(new PostsPromised(vacancy.seriesId(), vacancy.positionCode()));
        letters.made(vacancy, made);
        return made.stream().map(one -> one.offer().id()).toList();
    }

    /**
     * The applicant answers and is told so in the language of the account; see the other one.
     *
     * @throws ke.cp2.platform.BusinessException when it is not open, or the deadline is over
     */
    public void answer(
            OfferPlace place, boolean accepts, OfferChannel channel, @Nullable String reason) {
        answer(place, accepts, channel, reason, null);
    }

    /**
     * The applicant answers; whoever declines makes room for the next of the reserve list.
     *
     * @param language to tell the applicant in; null for that of the account
     * @throws ke.cp2.platform.BusinessException when it is not open, or the deadline is over
     */
    public void answer(
            OfferPlace place,
            boolean accepts,
            OfferChannel channel,
            @Nullable String reason,
            @Nullable Locale language) {
        applications.lockSelection(place.vacancyId());
        Offer offer = offers.locked(place.id());
        Instant now = clock.instant();
        if (accepts && offer.state() == OfferState.OPEN) {
            requireOtherCentre(place);
        }
        offer.answer(accepts, channel, place.accountId(), reason, now);
        applications.answer(offer.applicationId(), accepts, offer.reason(), now);
        audit.recordBy(
                place.accountId(),
                (accepts ? AuditAction.OFFER_ACCEPTED : AuditAction.OFFER_DECLINED)
                        .of(place.reference())
                        .detail("by " + channel)
                        .because(StatedReason.of(reason)));
        letters.ended(offer, place, language);
        if (!accepts) {
            callNext(offer, place);
        }
        risk.look(place.vacancyId());
        fire(offer);
    }

    /** Whoever works at the centre by now does not accept a post there. */
    private void requireOtherCentre(OfferPlace place) {
        VacancyDetails vacancy = vacancies.byId(place.vacancyId()).orElseThrow();
        if (applications.ownCentre(vacancy, place.accountId()).isPresent()) {
            throw BusinessException.of(
                    OWN_CENTRE,
                    Objects.requireNonNull(vacancy.centreCode()),
                    platform.supportPhone());
        }
    }

    /**
     * The deadline is over; the next of the reserve list is called up.
     *
     * @return whether it was open
     */
    boolean expire(OfferPlace place) {
        applications.lockSelection(place.vacancyId());
        Offer offer = offers.locked(place.id());
        Instant now = clock.instant();
        if (!offer.expire(now)) {
            return false;
        }
        applications.expire(offer.applicationId(), offer.offeredBy(), now);
        audit.record(AuditAction.OFFER_EXPIRED.of(place.reference()));
        letters.ended(offer, place, null);
        callNext(offer, place);
        risk.look(place.vacancyId());
        fire(offer);
        return true;
    }

    /**
     * An officer withdraws an open offer: what was decided before stands again, and nobody else is
     * called up by it.
     *
     * @throws ke.cp2.platform.BusinessException when it is not open
     */
    void withdraw(OfferPlace place, AccountId officer, StatedReason reason) {
        applications.lockSelection(place.vacancyId());
        Offer offer = offers.locked(place.id());
        Instant now = clock.instant();
        offer.withdraw(officer, reason.text(), now);
        applications.withdrawOffer(
                offer.applicationId(), offer.decided(), officer, reason.text(), now);
        audit.recordBy(officer, AuditAction.OFFER_WITHDRAWN.of(place.reference()).because(reason));
        letters.ended(offer, place, null);
        risk.look(place.vacancyId());
        fire(offer);
    }

    private void fire(Offer offer) {
        ended.fire(new OfferEnded(offer.id(), offer.state()));
    }

    /** Offers the post that has become free to the next of the reserve list, when one has. */
    private void callNext(Offer ended, OfferPlace place) {
        VacancyDetails vacancy = vacancies.byId(place.vacancyId()).orElseThrow();
        applications.passOver(vacancy, clock.instant());
        long taken = applications.count(place.vacancyId(), ApplicationState.holdingPost());
        if (vacancy.state() == VacancyState.CANCELLED || taken >= vacancy.posts()) {
            return;
        }
        settings.callUpDeadline(vacancy.examStartsOn(), clock.instant())
                .ifPresent(deadline -> callNext(vacancy, (int) taken, ended, deadline));
    }

    /**
     * Offers it to the first of the reserve list or, when the two-thirds rule needs all free posts
     * for a gender, to the first of that gender, as long as there is one.
     */
    private void callNext(VacancyDetails vacancy, int taken, Offer ended, Instant deadline) {
        List<Candidate> first = reserve(vacancy, ended, null);
        List<Candidate> next =
                twoThirds.holdsFor(vacancy.vacancyId())
                        ? TwoThirds.next(
                                        vacancy.posts(),
                                        vacancy.posts() - taken,
                                        applications.holding(vacancy.vacancyId()))
                                .map(gender -> reserve(vacancy, ended, gender))
                                .filter(found -> !found.isEmpty())
                                .orElse(first)
                        : first;
        make(
                vacancy,
                next,
                ended.offeredBy(),
                deadline,
                ended,
                next.equals(first)
                        ? Set.of()
                        : next.stream().map(Candidate::id).collect(Collectors.toSet()));
    }

    private List<Candidate> reserve(VacancyDetails vacancy, Offer ended, @Nullable Gender gender) {
        return applications.next(
                vacancy.vacancyId(), ApplicationState.RESERVE, ended.offeredBy(), gender, 1);
    }
}
