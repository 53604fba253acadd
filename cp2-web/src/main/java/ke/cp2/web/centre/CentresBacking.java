package ke.cp2.web.centre;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
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
        String of = catalogue.series(filter.getSeriesId()).map(SeriesName::name).orElse("");
        ListFile<CentrePosts> file =
                ListFile.<CentrePosts>of(
                                ListName.CENTRES,
                                "centre",
                                (last, before) ->
                                        needs.next(
                                                filter, last == null ? null : last.centre().code()))
                        .narrowed(
                                new ListFilter()
                                        .and("series", of)
                                        .in(filter.getCountyCode(), filter.getSubCountyCode())
                                        .and("text", filter.getText()))
                        .column("code", row -> row.centre().code())
                        .column("name", row -> row.centre().name())
                        .column("county", row -> names.county(row.centre().countyCode()))
                        .column("subCounty", row -> names.subCounty(row.centre().subCountyCode()))
                        .column("candidates", row -> row.centre().candidates())
                        .column("host", row -> host(row.centre()))
                        .column("column.BRAILLE", row -> row.centre().assisted().braille())
                        .column(
                                "column.SIGN_LANGUAGE",
                                row -> row.centre().assisted().signLanguage())
                        .column("column.LATITUDE", row -> degrees(row, GeoPoint::latitude))
                        .column("column.LONGITUDE", row -> degrees(row, GeoPoint::longitude))
                        .column("list.seated", CentrePosts::seated);
        List<String> positions = needs.positions(filter.getSeriesId());
        for (int i = 0; i < positions.size(); i++) {
            int position = i;
            file.titled(names.position(positions.get(i)), row -> row.posts().get(position));
        }
        files.send(form, file);
    }

    private static @Nullable Double degrees(CentrePosts row, Function<GeoPoint, Double> side) {
        GeoPoint point = row.centre().point();
        return point == null ? null : side.apply(point);
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
