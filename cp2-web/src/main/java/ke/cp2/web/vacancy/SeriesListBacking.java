package ke.cp2.web.vacancy;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ke.cp2.audit.ListName;
import ke.cp2.vacancy.series.PlanningSeries;
import ke.cp2.vacancy.series.SeriesRow;
import ke.cp2.web.platform.LazyRows;
import ke.cp2.web.platform.ListFile;
import ke.cp2.web.platform.ListFiles;
import ke.cp2.web.platform.RowsFile;

/** All exam series. */
@Named
@ViewScoped
public class SeriesListBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private ListFiles files;

    @Inject private PlanningSeries planning;

    private LazyRows<SeriesRow> rows;

    @PostConstruct
    void open() {
        rows = new LazyRows<>(planning::list, SeriesRow::id);
    }

    public LazyRows<SeriesRow> getRows() {
        return rows;
    }

    /** Takes the list away as a file. */
    public void download(RowsFile.Form form) {
        files.send(
                form,
                ListFile.of(ListName.SERIES, "vacancy", ListFile.pages(planning::list))
                        .column("exam", SeriesRow::examCode)
                        .column("year", SeriesRow::examYear)
                        .column("startsOn", SeriesRow::startsOn)
                        .column("endsOn", SeriesRow::endsOn)
                        .column("series.rules", SeriesRow::rules)
                        .column("series.vacancies", SeriesRow::vacancies));
    }
}
