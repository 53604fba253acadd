package ke.cp2.web.home;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.web.vacancy.VacancyCard;
import ke.cp2.web.vacancy.VacancyCards;

/** The home page of visitors. */
@Named
@RequestScoped
public class VisitorHomeBacking {

    private static final int NEWEST = 5;

    @Inject private VacancyCatalogue catalogue;

    @Inject private VacancyCards cards;

    private List<VacancyCard> vacancies;

    @PostConstruct
    void read() {
        vacancies = cards.of(VacancyCards.closingFirst(catalogue.newest(NEWEST)));
    }

    /** The open vacancies that were published last, those that close first on top. */
    public List<VacancyCard> getVacancies() {
        return vacancies;
    }
}
