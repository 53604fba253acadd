package ke.cp2.web.vacancy;

import jakarta.faces.event.ComponentSystemEvent;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import ke.cp2.platform.PageRequest;
import ke.cp2.vacancy.PlanningVacancies;
import ke.cp2.vacancy.VacancyForm;
import ke.cp2.vacancy.series.PlanningSeries;
import ke.cp2.vacancy.series.SeriesRow;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.Opens;
import ke.cp2.web.platform.OtherFaults;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/** A vacancy as a form: a new one, or one that may still change. */
@Named
@ViewScoped
public class VacancyEditBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_SERIES = 100;

    @Inject private PlanningVacancies planning;

    @Inject private PlanningSeries seriesPlanning;

    @Inject private Feedback feedback;

    @Inject private OtherFaults faults;

    @Inject private Language language;

    @Inject @Param private String number;

    private VacancyForm form;
    private List<SeriesRow> series;

    /** Reads what is to be edited; without a number it is a new vacancy. */
    public void load() {
        NotFound.unless(
                number == null ? Optional.of(new VacancyForm()) : planning.form(number),
                this::show);
    }

    @Opens
    private void show(VacancyForm found) {
        form = found;
        series = List.copyOf(seriesPlanning.list(PageRequest.of(0, MOST_SERIES)).rows());
    }

    /** Tells what else is wrong when the page has found a fault. */
    public void check(ComponentSystemEvent validated) {
        faults.tell(validated, form, () -> planning.check(form));
    }

    /**
     * Saves the form. One at a time, and what was new is an old one afterwards: a second click
     * makes no second vacancy.
     */
    public synchronized @Nullable String save() {
        return feedback.attempt(
                this::write,
                language.text("vacancy", "edit.done"),
                () -> "/staff/vacancy?faces-redirect=true&number=" + number);
    }

    private void write() {
        number = number == null ? planning.create(form) : planning.edit(number, form);
        form.setVersion(planning.form(number).orElseThrow().getVersion());
    }

    /** The examination of the chosen series, or null. */
    public @Nullable String getExam() {
        return series.stream()
                .filter(row -> Long.valueOf(row.id()).equals(form.getSeries()))
                .map(SeriesRow::examCode)
                .findFirst()
                .orElse(null);
    }

    public VacancyForm getForm() {
        return form;
    }

    /** The latest series, to choose from. */
    public List<SeriesRow> getSeries() {
        return series;
    }

    public String getNumber() {
        return number;
    }
}
