package ke.cp2.web.letter;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import ke.cp2.audit.ListName;
import ke.cp2.letter.LetterState;
import ke.cp2.letter.bundle.BundlePreview;
import ke.cp2.letter.bundle.BundleRow;
import ke.cp2.letter.bundle.BundlingLetters;
import ke.cp2.letter.bundle.IssuedLetter;
import ke.cp2.letter.bundle.Letterless;
import ke.cp2.platform.typed.TypedText;
import ke.cp2.vacancy.series.SeriesName;
import ke.cp2.web.audit.AuditTexts;
import ke.cp2.web.audit.ListedEntry;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.ListFile;
import ke.cp2.web.platform.ListFiles;
import ke.cp2.web.platform.ListFilter;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.Opens;
import ke.cp2.web.platform.RowsFile;
import ke.cp2.web.platform.SentFile;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import ke.cp2.web.reference.Names;
import org.jspecify.annotations.Nullable;

/** {@code /staff/letters?series=&subCounty=}: all letters of a sub-county or one of its centres. */
@Named
@ViewScoped
public class LettersBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private BundlingLetters bundling;

    @Inject private Feedback feedback;

    @Inject private Language language;

    @Inject
    @Param(name = "series")
    private Long seriesId;

    @Inject @Param private String subCounty;

    @Inject private ListFiles files;

    @Inject private Names names;

    @Inject private AuditTexts auditTexts;

    private List<SeriesName> all = List.of();
    private @Nullable SeriesName series;
    private @Nullable ListedEntry rewritten;
    private List<BundleRow> rows = List.of();
    private List<Letterless> left = List.of();
    private @Nullable Long chosenSeries;
    private @Nullable String place;
    private @Nullable String county;
    private @Nullable String centre;
    private String letterLanguage;
    private @Nullable BundlePreview preview;

    /**
     * Reads the bundles; of a series or sub-county that the reader may not see, "not found".
     * Without a place it asks for one, without a series it begins with the latest.
     */
    public void load() {
        all = bundling.allSeries();
        place = subCounty == null ? bundling.ownPlace() : subCounty;
        chosenSeries =
                seriesId == null && !all.isEmpty() ? Long.valueOf(all.get(0).id()) : seriesId;
        if (place != null && chosenSeries != null) {
            NotFound.unless(bundling.series(chosenSeries, place), this::show);
        }
    }

    /** Shows the letters of the place that was chosen. */
    public String choose() {
        return "/staff/letters?faces-redirect=true&series="
                + chosenSeries
                + (place == null ? "" : "&subCounty=" + place);
    }

    @Opens
    private void show(SeriesName found) {
        series = found;
        rewritten = auditTexts.listed(bundling.textChanged(found.id()).orElse(null));
        letterLanguage = language.getTag();
        String shown = place;
        rows = shown == null ? List.of() : bundling.list(found.id(), shown);
        left = shown == null ? List.of() : bundling.letterless(found.id(), shown);
    }

    /** Takes the list of all letters of the place away as a file. */
    public void download(RowsFile.Form form) {
        SeriesName shown = series;
        String of = place;
        if (shown == null || of == null) {
            return;
        }
        files.send(
                form,
                ListFile.<IssuedLetter>of(
                                ListName.LETTERS,
                                "letter",
                                (last, before) -> bundling.issued(shown.id(), of, last))
                        .named(of)
                        .narrowed(new ListFilter().and("series", shown.name()).in(null, of))
                        .column("file.letter", IssuedLetter::reference)
                        .word("file.state", LetterState.class, IssuedLetter::state)
                        .column("name", IssuedLetter::fullName)
                        .column("position", row -> names.position(row.positionCode()))
                        .column("file.centreCode", IssuedLetter::centreCode)
                        .column("centre", IssuedLetter::centreName)
                        .column("issued", IssuedLetter::issuedAt)
                        .column("file.ended", IssuedLetter::endedAt)
                        .column("reason", IssuedLetter::reason));
    }

    /** Says who has changed the text of the letters last; null when nobody has. */
    public @Nullable ListedEntry getRewritten() {
        return rewritten;
    }

    /** Shows what is to be confirmed. */
    public void look() {
        preview = null;
        String of = place;
        SeriesName shown = series;
        if (of != null && shown != null) {
            feedback.attempt(() -> preview = bundling.preview(shown.id(), of, centre));
        }
    }

    /** Goes back to the form. */
    public void change() {
        preview = null;
    }

    /** Prints exactly what was shown. */
    public @Nullable String order() {
        BundlePreview shown = preview;
        if (shown == null) {
            return null;
        }
        String next =
                feedback.attempt(
                        () -> bundling.order(shown, Locale.forLanguageTag(letterLanguage)),
                        language.text("letter", "bundle.started"),
                        () ->
                                "/staff/letters?faces-redirect=true&series="
                                        + chosenSeries
                                        + "&subCounty="
                                        + place);
        if (next == null) {
            preview = null;
        }
        return next;
    }

    /** Sends the letters as a ZIP file. */
    public void download(long bundleId) {
        feedback.attempt(
                () ->
                        SentFile.send(
                                bundling.open(bundleId),
                                "application/zip",
                                output -> bundling.write(bundleId, output)));
    }

    /** The series whose letters can be asked for. */
    public List<SeriesName> getAll() {
        return all;
    }

    /** The series that is shown; null while a place is asked for. */
    public @Nullable SeriesName getSeries() {
        return series;
    }

    public @Nullable Long getChosenSeries() {
        return chosenSeries;
    }

    public void setChosenSeries(@Nullable Long chosenSeries) {
        this.chosenSeries = chosenSeries;
    }

    public void setSubCounty(@Nullable String subCounty) {
        place = TypedText.line(subCounty);
    }

    /** The county of the place, so that the lists to choose from begin there. */
    public @Nullable String getCounty() {
        return county;
    }

    public void setCounty(@Nullable String county) {
        this.county = TypedText.line(county);
    }

    public @Nullable String getSubCounty() {
        return place;
    }

    public List<BundleRow> getRows() {
        return rows;
    }

    /** The people of the sub-county who can have no letter now. */
    public List<Letterless> getLeft() {
        return left;
    }

    /** Tells whether something is being printed, so that the page looks again. */
    public boolean isWorking() {
        return rows.stream().anyMatch(BundleRow::isWorking);
    }

    public @Nullable BundlePreview getPreview() {
        return preview;
    }

    public @Nullable String getCentre() {
        return centre;
    }

    public void setCentre(@Nullable String centre) {
        this.centre = TypedText.compact(centre);
    }

    public String getLetterLanguage() {
        return letterLanguage;
    }

    public void setLetterLanguage(String letterLanguage) {
        this.letterLanguage = letterLanguage;
    }
}
