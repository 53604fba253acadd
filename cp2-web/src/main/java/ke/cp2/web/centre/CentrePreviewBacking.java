package ke.cp2.web.centre;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ke.cp2.centre.CentreCatalogue;
import ke.cp2.centre.list.CentreListRowView;
import ke.cp2.centre.list.CentreListView;
import ke.cp2.centre.list.CentreOutcome;
import ke.cp2.centre.list.ImportingCentres;
import ke.cp2.centre.list.SheetReading;
import ke.cp2.job.JobRunRow;
import ke.cp2.platform.KenyanFormat;
import ke.cp2.vacancy.series.SeriesName;
import ke.cp2.web.job.JobBacking;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.LazyRows;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.Opens;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import ke.cp2.web.reference.Names;
import org.jspecify.annotations.Nullable;

/** One list of centres: what taking it changes, and what is wrong in it. */
@Named
@ViewScoped
public class CentrePreviewBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private ImportingCentres importing;

    @Inject private CentreCatalogue catalogue;

    @Inject private Feedback feedback;

    @Inject private Language language;

    @Inject private Names names;

    @Inject @Param private Long id;

    private CentreListView list;
    private SeriesName series;
    private @Nullable JobRunRow run;
    private LazyRows<ListedCentre> wrong;
    private LazyRows<ListedCentre> added;
    private LazyRows<ListedCentre> changed;
    private LazyRows<ListedCentre> gone;
    private boolean confirming;
    private boolean discarding;
    private long startedRun;

    static String address(long id) {
        return "/staff/centres/list?faces-redirect=true&id=" + id;
    }

    /** Reads the list; one that does not exist is "not found". */
    public void load() {
        NotFound.unless(Optional.ofNullable(id).flatMap(importing::find), this::show);
    }

    @Opens
    private void show(CentreListView found) {
        list = found;
        series = catalogue.series(list.seriesId()).orElseThrow();
        run = list.isPreviewed() ? null : importing.run(id).orElse(null);
        wrong = rows(CentreOutcome.WRONG);
        added = rows(CentreOutcome.ADDED);
        changed = rows(CentreOutcome.CHANGED);
        gone = rows(CentreOutcome.GONE);
    }

    private LazyRows<ListedCentre> rows(CentreOutcome outcome) {
        return new LazyRows<ListedCentre>(
                        page -> importing.rows(id, outcome, page).map(this::listed),
                        ListedCentre::number)
                .withoutPlace();
    }

    private ListedCentre listed(CentreListRowView row) {
        String line = row.line() == 0 ? "" : String.valueOf(row.line());
        return new ListedCentre(
                row.number(),
                row.sheet() == null ? line : row.sheet() + ' ' + line,
                row.code(),
                row.name(),
                row.countyCode() == null ? "" : names.place(row.countyCode(), row.subCountyCode()),
                row.candidates() == null ? "" : KenyanFormat.number(row.candidates()),
                row.fault() == null ? note(row) : text("CentreFault." + row.fault(), row.words()));
    }

    private String note(CentreListRowView row) {
        List<String> notes = new ArrayList<>();
        if (row.outcome() == CentreOutcome.CHANGED) {
            row.before().forEach(part -> notes.add(before(part)));
        } else if (row.hostCode() != null) {
            notes.add(text("list.hostedAt", row.hostCode()));
        }
        row.warnings().forEach(warning -> notes.add(text("CentreWarning." + warning)));
        return String.join("; ", notes);
    }

    /** Says what was before in one part of a centre: {@code Candidates before: 400}. */
    private String before(String part) {
        int equals = part.indexOf('=');
        String name = part.substring(0, equals);
        String value = part.substring(equals + 1);
        return text(
                "list.before",
                text("part." + name),
                switch (name) {
                    case "county" -> names.county(value);
                    case "subCounty" -> names.subCounty(value);
                    default -> value.isEmpty() ? text("list.none") : value;
                });
    }

    /** Says of each sheet how it was read. */
    public List<String> getReadings() {
        List<String> words = new ArrayList<>();
        for (SheetReading sheet : list.sheets()) {
            String name =
                    sheet.name() == null ? text("list.file") : text("list.sheet", sheet.name());
            if (!sheet.isRead()) {
                words.add(text("list.sheetUnread", name));
            } else if (sheet.header() == 0) {
                words.add(text("list.sheetWithoutHeader", name, sheet.rows()));
            } else {
                words.add(
                        text(
                                "list.sheetRead",
                                name,
                                sheet.rows(),
                                sheet.header(),
                                columns(sheet.columns())));
            }
        }
        return words;
    }

    /** The columns by what they hold: {@code Centre code “Centre No”}. */
    private String columns(String kept) {
        List<String> words = new ArrayList<>();
        for (String column : kept.split("; ")) {
            int equals = column.indexOf('=');
            words.add(
                    text("column." + column.substring(0, equals))
                            + " \u201C"
                            + column.substring(equals + 1)
                            + '\u201D');
        }
        return String.join(", ", words);
    }

    private String text(String key, Object... values) {
        return language.text("centre", key, values);
    }

    /** Asks whether it is really wanted. */
    public void confirm() {
        confirming = true;
    }

    /** Asks before the list is given up. */
    public void askDiscard() {
        discarding = true;
    }

    /** Leaves it. */
    public void cancel() {
        confirming = false;
        discarding = false;
    }

    /** Takes the list and shows the progress. */
    public @Nullable String take() {
        if (feedback.attempt(() -> startedRun = importing.confirm(id))) {
            return JobBacking.address(startedRun);
        }
        confirming = false;
        load();
        return null;
    }

    /** Gives the list up when that was confirmed. */
    public @Nullable String discard() {
        if (discarding && feedback.attempt(() -> importing.discard(id))) {
            feedback.done(text("list.discarded"));
            return "/staff/centres/import?faces-redirect=true&series=" + list.seriesId();
        }
        discarding = false;
        load();
        return null;
    }

    public CentreListView getList() {
        return list;
    }

    public SeriesName getSeries() {
        return series;
    }

    /** The run that takes it; null while there is none. */
    public @Nullable JobRunRow getRun() {
        return run;
    }

    public LazyRows<ListedCentre> getWrong() {
        return wrong;
    }

    public LazyRows<ListedCentre> getAdded() {
        return added;
    }

    public LazyRows<ListedCentre> getChanged() {
        return changed;
    }

    public LazyRows<ListedCentre> getGone() {
        return gone;
    }

    public boolean isConfirming() {
        return confirming;
    }

    public boolean isDiscarding() {
        return discarding;
    }
}
