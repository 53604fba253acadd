package ke.cp2.web.letter;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import ke.cp2.letter.bundle.BundlePreview;
import ke.cp2.letter.bundle.BundleRow;
import ke.cp2.letter.bundle.BundlingLetters;
import ke.cp2.letter.bundle.Letterless;
import ke.cp2.platform.typed.TypedText;
import ke.cp2.vacancy.series.SeriesName;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.Opens;
import ke.cp2.web.platform.SentFile;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
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

    private SeriesName series;
    private List<BundleRow> rows;
    private List<Letterless> left;
    private @Nullable String centre;
    private String letterLanguage;
    private @Nullable BundlePreview preview;

    /** Reads the bundles; of a series or sub-county that the reader may not see, "not found". */
    public void load() {
        NotFound.unless(bundling.series(seriesId, subCounty), this::show);
    }

    @Opens
    private void show(SeriesName found) {
        series = found;
        letterLanguage = language.getTag();
        read();
    }

    private void read() {
        rows = subCounty == null ? List.of() : bundling.list(series.id(), subCounty);
        left = subCounty == null ? List.of() : bundling.letterless(series.id(), subCounty);
    }

    /** Shows what is to be confirmed. */
    public void look() {
        preview = null;
        String place = subCounty;
        if (place != null) {
            feedback.attempt(() -> preview = bundling.preview(series.id(), place, centre));
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
                                        + series.id()
                                        + "&subCounty="
                                        + subCounty);
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

    public SeriesName getSeries() {
        return series;
    }

    public @Nullable String getSubCounty() {
        return subCounty;
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
