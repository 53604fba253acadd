package ke.cp2.web.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.selection.ApplicantFilter;
import ke.cp2.application.selection.ApplicantRow;
import ke.cp2.application.selection.Selecting;
import ke.cp2.audit.ListName;
import ke.cp2.web.platform.ListFile;
import ke.cp2.web.platform.ListFilter;
import ke.cp2.web.platform.language.Language;

/** Makes the list of a vacancy's applications for a file, as the officer has narrowed it. */
@RequestScoped
public class ApplicantsFile {

    @Inject private Selecting selecting;

    @Inject private ApplicationWords words;

    @Inject private Language language;

    /** The list of a vacancy. */
    ListFile<ApplicantRow> of(String vacancy, ApplicantFilter filter) {
        return ListFile.<ApplicantRow>of(
                        ListName.APPLICATIONS,
                        "application",
                        (last, before) -> selecting.behind(filter, last))
                .named(vacancy)
                .narrowed(
                        new ListFilter()
                                .and("vacancy", vacancy)
                                .and("state", filter.getState())
                                .and("text", filter.getText() == null ? null : "***")
                                .in(filter.getHomeCountyCode(), filter.getHomeSubCountyCode())
                                .and("rules", filter.getRulesMet())
                                .and(
                                        "chosen",
                                        filter.getReferences().isEmpty()
                                                ? null
                                                : filter.getReferences().size()))
                .column("reference", ApplicantRow::reference)
                .column("applicant", ApplicantRow::applicantName)
                .column("tscNumber", ApplicantRow::tscNumber)
                .column("home", row -> words.listed(row, false).home())
                .column("submittedAt", ApplicantRow::submittedAt)
                .word("state", ApplicationState.class, ApplicantRow::state)
                .column("file.account", this::account)
                .column(
                        "file.unmet",
                        row -> String.join(" ", words.reasons(row.unmet(), false).values()));
    }

    /** The vacancies with applications that wait for a decision. */
    ListFile<WaitingVacancy> waiting() {
        return ListFile.of(
                        ListName.WAITING,
                        "application",
                        ListFile.pages(page -> selecting.waiting(page).map(words::listed)))
                .column("vacancy", WaitingVacancy::title)
                .column("vacancy.number", WaitingVacancy::number)
                .column("vacancy.place", WaitingVacancy::place)
                .column("vacancy.closes", WaitingVacancy::closesAt)
                .column("undecided", WaitingVacancy::undecided);
    }

    private String account(ApplicantRow row) {
        return row.isClosed()
                ? language.text("application", "closed")
                : language.text("account", "AccountState." + row.accountState());
    }
}
