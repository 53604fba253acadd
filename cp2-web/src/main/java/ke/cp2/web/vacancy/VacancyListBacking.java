package ke.cp2.web.vacancy;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import ke.cp2.platform.PageRequest;
import ke.cp2.vacancy.PlanningVacancies;
import ke.cp2.vacancy.VacancyFilter;
import ke.cp2.vacancy.VacancyState;
import ke.cp2.vacancy.series.PlanningSeries;
import ke.cp2.vacancy.series.SeriesRow;
import ke.cp2.web.platform.LazyRows;

/** All vacancies that the member of staff may see, with filters. */
@Named
@ViewScoped
public class VacancyListBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "/staff/vacancies?faces-redirect=true";
    private static final int MOST_SERIES = 100;

    @Inject private PlanningVacancies planning;

    @Inject private PlanningSeries seriesPlanning;

    @Inject private VacancyCards cards;

    private final VacancyFilter filter = new VacancyFilter();
    private List<SeriesRow> series;
    private LazyRows<ListedVacancy> rows;

    @PostConstruct
    void open() {
        series = List.copyOf(seriesPlanning.list(PageRequest.of(0, MOST_SERIES)).rows());
        rows =
                new LazyRows<>(
                        page -> planning.list(filter, page).map(cards::listed),
                        ListedVacancy::number);
    }

    /** Shows what was chosen, at an address of its own. */
    public String search() {
        return LIST + "&includeViewParams=true";
    }

    /** Forgets what was chosen. */
    public String reset() {
        return LIST;
    }

    public VacancyFilter getFilter() {
        return filter;
    }

    /** The latest series, to choose from. */
    public List<SeriesRow> getSeries() {
        return series;
    }

    public VacancyState[] getStates() {
        return VacancyState.values();
    }

    public LazyRows<ListedVacancy> getRows() {
        return rows;
    }
}
