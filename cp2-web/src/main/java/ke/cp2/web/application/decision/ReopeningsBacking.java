package ke.cp2.web.application.decision;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.stream.Stream;
import ke.cp2.application.reopening.ReopeningDecisions;
import ke.cp2.application.reopening.ReopeningView;
import ke.cp2.audit.ListName;
import ke.cp2.web.platform.LazyRows;
import ke.cp2.web.platform.ListFile;
import ke.cp2.web.platform.ListFiles;
import ke.cp2.web.platform.ListFilter;
import ke.cp2.web.platform.RowsFile;
import ke.cp2.web.platform.language.Language;
import org.jspecify.annotations.Nullable;

/** {@code /staff/reopenings}: requests to decide anew that wait for a second council officer. */
@Named
@ViewScoped
public class ReopeningsBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private ListFiles files;

    @Inject private Language language;

    @Inject private ReopeningDecisions desk;

    private LazyRows<ReopeningView> rows;
    private long count;

    @PostConstruct
    void load() {
        count = desk.countWaiting();
        rows = new LazyRows<>(page -> desk.waiting(page), ReopeningView::reference);
    }

    /** Tells how many there are. */
    public long getCount() {
        return count;
    }

    public LazyRows<ReopeningView> getRows() {
        return rows;
    }

    /** Takes the list away as a file. */
    public void download(RowsFile.Form form) {
        files.send(
                form,
                new ListFile<ReopeningView>(
                        ListName.REOPENINGS,
                        "",
                        new ListFilter(),
                        Stream.of(
                                        "applicant",
                                        "reference",
                                        "vacancy.number",
                                        "state",
                                        "reopenings.requester",
                                        "reopenings.at",
                                        "reason")
                                .map(key -> language.text("application", key))
                                .toList(),
                        ListFile.pages(desk::waiting),
                        row ->
                                new @Nullable Object[] {
                                    row.applicantName(),
                                    row.reference(),
                                    row.vacancyNumber(),
                                    language.text(
                                            "application",
                                            "ApplicationState." + row.applicationState()),
                                    row.requesterName(),
                                    row.requestedAt(),
                                    row.reason()
                                }));
    }
}
