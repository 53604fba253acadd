package ke.cp2.web.application.decision;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ke.cp2.application.reopening.ReopeningDecisions;
import ke.cp2.application.reopening.ReopeningView;
import ke.cp2.web.platform.LazyRows;

/** {@code /staff/reopenings}: requests to decide anew that wait for a second council officer. */
@Named
@ViewScoped
public class ReopeningsBacking implements Serializable {

    private static final long serialVersionUID = 1L;

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
}
