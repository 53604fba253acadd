package ke.cp2.offer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import ke.cp2.application.ApplicationReference;
import ke.cp2.application.selection.SelectionAccess;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.security.Role;
import org.jspecify.annotations.Nullable;

/** Reads the offers of the vacancies that the calling officer selects for. */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER})
public class VacancyOffers {

    @Inject private SelectionAccess access;

    @Inject private PreparingOffers preparing;

    @Inject private Offers offers;

    /** Counts how the offers of a vacancy stand; empty when the caller may not see it. */
    public Optional<OfferStanding> standing(@Nullable String vacancyNumber) {
        return access.inView(vacancyNumber).map(preparing::standing);
    }

    /** A page of the offers of a vacancy, the latest first; none when the caller may not see it. */
    public Page<OfferRow> list(@Nullable String vacancyNumber, PageRequest request) {
        return access.inView(vacancyNumber)
                .map(vacancy -> offers.ofVacancy(vacancy.vacancyId(), request))
                .orElseGet(() -> new Page<>(List.of(), 0));
    }

    /** The next offers of that list before an id; null for the first ones, none at the end. */
    public List<OfferRow> next(@Nullable String vacancyNumber, @Nullable Long before) {
        return access.inView(vacancyNumber)
                .map(vacancy -> offers.next(vacancy.vacancyId(), before))
                .orElseGet(List::of);
    }

    /**
     * Those to whom no post is offered because the centre is the own one, as judged when posts were
     * offered or shown last; none when the caller may not see the vacancy.
     */
    public List<PassedOverRow> passedOver(@Nullable String vacancyNumber) {
        return access.inView(vacancyNumber).map(preparing::passedOver).orElseGet(List::of);
    }

    /** The offers of an application, the latest first; none when the caller may not see it. */
    public List<OfferRow> ofApplication(ApplicationReference reference) {
        return offers.latestOf(reference)
                .filter(place -> access.inView(place.vacancyId()).isPresent())
                .map(place -> offers.ofApplication(reference))
                .orElseGet(List::of);
    }
}
