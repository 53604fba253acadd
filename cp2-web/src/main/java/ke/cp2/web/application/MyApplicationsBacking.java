package ke.cp2.web.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ke.cp2.application.MyApplicationRow;
import ke.cp2.application.MyApplications;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.web.platform.request.Param;

/** {@code /my/applications}: the reader's applications, page by page. */
@Named
@RequestScoped
public class MyApplicationsBacking {

    private static final int ROWS = 20;
    private static final int LAST_PAGE = 1000;

    @Inject @Param private Integer page;

    @Inject private MyApplications applications;

    @Inject private ApplicationCards cards;

    private long total;
    private List<ApplicationCard> rows;

    @PostConstruct
    void load() {
        page = page == null ? 1 : Math.min(Math.max(page, 1), LAST_PAGE);
        Page<MyApplicationRow> list = applications.list(PageRequest.of((page - 1) * ROWS, ROWS));
        total = list.total();
        rows = cards.of(list.rows(), list.rows().isEmpty() ? List.of() : applications.stations());
    }

    public List<ApplicationCard> getRows() {
        return rows;
    }

    /** The number of this page, from 1. */
    public int getPage() {
        return page;
    }

    /** The number of the last page. */
    public long getPages() {
        return Math.max(1, (total + ROWS - 1) / ROWS);
    }
}
