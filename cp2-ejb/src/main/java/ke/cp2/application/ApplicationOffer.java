package ke.cp2.application;

import java.io.Serializable;
import ke.cp2.application.eligibility.Assessment;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyTerms;
import org.jspecify.annotations.Nullable;

/** A vacancy as the application form needs it: what it asks, and whether the person may apply. */
public record ApplicationOffer(VacancyDetails vacancy, @Nullable Assessment assessment)
        implements Serializable {

    /** Tells whether the person has to choose a subject, because the vacancy leaves it open. */
    public boolean isAsksSubject() {
        return VacancyTerms.asksSubject(vacancy.positionCode()) && vacancy.subjectCode() == null;
    }

    /** Tells whether the person has to choose a paper, because the vacancy leaves it open. */
    public boolean isAsksPaper() {
        return VacancyTerms.asksSubject(vacancy.positionCode()) && vacancy.paper() == null;
    }
}
