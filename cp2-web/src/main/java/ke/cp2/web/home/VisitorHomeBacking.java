package ke.cp2.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyRow;

/** The home page of visitors. */
@Named
@RequestScoped
public class VisitorHomeBacking {

    private static final int NEWEST = 5;

    @Inject private VacancyCatalogue catalogue;

    private List<VacancyRow> vacancies;

    /** The open vacancies that were published last. */
    public List<VacancyRow> getVacancies() {
        if (vacancies == null) {
            vacancies = catalogue.newest(NEWEST);
        }
        return vacancies;
    }
}
