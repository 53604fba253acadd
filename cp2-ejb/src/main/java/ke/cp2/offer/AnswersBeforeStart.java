package ke.cp2.offer;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import ke.cp2.platform.BusinessException;
import ke.cp2.vacancy.series.SeriesAboutToMove;

/** Lets no examination begin earlier while people have read that they can answer until later. */
@Dependent
class AnswersBeforeStart {

    @Inject private Offers offers;

    void moving(@Observes SeriesAboutToMove event) {
        if (!event.firstDay().isBefore(event.formerFirstDay())) {
            return;
        }
        long open =
                offers.countOpenFrom(
                        event.seriesId(),
                        OfferSettings.beginOf(event.firstDay()),
                        OfferSettings.beginOf(event.formerFirstDay()));
        if (open > 0) {
            throw BusinessException.at(
                    "startsOn", "offer.startsBeforeAnswers", open, event.firstDay());
        }
    }
}
