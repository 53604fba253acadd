package ke.cp2.web.vacancy;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import ke.cp2.audit.ListName;
import ke.cp2.platform.PageRequest;
import ke.cp2.vacancy.PlanningVacancies;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyFilter;
import ke.cp2.vacancy.VacancyState;
import ke.cp2.vacancy.series.PlanningSeries;
import ke.cp2.vacancy.series.SeriesRow;
import ke.cp2.web.platform.LazyRows;
import ke.cp2.web.platform.ListFile;
import ke.cp2.web.platform.ListFiles;
import ke.cp2.web.platform.ListFilter;
import ke.cp2.web.platform.RowsFile;
import ke.cp2.web.platform.language.Language;
import org.jspecify.annotations.Nullable;

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

    @Inject private ListFiles files;

    @Inject private Language language;

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

    /** Takes the list away as a file, as it is narrowed. */
    public void download(RowsFile.Form form) {
        files.send(
                form,
                ListFile.<VacancyDetails>of(
                                ListName.VACANCIES,
                                "vacancy",
                                (last, before) ->
                                        planning.next(
                                                filter, last == null ? null : last.vacancyId()))
                        .narrowed(
                                new ListFilter()
                                        .and("series", seriesName())
                                        .and("state", filter.getState())
                                        .and("activity", filter.getActivityCode())
                                        .and("position", filter.getPositionCode())
                                        .in(filter.getCountyCode(), filter.getSubCountyCode()))
                        .each(vacancy -> new FileRow(vacancy.opensAt(), cards.listed(vacancy)))
                        .column("number", row -> row.card().number())
                        .column("position", row -> row.card().title())
                        .column("place", row -> row.card().place())
                        .column("posts", row -> row.card().posts())
                        .column("opens", FileRow::opensAt)
                        .column("closes", row -> row.card().closesAt())
                        .column(
                                "state",
                                row ->
                                        language.text(
                                                "vacancy", "VacancyPhase." + row.card().phase())));
    }

    private record FileRow(Instant opensAt, ListedVacancy card) {}

    private @Nullable String seriesName() {
        return series.stream()
                .filter(row -> Objects.equals(row.id(), filter.getSeriesId()))
                .map(row -> row.examCode() + ' ' + row.examYear())
                .findFirst()
                .orElse(null);
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
