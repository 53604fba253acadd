package ke.cp2.offer.answer;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import ke.cp2.offer.OfferPlace;
import ke.cp2.offer.OfferRow;
import ke.cp2.offer.Offers;
import ke.cp2.vacancy.VacancyCatalogue;

/** Reads offers as their applicants see them, whoever has asked who may. */
@Dependent
class OfferedPosts {

    @Inject private Offers offers;

    @Inject private VacancyCatalogue vacancies;

    @Inject private Clock clock;

    OfferedPost at(OfferPlace place) {
        OfferRow row = offers.row(place.id());
        return new OfferedPost(
                row,
                vacancies.byId(place.vacancyId()).orElseThrow(),
                row.isOpen() && clock.instant().isBefore(row.deadline()));
    }
}
