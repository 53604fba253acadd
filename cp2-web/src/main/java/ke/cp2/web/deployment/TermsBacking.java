package ke.cp2.web.deployment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ke.cp2.centre.CentreCatalogue;
import ke.cp2.deployment.terms.SettingTerms;
import ke.cp2.deployment.terms.TermsForm;
import ke.cp2.deployment.terms.TermsPreview;
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

/** {@code /staff/deployments/terms?series=}: how deployments are weighed, told and paid. */
@Named
@ViewScoped
public class TermsBacking extends AskingChanges<TermsPreview> {

    private static final long serialVersionUID = 1L;

    @Inject private SettingTerms setting;

    @Inject private CentreCatalogue catalogue;

    @Inject private AuditTexts auditTexts;

    @Inject private Names names;

    @Inject private Feedback feedback;

    @Inject private Language language;

    @Inject
    @Param(name = "series")
    private Long seriesId;

    private SeriesName series;
    private TermsForm form;
    private Map<String, String> titles;
    private Map<String, String> helps;
    private List<ListedEntry> history;

    /** Reads the terms; of a series that does not exist there are none. */
    public void load() {
        NotFound.unless(setting.form(seriesId), this::show);
    }

    @Opens
    private void show(TermsForm found) {
        form = found;
        series = catalogue.series(seriesId).orElseThrow();
        history = auditTexts.listed(setting.history(seriesId));
        titles = new HashMap<>();
        helps = new HashMap<>();
        setting.positionsWithFixedRate(seriesId)
                .forEach(
                        position ->
                                helps.put(
                                        position, language.text("deployment", "terms.rateStays")));
        form.getRates()
                .forEach(
                        rate -> titles.put(rate.getPosition(), names.position(rate.getPosition())));
    }

    /** When people count on the terms of before, it asks first. */
    @Override
    protected @Nullable TermsPreview preview() {
        TermsPreview preview = setting.preview(seriesId, form);
        return preview.asking() ? preview : null;
    }

    @Override
    protected List<String> changesOf(TermsPreview preview) {
        return preview.changes().stream().map(this::inWords).toList();
    }

    private String inWords(TermsPreview.Change change) {
        String name = language.text("deployment", "terms." + change.name());
        String position = change.position();
        return language.text(
                "deployment",
                "askTerms.change",
                position == null
                        ? name
                        : language.text(
                                "deployment", "askTerms.rate", name, names.position(position)),
                inWords(change.before()),
                inWords(change.after()));
    }

    private Object inWords(@Nullable Serializable value) {
        if (value == null) {
            return language.text("deployment", "askTerms.none");
        }
        return value instanceof LocalDate day ? KenyanFormat.day(day, language.locale()) : value;
    }

    @Override
    protected @Nullable String keep(@Nullable TermsPreview shown) {
        return feedback.attempt(
                () -> setting.set(seriesId, form, shown),
                language.text("deployment", "terms.done"),
                () -> "/staff/deployments/terms?faces-redirect=true&series=" + seriesId);
    }

    /** Lists who has changed the terms, when and why. */
    public List<ListedEntry> getHistory() {
        return history;
    }

    public SeriesName getSeries() {
        return series;
    }

    public TermsForm getForm() {
        return form;
    }

    /** Says by position which rates stay. */
    public Map<String, String> getHelps() {
        return helps;
    }

    /** The names of the positions. */
    public Map<String, String> getTitles() {
        return titles;
    }
}
