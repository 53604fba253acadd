package ke.cp2.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import ke.cp2.application.Application;
import ke.cp2.application.ApplicationReference;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.OfferedApplications;
import ke.cp2.application.OfferedApplications.Candidate;
import ke.cp2.application.TransferredApplications;
import ke.cp2.application.decision.Decision;
import ke.cp2.offer.OfferChannel;
import ke.cp2.offer.OfferMoves;
import ke.cp2.offer.Offers;
import ke.cp2.platform.Kenya;
import ke.cp2.security.AccountId;
import ke.cp2.vacancy.EndingSelection;
import ke.cp2.vacancy.VacancyDetails;
import org.jspecify.annotations.Nullable;

/**
 * Vacancies whose applicants all know the outcome, and offers: one waits for an answer, one was
 * accepted, one declined, so that the first of the reserve list was called up.
 */
@Dependent
class DemoOffers {

    private static final int RESERVES = 2;

    @Inject private TransferredApplications applications;
    @Inject private OfferedApplications candidates;
    @Inject private EndingSelection selectionEnd;
    @Inject private OfferMoves moves;
    @Inject private Offers offers;
    @Inject private Clock clock;

    /** Decides on all applications; the applicants know it. */
    void decide(List<Application> all, VacancyDetails vacancy, AccountId officer, int successful) {
        for (int place = 0; place < all.size(); place++) {
            Decision decision =
                    place < successful
                            ? Decision.SUCCESSFUL
                            : place < successful + RESERVES
                                    ? Decision.RESERVE
                                    : Decision.UNSUCCESSFUL;
            applications.decide(
                    all.get(place), decision, officer, reason(decision), vacancy.closesAt());
        }
        applications.told(all);
        selectionEnd.allDecided(vacancy.number());
    }

    private static String reason(Decision decision) {
        return switch (decision) {
            case SUCCESSFUL -> "Long experience with this examination.";
            case RESERVE -> "Experienced, but others have more years.";
            default -> "Others had more experience.";
        };
    }

    /** Offers posts to the successful ones; the second accepts, the third declines. */
    void offer(VacancyDetails vacancy, AccountId officer) {
        candidates.lockSelection(vacancy.vacancyId());
        List<Candidate> people =
                candidates.next(vacancy.vacancyId(), ApplicationState.SUCCESSFUL, officer, 3);
        Instant deadline = Kenya.instant(Kenya.today(clock).plusDays(5).atTime(17, 0));
        moves.make(vacancy, people, officer, deadline, null);
        answer(people.get(1), true, OfferChannel.PAGE, null);
        answer(people.get(2), false, OfferChannel.SMS, "I am in hospital in that week.");
    }

    private void answer(
            Candidate person, boolean accepts, OfferChannel channel, @Nullable String reason) {
        moves.answer(
                offers.latestOf(ApplicationReference.of(person.reference())).orElseThrow(),
                accepts,
                channel,
                reason);
    }
}
