package ke.cp2.web.application.decision;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import ke.cp2.application.decision.ActStanding;
import ke.cp2.application.decision.Decision;
import ke.cp2.application.decision.DecisionResults;
import ke.cp2.application.decision.DecisionRow;
import ke.cp2.audit.ListName;
import ke.cp2.platform.KenyanFormat;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.web.application.ChosenApplications;
import ke.cp2.web.platform.LazyRows;
import ke.cp2.web.platform.ListFile;
import ke.cp2.web.platform.ListFiles;
import ke.cp2.web.platform.ListFilter;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.RowsFile;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/** {@code /staff/decisions?vacancy=}: all decisions on a vacancy, whoever confirmed them. */
@Named
@ViewScoped
public class DecisionsBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private Language language;

    @Inject private ListFiles files;

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

    /** Takes the list away as a file. */
    public void download(RowsFile.Form form) {
        files.send(
                form,
                ListFile.<DecisionRow>of(
                                ListName.DECISIONS,
                                "application",
                                ListFile.pages(page -> results.ofVacancy(number, page)))
                        .named(number)
                        .narrowed(new ListFilter().and("vacancy", number))
                        .word("decision", Decision.class, DecisionRow::decision)
                        .column("file.confirmedAt", DecisionRow::confirmedAt)
                        .column("decided.by", DecisionRow::officerName)
                        .column("file.stands", DecisionRow::stands)
                        .column("file.confirmed", DecisionRow::expected)
                        .column("state", this::state));
    }

    private String state(DecisionRow row) {
        if (row.left() == ActStanding.REFUSED) {
            return text("decisions.state.REFUSED", row.answeredBy(), row.answer());
        }
        Instant takenBack = row.takenBackAt();
        return takenBack == null
                ? text("decisions.state." + row.left())
                : text(
                        "decided.state.takenBack",
                        KenyanFormat.dateTime(takenBack, language.locale()));
    }

    private String text(String key, @Nullable Object... values) {
        return language.text("application", key, values);
    }
}
