package ke.cp2.web.centre;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import ke.cp2.audit.ListName;
import ke.cp2.centre.CentreCatalogue;
import ke.cp2.centre.list.CentreListState;
import ke.cp2.centre.list.CentreListView;
import ke.cp2.centre.list.ImportingCentres;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.Texts;
import ke.cp2.vacancy.series.SeriesName;
import ke.cp2.web.intake.UploadedContent;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.LazyRows;
import ke.cp2.web.platform.ListFile;
import ke.cp2.web.platform.ListFiles;
import ke.cp2.web.platform.ListFilter;
import ke.cp2.web.platform.RowsFile;
import ke.cp2.web.platform.Typed;
import ke.cp2.web.platform.language.Language;
import org.jspecify.annotations.Nullable;

/** The upload of a list of centres, and the lists of the series so far. */
@Named
@ViewScoped
public class CentreImportBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private ImportingCentres importing;

    @Inject private CentreCatalogue catalogue;

    @Inject private Feedback feedback;

    @Inject private Language language;

    @Inject private ListFiles files;

    private List<SeriesName> series;
    private LazyRows<CentreListView> rows;
    private @Nullable Long seriesId;
    private boolean whole;
    @Typed private transient Part file;
    private long uploaded;

    @PostConstruct
    void open() {
        series = catalogue.series();
        rows = new LazyRows<>(this::page, CentreListView::id);
    }

    private Page<CentreListView> page(PageRequest page) {
        return seriesId == null ? new Page<>(List.of(), 0) : importing.list(seriesId, page);
    }

    /** Takes the lists of the series away as a file: who uploaded which, and what came of it. */
    public void download(RowsFile.Form form) {
        files.send(
                form,
                ListFile.of(ListName.CENTRE_LISTS, "centre", ListFile.pages(this::page))
                        .narrowed(new ListFilter().and("series", seriesName()))
                        .column("import.file", CentreListView::fileName)
                        .word("state", CentreListState.class, CentreListView::state)
                        .column("import.uploadedAt", CentreListView::uploadedAt)
                        .column("import.uploadedBy", CentreListView::uploadedBy)
                        .column("list.added", CentreListView::added)
                        .column("list.changed", CentreListView::changed)
                        .column("list.gone", CentreListView::gone)
                        .column("list.wrong", CentreListView::wrong));
    }

    private @Nullable String seriesName() {
        return series.stream()
                .filter(row -> Objects.equals(row.id(), seriesId))
                .map(SeriesName::name)
                .findFirst()
                .orElse(null);
    }

    /** Chooses the latest series when the address names none. */
    public void load() {
        if (seriesId == null) {
            catalogue.current().ifPresent(current -> seriesId = current.id());
        }
    }

    /** Takes the file and shows what it would change. */
    public @Nullable String upload() {
        return feedback.attempt(
                        () ->
                                uploaded =
                                        importing.preview(
                                                seriesId,
                                                file.getSubmittedFileName(),
                                                UploadedContent.of(file),
                                                whole))
                ? CentrePreviewBacking.address(uploaded)
                : null;
    }

    /** Answers a form without a file. */
    public String getFileMissing() {
        return Texts.of(language.locale(), "centre.fileMissing");
    }

    /** The latest series, to choose from. */
    public List<SeriesName> getSeries() {
        return series;
    }

    public LazyRows<CentreListView> getRows() {
        return rows;
    }

    public @Nullable Long getSeriesId() {
        return seriesId;
    }

    public void setSeriesId(@Nullable Long seriesId) {
        this.seriesId = seriesId;
    }

    /** Tells whether centres that the list does not have leave the series. */
    public boolean isWhole() {
        return whole;
    }

    public void setWhole(boolean whole) {
        this.whole = whole;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
