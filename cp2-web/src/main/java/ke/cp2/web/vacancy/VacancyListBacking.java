package ke.cp2.web.vacancy;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import ke.cp2.platform.PageRequest;
import ke.cp2.vacancy.SeriesPlanning;
import ke.cp2.vacancy.SeriesRow;
import ke.cp2.vacancy.VacancyFilter;
import ke.cp2.vacancy.VacancyPlanning;
import ke.cp2.vacancy.VacancyRow;
import ke.cp2.vacancy.VacancyState;
import ke.cp2.web.platform.LazyRows;
import org.omnifaces.cdi.Param;

/** All vacancies that the member of staff may see, with filters. */
@Named("vacancyList")
@ViewScoped
public class VacancyListBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_SERIES = 100;

    @Inject private VacancyPlanning planning;

    @Inject private SeriesPlanning seriesPlanning;

    private VacancyFilter filter = new VacancyFilter();
    private List<SeriesRow> series;
    private LazyRows<VacancyRow> rows;

    @Inject @Param private String state;

    /** The address may name a state. */
    @PostConstruct
    void open() {
        Arrays.stream(VacancyState.values())
                .filter(known -> known.name().equals(state))
                .findFirst()
                .ifPresent(filter::setState);
        series = List.copyOf(seriesPlanning.list(PageRequest.of(0, MOST_SERIES)).rows());
        rows = new LazyRows<>(page -> planning.list(filter, page), VacancyRow::getNumber);
    }

    /** Forgets what was chosen. */
    public void reset() {
        filter = new VacancyFilter();
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

    public LazyRows<VacancyRow> getRows() {
        return rows;
    }
}
