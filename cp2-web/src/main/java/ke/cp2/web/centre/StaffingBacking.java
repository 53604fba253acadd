package ke.cp2.web.centre;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ke.cp2.audit.ListName;
import ke.cp2.centre.CentreCatalogue;
import ke.cp2.centre.staffing.BoardRow;
import ke.cp2.centre.staffing.BoardView;
import ke.cp2.centre.staffing.StaffingBoard;
import ke.cp2.vacancy.series.SeriesName;
import ke.cp2.web.platform.ListFile;
import ke.cp2.web.platform.ListFiles;
import ke.cp2.web.platform.ListFilter;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.Opens;
import ke.cp2.web.platform.RowsFile;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.reference.Names;
import org.jspecify.annotations.Nullable;

/** The staffing board of a series: need, applications and what is missing. */
@Named
@ViewScoped
public class StaffingBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Stands where no need is known, as on the page. */
    private static final String DASH = "\u2013";

    private static final String PAGE = "/staff/staffing";

    @Inject private StaffingBoard staffing;

    @Inject private CentreCatalogue catalogue;

    @Inject private Names names;

    @Inject private Language language;

    @Inject private ListFiles files;

    private List<SeriesName> series = List.of();
    private @Nullable Long seriesId;
    private @Nullable String county;
    private @Nullable String subCounty;
    private @Nullable BoardView board;
    private List<ListedPlace> rows = List.of();

    /** Reads the board, of the latest series unless the address names one. */
    public void load() {
        series = catalogue.series();
        rows = List.of();
        if (seriesId == null && series.isEmpty()) {
            return;
        }
        if (seriesId == null) {
            catalogue.current().ifPresent(current -> seriesId = current.id());
        }
        NotFound.unless(staffing.board(seriesId, county, subCounty), this::show);
    }

    @Opens
    private void show(BoardView found) {
        board = found;
        county = found.countyCode();
        subCounty = found.subCountyCode();
        rows = found.rows().stream().map(this::listed).toList();
    }

    private ListedPlace listed(BoardRow row) {
        String page = PAGE + "?series=" + seriesId;
        if (county == null) {
            return listed(names.county(row.code()), page + "&county=" + row.code(), row);
        }
        if (subCounty != null) {
            return listed(names.position(row.code()), "", row);
        }
        return row.code().isEmpty()
                ? listed(text("board.wholeCounty"), "", row)
                : listed(
                        names.subCounty(row.code()),
                        page + "&county=" + county + "&subCounty=" + row.code(),
                        row);
    }

    private ListedPlace listed(String name, String page, BoardRow row) {
        return new ListedPlace(name, page, row, row.percent(), row.shade(), share(row));
    }

    private String share(BoardRow row) {
        if (!row.hasNeed()) {
            return text("board.noNeed");
        }
        if (row.gap() == 0) {
            return text("board.full");
        }
        return row.isUnderOnePercent()
                ? text("board.underOne")
                : text("board.percent", row.percent());
    }

    private String text(String key, Object... values) {
        return language.text("centre", key, values);
    }

    /** Shows the board of what was chosen. */
    public String choose() {
        if (subCounty != null && (county == null || !subCounty.startsWith(county))) {
            subCounty = null;
        }
        return PAGE + "?faces-redirect=true&includeViewParams=true";
    }

    /** Takes the list away as a file, as it is narrowed. */
    public void download(RowsFile.Form form) {
        load();
        BoardView shown = board;
        if (shown == null) {
            return;
        }
        files.send(
                form,
                ListFile.of(ListName.STAFFING, "centre", ListFile.all(all(shown)))
                        .narrowed(
                                new ListFilter()
                                        .and("series", shown.series().name())
                                        .in(county, subCounty))
                        .column("level." + shown.level(), ListedPlace::name)
                        .column("need", row -> row.count().hasNeed() ? row.count().need() : DASH)
                        .column("board.applied", row -> row.count().applied())
                        .column("board.selected", row -> row.count().selected())
                        .column("board.accepted", row -> row.count().accepted())
                        .column("board.deployed", row -> row.count().deployed())
                        .column(
                                "board.gap",
                                row -> row.count().hasNeed() ? row.count().gap() : DASH)
                        .column("board.share", ListedPlace::share));
    }

    /** The rows of the board with those at its foot. */
    private List<ListedPlace> all(BoardView shown) {
        Stream<ListedPlace> foot =
                Stream.of(
                        listed(text("board.total"), "", shown.total()),
                        listed(text("board.needless"), "", shown.needless()));
        return Stream.concat(rows.stream(), foot.limit(shown.needless().applied() > 0 ? 2 : 1))
                .toList();
    }

    /** The board; null while there is no series. */
    public @Nullable BoardView getBoard() {
        return board;
    }

    public List<ListedPlace> getRows() {
        return rows;
    }

    /** The share of all rows together, in words; "" while there is no board. */
    public String getTotalShare() {
        return board == null ? "" : share(board.total());
    }

    /** The place that the board is of, in words. */
    public String getPlace() {
        return Optional.ofNullable(county)
                .map(code -> names.place(code, subCounty))
                .orElseGet(() -> text("board.nation"));
    }

    /** The latest series, to choose from. */
    public List<SeriesName> getSeries() {
        return series;
    }

    public @Nullable Long getSeriesId() {
        return seriesId;
    }

    public void setSeriesId(@Nullable Long seriesId) {
        this.seriesId = seriesId;
    }

    public @Nullable String getCounty() {
        return county;
    }

    public void setCounty(@Nullable String county) {
        this.county = county;
    }

    public @Nullable String getSubCounty() {
        return subCounty;
    }

    public void setSubCounty(@Nullable String subCounty) {
        this.subCounty = subCounty;
    }
}
