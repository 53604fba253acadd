package ke.cp2.web.application.decision;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.reopening.ReopeningDecisions;
import ke.cp2.application.reopening.ReopeningView;
import ke.cp2.audit.ListName;
import ke.cp2.web.platform.LazyRows;
import ke.cp2.web.platform.ListFile;
import ke.cp2.web.platform.ListFiles;
import ke.cp2.web.platform.RowsFile;

/** {@code /staff/reopenings}: requests to decide anew that wait for a second council officer. */
@Named
@ViewScoped
public class ReopeningsBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private ListFiles files;

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
                ListFile.of(ListName.REOPENINGS, "application", ListFile.pages(desk::waiting))
                        .column("applicant", ReopeningView::applicantName)
                        .column("reference", ReopeningView::reference)
                        .column("vacancy.number", ReopeningView::vacancyNumber)
                        .word("state", ApplicationState.class, ReopeningView::applicationState)
                        .column("reopenings.requester", ReopeningView::requesterName)
                        .column("reopenings.at", ReopeningView::requestedAt)
                        .column("reason", ReopeningView::reason));
    }
}
