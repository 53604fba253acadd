package ke.cp2.web.application;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import ke.cp2.application.selection.ApplicantFilter;
import ke.cp2.application.selection.ApplicantRow;
import ke.cp2.application.selection.Selecting;
import ke.cp2.platform.PageRequest;
import ke.cp2.web.platform.RowsFile;
import ke.cp2.web.platform.language.Language;

/** Writes the list of a vacancy's applications into a file, as the officer has narrowed it. */
@RequestScoped
public class ApplicantsFile {

    @Inject private Selecting selecting;

    @Inject private ApplicationWords words;

    @Inject private Language language;

    void write(ApplicantFilter filter, RowsFile.Target file) throws IOException {
        file.row(
                text("reference"),
                text("applicant"),
                text("tscNumber"),
                text("home"),
                text("submittedAt"),
                text("state"),
                text("file.account"),
                text("file.unmet"));
        int first = 0;
        List<ApplicantRow> rows;
        do {
            rows =
                    selecting
                            .list(filter, PageRequest.of(first, PageRequest.MAXIMUM_SIZE))
                            .page()
                            .rows();
            for (ApplicantRow row : rows) {
                write(row, file);
            }
            first += rows.size();
        } while (rows.size() == PageRequest.MAXIMUM_SIZE);
    }

    private void write(ApplicantRow row, RowsFile.Target file) throws IOException {
        ListedApplicant listed = words.listed(row, false);
        file.row(
                row.reference(),
                row.applicantName(),
                row.tscNumber(),
                listed.home(),
                row.submittedAt(),
                text("ApplicationState." + row.state()),
                row.isClosed() ? text("closed") : null,
                words.reasons(row.unmet(), false).values().stream().collect(joining(" ")));
    }

    private String text(String key) {
        return language.text("application", key);
    }
}
