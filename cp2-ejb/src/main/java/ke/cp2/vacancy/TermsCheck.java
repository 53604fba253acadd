package ke.cp2.vacancy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import ke.cp2.platform.BusinessException;
import ke.cp2.reference.Choice;
import ke.cp2.reference.ReferenceData;

/** Holds the terms of a vacancy against the reference lists. */
@Dependent
class TermsCheck {

    @Inject private ReferenceData reference;

    /**
     * The terms themselves when all codes are known and fit one another.
     *
     * @throws BusinessException otherwise
     */
    VacancyTerms fitting(ExamSeries series, VacancyTerms terms) {
        if (!terms.activityCode().equals(reference.activityOf(terms.positionCode()))) {
            throw BusinessException.at("position", "vacancy.positionOutsideActivity");
        }
        if (!reference.stationTypes(terms.activityCode()).contains(terms.stationType())) {
            throw BusinessException.at("stationType", "vacancy.stationTypeOutsideActivity");
        }
        if (!has(reference.counties(), terms.countyCode())) {
            throw BusinessException.at("county", "vacancy.countyMissing");
        }
        if (terms.subCountyCode() != null
                && !reference.isIn(terms.subCountyCode(), terms.countyCode())) {
            throw BusinessException.at("subCounty", "vacancy.subCountyOutsideCounty");
        }
        checkSubject(reference.subjects(series.examCode()), terms);
        return terms;
    }

    /** Some examinations have no list of subjects; the others need one for those who mark. */
    private static void checkSubject(List<Choice> subjects, VacancyTerms terms) {
        if (terms.subjectCode() == null) {
            if (VacancyTerms.asksSubject(terms.positionCode()) && !subjects.isEmpty()) {
                throw BusinessException.at("subject", "vacancy.subjectMissing");
            }
        } else if (!has(subjects, terms.subjectCode())) {
            throw BusinessException.at("subject", "vacancy.subjectOutsideExam");
        }
    }

    private static boolean has(List<Choice> choices, String code) {
        return choices.stream().anyMatch(choice -> choice.code().equals(code));
    }
}
