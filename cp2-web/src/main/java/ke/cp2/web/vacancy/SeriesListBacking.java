package ke.cp2.web.vacancy;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.stream.Stream;
import ke.cp2.audit.ListName;
import ke.cp2.vacancy.series.PlanningSeries;
import ke.cp2.vacancy.series.SeriesRow;
import ke.cp2.web.platform.LazyRows;
import ke.cp2.web.platform.ListFile;
import ke.cp2.web.platform.ListFiles;
import ke.cp2.web.platform.ListFilter;
import ke.cp2.web.platform.RowsFile;
import ke.cp2.web.platform.language.Language;
import org.jspecify.annotations.Nullable;

/** All exam series. */
@Named
@ViewScoped
public class SeriesListBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private ListFiles files;

    @Inject private Language language;

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
                new ListFile<SeriesRow>(
                        ListName.SERIES,
                        "",
                        new ListFilter(),
                        Stream.of(
                                        "exam",
                                        "year",
                                        "startsOn",
                                        "endsOn",
                                        "series.rules",
                                        "series.vacancies")
                                .map(key -> language.text("vacancy", key))
                                .toList(),
                        ListFile.pages(planning::list),
                        row ->
                                new @Nullable Object[] {
                                    row.examCode(),
                                    row.examYear(),
                                    row.startsOn(),
                                    row.endsOn(),
                                    row.rules(),
                                    row.vacancies()
                                }));
    }
}
