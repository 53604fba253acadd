package ke.cp2.letter;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import ke.cp2.vacancy.series.SeriesAboutToMove;

/** Lets the days of a series change only by an officer who knows of the letters that name them. */
@Dependent
class DaysInLetters {

    @Inject private Letters letters;

    void moving(@Observes SeriesAboutToMove event) {
        letters.inForce(event.seriesId()).requireShown(event.shownLetters());
    }
}
