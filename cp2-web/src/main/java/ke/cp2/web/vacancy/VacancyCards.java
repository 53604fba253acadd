package ke.cp2.web.vacancy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import ke.cp2.platform.KenyanFormat;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.reference.Names;

/** Puts vacancies into words once, so that a page asks nobody for names while it is written. */
@RequestScoped
public class VacancyCards {

    @Inject private Names names;

    @Inject private Language language;

    @Inject private VacancyPhases phases;

    public List<VacancyCard> of(List<VacancyDetails> rows) {
        return rows.stream().map(this::of).toList();
    }

    /** Puts those that close first on top. */
    public static List<VacancyDetails> closingFirst(List<VacancyDetails> rows) {
        return rows.stream().sorted(Comparator.comparing(VacancyDetails::closesAt)).toList();
    }

    ListedVacancy listed(VacancyDetails row) {
        String position = names.position(row.positionCode());
        return new ListedVacancy(
                row.number(),
                row.subjectCode() == null
                        ? position
                        : position + ", " + names.subject(row.examCode(), row.subjectCode()),
                names.place(row.countyCode(), row.subCountyCode()),
                row.posts(),
                row.closesAt(),
                phases.of(row));
    }

    public VacancyCard of(VacancyDetails row) {
        String exam = names.exam(row.examCode()) + ' ' + row.examYear();
        String place = names.place(row.countyCode(), row.subCountyCode());
        return new VacancyCard(
                row.number(),
                names.position(row.positionCode()),
                row.subjectCode() == null
                        ? exam
                        : exam + ", " + names.subject(row.examCode(), row.subjectCode()),
                row.stationName() == null ? place : row.stationName() + ", " + place,
                text("vacancies.posts", row.posts()),
                text("vacancies.closes", KenyanFormat.dateTime(row.closesAt(), language.locale())));
    }

    private String text(String key, Object value) {
        return language.text("platform", key, value);
    }
}
