package ke.cp2.web.application;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.selection.ApplicantFilter;
import ke.cp2.application.selection.ApplicantList;
import ke.cp2.application.selection.Selecting;
import ke.cp2.application.selection.Selection;
import ke.cp2.application.selection.StateCount;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.LazyRows;
import ke.cp2.web.platform.ListFiles;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.Places;
import ke.cp2.web.platform.RowsFile;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Ajax;
import org.omnifaces.util.Faces;

/**
 * {@code /staff/applications}: without a vacancy those that have applications, with one its
 * applications, which can be ticked to be decided on together.
 */
@Named
@ViewScoped
public class ApplicantsBacking implements Serializable {

    private static final String REFERENCE = "[A-Z0-9-]{1,20}";
    private static final long serialVersionUID = 1L;

    @Inject private ApplicantQuery query;

    @Inject private ChosenApplications choice;

    @Inject private Selecting selecting;

    @Inject private Feedback feedback;

    @Inject private ApplicationWords words;

    @Inject private ApplicantsFile file;

    @Inject private ListFiles files;

    private ApplicantFilter filter;
    private @Nullable Selection selection;
    private @Nullable LazyRows<ListedApplicant> rows;
    private @Nullable LazyRows<WaitingVacancy> waiting;
    private transient @Nullable List<StateCount> counts;

    @PostConstruct
    void load() {
        filter = query.filter();
        if (filter.getVacancyNumber() == null) {
            waiting =
                    new LazyRows<>(
                            page -> selecting.waiting(page).map(words::listed),
                            WaitingVacancy::number);
        } else {
            selection = selecting.selection(filter.getVacancyNumber()).orElse(null);
            rows = new LazyRows<>(this::page, ListedApplicant::reference).withSizes(25, 50, 100);
        }
    }

    /** Answers "not found" for a vacancy that does not exist or is another sub-county's. */
    public void check() {
        NotFound.unless(
                query.isUnderstood() && (selection != null || filter.getVacancyNumber() == null));
    }

    /** Takes over what was ticked and unticked on the page. */
    public void choose() {
        if (!feedback.attempt(
                () ->
                        choice.change(
                                filter.getVacancyNumber(),
                                references("ticked"),
                                references("unticked")))) {
            Ajax.update("notes", "applications");
        }
    }

    /** Unticks all. */
    public String clear() {
        choice.clear(filter.getVacancyNumber());
        return redirected(choice.place(filter.getVacancyNumber()).replace("&chosen=true", ""));
    }

    /** Goes on to the decision on those that are ticked. */
    public @Nullable String decideChosen() {
        if (getChosenCount() == 0) {
            feedback.attempt(
                    () -> {
                        throw BusinessException.of("application.nothingSelected");
                    });
            Ajax.update("notes");
            return null;
        }
        return "/staff/decide?faces-redirect=true&chosen=true&vacancy=" + filter.getVacancyNumber();
    }

    /** Those that the list shows, all pages of them, as a file. */
    public void download(RowsFile.Form form) {
        String number = filter.getVacancyNumber();
        if (number == null) {
            files.send(form, file.waiting());
        } else {
            files.send(form, file.of(number, filter));
        }
    }

    /** An address of this portal as an outcome that redirects to it. */
    public static String redirected(String address) {
        return address + "&faces-redirect=true";
    }

    private static List<String> references(String parameter) {
        String value = Faces.getRequestParameter(parameter);
        return value == null
                ? List.of()
                : Arrays.stream(value.split(","))
                        .filter(reference -> reference.matches(REFERENCE))
                        .toList();
    }

    private Page<ListedApplicant> page(PageRequest request) {
        ApplicantList list =
                query.isChosen() && filter.getReferences().isEmpty()
                        ? ApplicantList.EMPTY
                        : selecting.list(filter, request);
        counts = list.counts();
        choice.isAt(
                filter.getVacancyNumber(),
                Places.address(FacesContext.getCurrentInstance(), request, true));
        return list.page()
                .map(
                        row ->
                                words.listed(
                                        row,
                                        choice.contains(
                                                filter.getVacancyNumber(), row.reference())));
    }

    public int getChosenCount() {
        return choice.count(filter.getVacancyNumber());
    }

    /** Tells whether only the ticked ones are shown. */
    public boolean isOnlyChosen() {
        return query.isChosen();
    }

    /** Tells how many applications are in which state; known once the rows are read. */
    public List<StateCount> getCounts() {
        return counts == null ? List.of() : counts;
    }

    public ApplicantFilter getFilter() {
        return filter;
    }

    public @Nullable VacancyDetails getVacancy() {
        return selection == null ? null : selection.vacancy();
    }

    /** Tells how many applications the vacancy has. */
    public long getTotal() {
        return selection == null ? 0 : selection.total();
    }

    /** Tells whether the window of the vacancy is over, and somebody has applied. */
    public boolean isDecidable() {
        return selection != null && selection.decidable() && selection.total() > 0;
    }

    /** The reader's latest decision here that can be taken back, or null. */
    public @Nullable Long getUndoable() {
        return selection == null ? null : selection.undoable();
    }

    public ApplicationState[] getStates() {
        return ApplicationState.values();
    }

    public @Nullable LazyRows<ListedApplicant> getRows() {
        return rows;
    }

    public @Nullable LazyRows<WaitingVacancy> getWaiting() {
        return waiting;
    }
}
