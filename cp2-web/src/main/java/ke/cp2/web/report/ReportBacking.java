package ke.cp2.web.report;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import ke.cp2.audit.ListName;
import ke.cp2.platform.KenyanFormat;
import ke.cp2.report.Figure;
import ke.cp2.report.SeriesReport;
import ke.cp2.report.SeriesReports;
import ke.cp2.vacancy.series.SeriesName;
import ke.cp2.web.platform.ListFile;
import ke.cp2.web.platform.ListFiles;
import ke.cp2.web.platform.ListFilter;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.Opens;
import ke.cp2.web.platform.RowsFile;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import ke.cp2.web.reference.Names;
import org.jspecify.annotations.Nullable;

/**
 * {@code /staff/report?series=}: how a series goes, in tables with bars, on the page and in files.
 */
@Named
@ViewScoped
public class ReportBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String NUMBER = "[0-9]{1,18}";
    private static final String OTHER = "OTHER";

    @Inject @Param private String series;

    @Inject private SeriesReports reports;

    @Inject private Names names;

    @Inject private Language language;

    @Inject private ListFiles files;

    private @Nullable SeriesReport report;
    private List<ReportTable> tables = List.of();

    /** Reads the report; one of a series that is not there is "not found". */
    public void load() {
        Long id = series != null && series.matches(NUMBER) ? Long.valueOf(series) : null;
        NotFound.unless(reports.report(id), this::show);
    }

    @Opens
    private void show(SeriesReport found) {
        report = found;
        tables =
                List.of(
                        table("days", found.days(), this::day),
                        table("genders", found.genders(), key -> text("gender." + key)),
                        table("counties", found.counties(), this::county),
                        table("gaps", found.gaps(), this::county),
                        table("waits", found.waits(), this::wait));
    }

    private ReportTable table(String id, List<Figure> figures, UnaryOperator<String> words) {
        return new ReportTable(
                id, text(id + ".title"), text(id + ".head"), ReportTable.rows(figures, words));
    }

    private String day(String key) {
        return KenyanFormat.day(LocalDate.parse(key), language.locale());
    }

    private String county(String key) {
        return OTHER.equals(key) ? text("county.OTHER") : names.county(key);
    }

    private String wait(String key) {
        return OTHER.equals(key) ? text("wait.OTHER") : text("wait.days", Integer.valueOf(key));
    }

    /** Sends all tables in one file. */
    public void download(RowsFile.Form form) {
        SeriesName shown = Objects.requireNonNull(report).series();
        files.send(
                form,
                ListFile.of(ListName.REPORT, "report", ListFile.all(lines()))
                        .named(shown.name().replace(' ', '-'))
                        .narrowed(new ListFilter().and("series", shown.name()))
                        .column("file.table", Line::table)
                        .column("file.line", Line::name)
                        .column("number", Line::number));
    }

    /** A line of one of the tables. */
    private record Line(String table, String name, Object number) {}

    private List<Line> lines() {
        return tables.stream()
                .flatMap(
                        table ->
                                table.rows().stream()
                                        .map(
                                                row ->
                                                        new Line(
                                                                table.title(),
                                                                row.name(),
                                                                row.number())))
                .toList();
    }

    private String text(String key, Object... values) {
        return language.text("report", key, values);
    }

    public @Nullable SeriesReport getReport() {
        return report;
    }

    public List<ReportTable> getTables() {
        return tables;
    }
}
