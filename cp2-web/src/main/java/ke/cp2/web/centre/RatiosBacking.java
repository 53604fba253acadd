package ke.cp2.web.centre;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ke.cp2.centre.CentreCatalogue;
import ke.cp2.centre.staffing.RatioChange;
import ke.cp2.centre.staffing.RatioForm;
import ke.cp2.centre.staffing.SettingRatios;
import ke.cp2.platform.KenyanFormat;
import ke.cp2.vacancy.series.SeriesName;
import ke.cp2.web.audit.AskingChanges;
import ke.cp2.web.audit.AuditTexts;
import ke.cp2.web.audit.ListedEntry;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.Opens;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import ke.cp2.web.reference.Names;
import org.jspecify.annotations.Nullable;

/** The ratios of a series as a form, with who has changed them. */
@Named
@ViewScoped
public class RatiosBacking extends AskingChanges<RatiosBacking.Shown> {

    private static final long serialVersionUID = 1L;

    /** Holds what the officer confirms. */
    public record Shown(List<RatioChange> changes) implements Serializable {

        public Shown {
            changes = List.copyOf(changes);
        }
    }

    @Inject private SettingRatios setting;

    @Inject private CentreCatalogue catalogue;

    @Inject private AuditTexts auditTexts;

    @Inject private Names names;

    @Inject private Feedback feedback;

    @Inject private Language language;

    @Inject
    @Param(name = "series")
    private Long seriesId;

    private SeriesName series;
    private RatioForm form;
    private Map<String, String> titles;
    private List<ListedEntry> history;

    /** Reads the ratios; of a series that does not exist there are none. */
    public void load() {
        NotFound.unless(setting.form(seriesId), this::show);
    }

    @Opens
    private void show(RatioForm found) {
        form = found;
        series = catalogue.series(seriesId).orElseThrow();
        titles = new HashMap<>();
        form.getRows()
                .forEach(row -> titles.put(row.getPosition(), names.position(row.getPosition())));
        history = auditTexts.listed(setting.history(seriesId));
    }

    @Override
    protected @Nullable Shown preview() {
        List<RatioChange> preview = setting.preview(form);
        return preview.isEmpty() ? null : new Shown(preview);
    }

    @Override
    protected List<String> changesOf(Shown preview) {
        return preview.changes().stream()
                .map(
                        change ->
                                language.text(
                                        "centre",
                                        "askRatios.change",
                                        names.position(change.positionCode()),
                                        language.text("centre", "ratios." + change.name()),
                                        inWords(change.before()),
                                        inWords(change.after())))
                .toList();
    }

    private String inWords(int number) {
        return number == 0 ? language.text("centre", "list.none") : KenyanFormat.number(number);
    }

    @Override
    protected @Nullable String keep(@Nullable Shown shown) {
        return feedback.attempt(
                () -> setting.set(seriesId, form),
                language.text("centre", "ratios.done"),
                () -> "/staff/centres/ratios?faces-redirect=true&series=" + seriesId);
    }

    public SeriesName getSeries() {
        return series;
    }

    public RatioForm getForm() {
        return form;
    }

    /** The names of the positions. */
    public Map<String, String> getTitles() {
        return titles;
    }

    /** Lists who has set the ratios, and when. */
    public List<ListedEntry> getHistory() {
        return history;
    }
}
