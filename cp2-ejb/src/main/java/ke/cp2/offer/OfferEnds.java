package ke.cp2.offer;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import ke.cp2.application.OfferedApplications;
import ke.cp2.vacancy.VacancyCancelled;

/**
 * Ends the open offers of a vacancy that is cancelled. The application ends with it, and tells its
 * applicant.
 */
@Dependent
class OfferEnds {

    @Inject private OfferedApplications applications;

    @Inject private Offers offers;

    @Inject private Event<OfferEnded> ended;

    @Inject private Clock clock;

    void cancelled(@Observes VacancyCancelled event) {
        applications.lockSelection(event.vacancyId());
        offers.lockedOpen(event.vacancyId())
                .forEach(
                        offer -> {
                            offer.cancel(event.officerId(), event.reason(), clock.instant());
                            ended.fire(new OfferEnded(offer.id(), offer.state()));
                        });
    }
}
