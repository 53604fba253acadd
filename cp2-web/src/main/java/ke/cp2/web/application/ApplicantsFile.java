package ke.cp2.web.application;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import ke.cp2.application.selection.ApplicantFilter;
import ke.cp2.application.selection.ApplicantRow;
import ke.cp2.application.selection.Selecting;
import ke.cp2.audit.ListName;
import ke.cp2.web.platform.ListFile;
import ke.cp2.web.platform.ListFilter;
import ke.cp2.web.platform.language.Language;
import org.jspecify.annotations.Nullable;

/** Makes the list of a vacancy's applications for a file, as the officer has narrowed it. */
@RequestScoped
public class ApplicantsFile {

    @Inject private Selecting selecting;

    @Inject private ApplicationWords words;

    @Inject private Language language;

    /** The list of a vacancy. */
    ListFile<ApplicantRow> of(String vacancy, ApplicantFilter filter) {
        return new ListFile<>(
                ListName.APPLICATIONS,
                vacancy,
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
                                        : filter.getReferences().size()),
                Stream.of(
                                "reference",
                                "applicant",
                                "tscNumber",
                                "home",
                                "submittedAt",
                                "state",
                                "file.account",
                                "file.unmet")
                        .map(this::text)
                        .toList(),
                (last, before) -> selecting.behind(filter, last),
                this::cells);
    }

    private @Nullable Object[] cells(ApplicantRow row) {
        ListedApplicant listed = words.listed(row, false);
        return new @Nullable Object[] {
            row.reference(),
            row.applicantName(),
            row.tscNumber(),
            listed.home(),
            row.submittedAt(),
            text("ApplicationState." + row.state()),
            row.isClosed()
                    ? text("closed")
                    : language.text("account", "AccountState." + row.accountState()),
            words.reasons(row.unmet(), false).values().stream().collect(joining(" "))
        };
    }

    private String text(String key) {
        return language.text("application", key);
    }
}
