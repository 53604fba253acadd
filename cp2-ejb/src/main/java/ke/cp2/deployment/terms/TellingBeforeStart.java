package ke.cp2.deployment.terms;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import ke.cp2.platform.BusinessException;
import ke.cp2.vacancy.series.SeriesAboutToMove;

/** Lets no examination begin before its people are told where they go. */
@Dependent
class TellingBeforeStart {

    @Inject private TermsOfSeries terms;

    void moving(@Observes SeriesAboutToMove event) {
        LocalDate day = terms.tellOn(event.seriesId());
        if (day != null && day.isAfter(event.firstDay())) {
            throw BusinessException.at("startsOn", "deployment.startsBeforeTelling", day);
        }
    }
}
