package ke.cp2.web.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ke.cp2.application.eligibility.ReasonTexts;
import ke.cp2.application.eligibility.Verdict;
import ke.cp2.reference.ReferenceData;
import ke.cp2.web.platform.language.Language;

/** Vacancies and reasons in the reader's language, for the pages of this feature. */
@Named
@RequestScoped
public class ApplicationWords {

    @Inject private ReferenceData reference;

    @Inject private ReasonTexts reasons;

    @Inject private Language language;

    /** Names the vacancy: {@code Invigilator, KCSE 2026}. */
    public String title(String positionCode, String examCode, int examYear) {
        return reference.positionName(positionCode, language.locale())
                + ", "
                + examCode
                + ' '
                + examYear;
    }

    /** Tells why a condition is met or not, to the person whom it is about. */
    public String reasonToThePerson(Verdict verdict) {
        return reasons.toThePerson(language.locale(), verdict.reason());
    }

    /** The same to officers. */
    public String reason(Verdict verdict) {
        return reasons.of(language.locale(), verdict.reason());
    }
}
