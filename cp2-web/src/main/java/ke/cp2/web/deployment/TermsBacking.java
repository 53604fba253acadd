package ke.cp2.web.deployment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import ke.cp2.centre.CentreCatalogue;
import ke.cp2.deployment.terms.SettingTerms;
import ke.cp2.deployment.terms.TermsForm;
import ke.cp2.vacancy.series.SeriesName;
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
public class TermsBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private SettingTerms setting;

    @Inject private CentreCatalogue catalogue;

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

    /** Reads the terms; of a series that does not exist there are none. */
    public void load() {
        NotFound.unless(setting.form(seriesId), this::show);
    }

    @Opens
    private void show(TermsForm found) {
        form = found;
        series = catalogue.series(seriesId).orElseThrow();
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

    /** Keeps the terms and says so. */
    public @Nullable String save() {
        return feedback.attempt(
                () -> setting.set(seriesId, form),
                language.text("deployment", "terms.done"),
                () -> "/staff/deployments?faces-redirect=true&series=" + seriesId);
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
