package ke.cp2.web.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ke.cp2.application.eligibility.ReasonTexts;
import ke.cp2.application.eligibility.Verdict;
import ke.cp2.application.selection.ApplicantRow;
import ke.cp2.application.selection.VacancyToDecide;
import ke.cp2.reference.ReferenceData;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.reference.Names;

/** Vacancies and reasons in the reader's language, for the pages of this feature. */
@Named
@RequestScoped
public class ApplicationWords {

    @Inject private ReferenceData reference;

    @Inject private ReasonTexts reasons;

    @Inject private Language language;

    @Inject private Names names;

    /** Names the vacancy: {@code Invigilator, KCSE 2026}. */
    public String title(String positionCode, String examCode, int examYear) {
        return reference.positionName(positionCode, language.locale())
                + ", "
                + examCode
                + ' '
                + examYear;
    }

    /** Tells why conditions are met or not, to the person whom they are about or to officers. */
    public Map<Verdict, String> reasons(List<Verdict> verdicts, Boolean toThePerson) {
        Locale locale = language.locale();
        Map<Verdict, String> words = new LinkedHashMap<>();
        for (Verdict verdict : verdicts) {
            words.put(
                    verdict,
                    Boolean.TRUE.equals(toThePerson)
                            ? reasons.toThePerson(locale, verdict.reason())
                            : reasons.of(locale, verdict.reason()));
        }
        return words;
    }

    ListedApplicant listed(ApplicantRow row, boolean chosen) {
        return new ListedApplicant(
                row.reference(),
                row.applicantName() == null ? row.reference() : row.applicantName(),
                row.tscNumber(),
                row.homeCountyCode() == null
                        ? ""
                        : names.place(row.homeCountyCode(), row.homeSubCountyCode()),
                row.submittedAt(),
                row.state(),
                row.isClosed(),
                row.unmet().size(),
                chosen);
    }

    WaitingVacancy listed(VacancyToDecide row) {
        String place = names.place(row.countyCode(), row.subCountyCode());
        return new WaitingVacancy(
                row.number(),
                title(row.positionCode(), row.examCode(), row.examYear()),
                row.stationName() == null ? place : row.stationName() + ", " + place,
                row.closesAt(),
                row.undecided());
    }
}
