package ke.cp2.web.vacancy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import ke.cp2.platform.KenyanFormat;
import ke.cp2.vacancy.VacancyRow;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.language.PageTexts;
import ke.cp2.web.reference.Names;

/** Puts vacancies into words once, so that a page asks nobody for names while it is written. */
@RequestScoped
public class VacancyCards {

    @Inject private Names names;

    @Inject private Language language;

    @Inject private VacancyPhases phases;

    public List<VacancyCard> of(List<VacancyRow> rows) {
        return rows.stream().map(this::of).toList();
    }

    ListedVacancy listed(VacancyRow row) {
        String position = names.position(row.getPositionCode());
        return new ListedVacancy(
                row.getNumber(),
                row.getSubjectCode() == null
                        ? position
                        : position + ", " + names.subject(row.getExamCode(), row.getSubjectCode()),
                names.place(row.getCountyCode(), row.getSubCountyCode()),
                row.getPosts(),
                row.getClosesAt(),
                phases.ofRow(row));
    }

    public VacancyCard of(VacancyRow row) {
        String exam = names.exam(row.getExamCode()) + ' ' + row.getExamYear();
        String place = names.place(row.getCountyCode(), row.getSubCountyCode());
        return new VacancyCard(
                row.getNumber(),
                names.position(row.getPositionCode()),
                row.getSubjectCode() == null
                        ? exam
                        : exam + ", " + names.subject(row.getExamCode(), row.getSubjectCode()),
                row.getStationName() == null ? place : row.getStationName() + ", " + place,
                text("vacancies.posts", row.getPosts()),
                text(
                        "vacancies.closes",
                        KenyanFormat.dateTime(row.getClosesAt(), language.locale())));
    }

    private String text(String key, Object value) {
        Locale locale = language.locale();
        return PageTexts.of("platform", locale, key, value);
    }
}
