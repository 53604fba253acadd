package ke.cp2.web.vacancy;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ke.cp2.vacancy.series.PlanningSeries;
import ke.cp2.vacancy.series.SeriesRow;
import ke.cp2.web.platform.LazyRows;

/** All exam series. */
@Named
@ViewScoped
public class SeriesListBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private PlanningSeries planning;

    private LazyRows<SeriesRow> rows;

    @PostConstruct
    void open() {
        rows = new LazyRows<>(planning::list, SeriesRow::id);
    }

    public LazyRows<SeriesRow> getRows() {
        return rows;
    }
}
