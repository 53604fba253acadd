package ke.cp2.web.centre;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import ke.cp2.audit.ListName;
import ke.cp2.centre.CentreCatalogue;
import ke.cp2.centre.CentreFilter;
import ke.cp2.centre.CentreTerms;
import ke.cp2.centre.staffing.CentreNeeds;
import ke.cp2.centre.staffing.CentrePosts;
import ke.cp2.platform.KenyanFormat;
import ke.cp2.platform.Page;
import ke.cp2.reference.GeoPoint;
import ke.cp2.vacancy.series.SeriesName;
import ke.cp2.web.platform.LazyRows;
import ke.cp2.web.platform.ListFile;
import ke.cp2.web.platform.ListFiles;
import ke.cp2.web.platform.ListFilter;
import ke.cp2.web.platform.RowsFile;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.reference.Names;
import org.jspecify.annotations.Nullable;

/** The centres of a series that the member of staff may see, with filters. */
@Named
@ViewScoped
public class CentresBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "/staff/centres?faces-redirect=true";

    @Inject private CentreCatalogue catalogue;

    @Inject private CentreNeeds needs;

    @Inject private ListFiles files;

    @Inject private Names names;

    @Inject private Language language;

    private final CentreFilter filter = new CentreFilter();
    private List<SeriesName> series;
    private LazyRows<ListedCentre> rows;

    @PostConstruct
    void open() {
        series = catalogue.series();
        rows =
                new LazyRows<>(
                        page ->
                                filter.getSeriesId() == null
                                        ? new Page<>(List.of(), 0)
                                        : catalogue.list(filter, page).map(this::listed),
                        ListedCentre::code);
    }

    private ListedCentre listed(CentreTerms centre) {
        return new ListedCentre(
                0,
                "",
                centre.code(),
                centre.name(),
                names.place(centre.countyCode(), centre.subCountyCode()),
                KenyanFormat.number(centre.candidates()),
                host(centre));
    }

    /** Chooses the latest series when the address names none. */
    public void load() {
        if (filter.getSeriesId() == null) {
            catalogue.current().ifPresent(current -> filter.setSeriesId(current.id()));
        }
    }

    /** Shows what was chosen, at an address of its own. */
    public String search() {
        return LIST + "&includeViewParams=true";
    }

    /** Forgets what was chosen, but the series. */
    public String reset() {
        return LIST + "&series=" + filter.getSeriesId();
    }

    /** Takes the list away as a file, as it is narrowed. */
    public void download(RowsFile.Form form) {
        List<String> columns = new ArrayList<>();
        for (String key :
                List.of(
                        "code",
                        "name",
                        "county",
                        "subCounty",
                        "candidates",
                        "host",
                        "column.BRAILLE",
                        "column.SIGN_LANGUAGE",
                        "column.LATITUDE",
                        "column.LONGITUDE",
                        "list.seated")) {
            columns.add(language.text("centre", key));
        }
        needs.positions(filter.getSeriesId()).forEach(code -> columns.add(names.position(code)));
        files.send(
                form,
                new ListFile<CentrePosts>(
                        ListName.CENTRES,
                        "",
                        new ListFilter()
                                .and(
                                        "series",
                                        catalogue
                                                .series(filter.getSeriesId())
                                                .map(SeriesName::name)
                                                .orElse(""))
                                .in(filter.getCountyCode(), filter.getSubCountyCode())
                                .and("text", filter.getText()),
                        columns,
                        (last, before) ->
                                needs.next(filter, last == null ? null : last.centre().code()),
                        this::cells));
    }

    private @Nullable Object[] cells(CentrePosts row) {
        CentreTerms centre = row.centre();
        GeoPoint point = centre.point();
        List<@Nullable Object> cells =
                new ArrayList<>(
                        Arrays.asList(
                                centre.code(),
                                centre.name(),
                                names.county(centre.countyCode()),
                                names.subCounty(centre.subCountyCode()),
                                centre.candidates(),
                                host(centre),
                                centre.assisted().braille(),
                                centre.assisted().signLanguage(),
                                point == null ? null : point.latitude(),
                                point == null ? null : point.longitude(),
                                row.seated()));
        cells.addAll(row.posts());
        return cells.toArray();
    }

    private String host(CentreTerms centre) {
        return centre.isWithoutHost()
                ? language.text("centre", "host.missing")
                : Objects.requireNonNullElse(centre.hostCode(), "");
    }

    public CentreFilter getFilter() {
        return filter;
    }

    /** The latest series, to choose from. */
    public List<SeriesName> getSeries() {
        return series;
    }

    public @Nullable Long getSeriesId() {
        return filter.getSeriesId();
    }

    public LazyRows<ListedCentre> getRows() {
        return rows;
    }
}
