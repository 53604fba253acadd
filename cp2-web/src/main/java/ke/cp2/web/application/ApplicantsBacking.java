package ke.cp2.web.application;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import ke.cp2.application.ApplicantFilter;
import ke.cp2.application.ApplicantList;
import ke.cp2.application.ApplicantRow;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.Deciding;
import ke.cp2.application.Decision;
import ke.cp2.application.DecisionForm;
import ke.cp2.application.DecisionReport;
import ke.cp2.application.Selection;
import ke.cp2.application.StateCount;
import ke.cp2.application.WaitingVacancy;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.LazyRows;
import ke.cp2.web.platform.NotFound;

/**
 * {@code /staff/applications}: without a vacancy those that have applications, with one its
 * applications, which can be decided on together.
 */
@Named("applicants")
@ViewScoped
public class ApplicantsBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private ApplicantQuery query;

    @Inject private Deciding deciding;

    @Inject private DecisionNotes decisionNotes;

    @Inject private Feedback feedback;

    private ApplicantFilter filter;
    private Selection selection;
    private LazyRows<ApplicantRow> rows;
    private LazyRows<WaitingVacancy> waiting;
    private List<ApplicantRow> selected = new ArrayList<>();
    private final DecisionForm decision = new DecisionForm();
    private boolean all;
    private transient List<StateCount> counts;

    @PostConstruct
    void load() {
        filter = query.filter();
        if (filter.getVacancyNumber() == null) {
            waiting = new LazyRows<>(this::waiting, WaitingVacancy::number);
        } else {
            selection = deciding.selection(filter.getVacancyNumber()).orElse(null);
            rows = new LazyRows<>(this::page, ApplicantRow::reference);
        }
    }

    /** Answers "not found" for a vacancy that does not exist or is another sub-county's. */
    public void check() {
        NotFound.unless(selection != null || filter.getVacancyNumber() == null);
    }

    /** Decides on the selected applications or on all that the filter lets through. */
    public String decide() {
        return feedback.attempt(() -> decisionNotes.say(decided())) ? query.address() : null;
    }

    private DecisionReport decided() {
        if (all) {
            return deciding.decideAll(filter, decision);
        }
        if (selected.isEmpty()) {
            throw BusinessException.of("application.nothingSelected");
        }
        return deciding.decideAll(
                filter.getVacancyNumber(),
                selected.stream().map(ApplicantRow::reference).toList(),
                decision);
    }

    private Page<ApplicantRow> page(PageRequest request) {
        ApplicantList list = deciding.list(filter, request);
        counts = list.counts();
        return list.page();
    }

    private Page<WaitingVacancy> waiting(PageRequest request) {
        return deciding.waiting(request);
    }

    /** How many applications are in which state; known once the rows are read. */
    public List<StateCount> getCounts() {
        return counts == null ? List.of() : counts;
    }

    public Decision[] getDecisions() {
        return Decision.values();
    }

    public ApplicantFilter getFilter() {
        return filter;
    }

    public VacancyDetails getVacancy() {
        return selection == null ? null : selection.vacancy();
    }

    /** Whether the window of the vacancy is over. */
    public boolean isDecidable() {
        return selection != null && selection.decidable();
    }

    public ApplicationState[] getStates() {
        return ApplicationState.values();
    }

    public LazyRows<ApplicantRow> getRows() {
        return rows;
    }

    public LazyRows<WaitingVacancy> getWaiting() {
        return waiting;
    }

    public List<ApplicantRow> getSelected() {
        return selected;
    }

    public void setSelected(List<ApplicantRow> selected) {
        this.selected = selected == null ? new ArrayList<>() : selected;
    }

    public DecisionForm getDecision() {
        return decision;
    }

    /** Whether the decision is for all that the filter lets through, not only for the selected. */
    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }
}
