package ke.cp2.web.application.decision;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ke.cp2.application.decision.DecisionResults;
import ke.cp2.application.decision.DecisionRow;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.web.application.ChosenApplications;
import ke.cp2.web.platform.LazyRows;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/** {@code /staff/decisions?vacancy=}: all decisions on a vacancy, whoever confirmed them. */
@Named
@ViewScoped
public class DecisionsBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(name = "vacancy")
    private String number;

    @Inject private DecisionResults results;

    @Inject private ChosenApplications choice;

    private @Nullable VacancyDetails vacancy;
    private LazyRows<DecisionRow> rows;

    @PostConstruct
    void load() {
        vacancy = results.vacancy(number).orElse(null);
        rows = new LazyRows<>(page -> results.ofVacancy(number, page), DecisionRow::id);
    }

    /** Answers "not found" for a vacancy that does not exist or is another sub-county's. */
    public void check() {
        NotFound.unless(vacancy != null);
    }

    /** The list of its applications, where it was left. */
    public String getBack() {
        return choice.place(number);
    }

    public @Nullable VacancyDetails getVacancy() {
        return vacancy;
    }

    public LazyRows<DecisionRow> getRows() {
        return rows;
    }
}
