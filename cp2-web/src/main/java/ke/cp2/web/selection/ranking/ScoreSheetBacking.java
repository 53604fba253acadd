package ke.cp2.web.selection.ranking;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import ke.cp2.selection.score.SettingScoreSheets;
import ke.cp2.selection.score.SheetForm;
import ke.cp2.vacancy.series.SeriesName;
import ke.cp2.web.audit.AuditTexts;
import ke.cp2.web.audit.ListedEntry;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.Opens;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/** {@code /staff/series/scores?series=&position=}: the score sheet of a series for a position. */
@Named
@ViewScoped
public class ScoreSheetBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private SettingScoreSheets setting;

    @Inject private AuditTexts auditTexts;

    @Inject private Feedback feedback;

    @Inject private Language language;

    @Inject
    @Param(name = "series")
    private Long seriesId;

    @Inject @Param private String position;

    private SeriesName series;
    private SheetForm form;
    private List<ListedEntry> history;

    /** Reads the sheet; of a series or position that does not exist there is none. */
    public void load() {
        NotFound.unless(setting.form(seriesId, position), this::show);
    }

    @Opens
    private void show(SheetForm found) {
        form = found;
        series = setting.series(seriesId).orElseThrow();
        history = auditTexts.listed(setting.history(seriesId));
    }

    /** Keeps the sheet as its next edition and says so. */
    public @Nullable String save() {
        return feedback.attempt(
                () -> setting.set(seriesId, position, form),
                language.text("selection", "scores.done"),
                () ->
                        "/staff/series/scores?faces-redirect=true&series="
                                + seriesId
                                + "&position="
                                + position);
    }

    public SeriesName getSeries() {
        return series;
    }

    public String getPosition() {
        return position;
    }

    public SheetForm getForm() {
        return form;
    }

    /** Lists who has set the sheets of the series, and when. */
    public List<ListedEntry> getHistory() {
        return history;
    }
}
