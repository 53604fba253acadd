package ke.cp2.letter;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import ke.cp2.job.Job;
import ke.cp2.job.JobRunPlanner;
import ke.cp2.job.RunSubject;
import ke.cp2.vacancy.series.SeriesAboutToMove;
import ke.cp2.vacancy.series.SeriesName;
import ke.cp2.vacancy.series.SeriesNames;

/**
 * Lets the days of a series change only by an officer who knows how many people count on them and
 * says why, and has them told and new letters written then. While that goes on, the days stay.
 */
@Dependent
class DaysInLetters {

    @Inject private Letters letters;

    @Inject private JobRunPlanner planner;

    @Inject private SeriesNames series;

    void moving(@Observes SeriesAboutToMove event) {
        LettersInForce named = letters.inForce(event.seriesId());
        named.requireShown(event.shownPeople(), event.why());
        if (named.people() > 0) {
            planner.plan(
                    Job.LETTER_DAYS,
                    RunSubject.days(
                            event.seriesId(),
                            series.byId(event.seriesId()).map(SeriesName::name).orElse(null)));
        }
    }
}
