package ke.cp2.web.centre;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ke.cp2.audit.ListName;
import ke.cp2.centre.CentreCatalogue;
import ke.cp2.centre.list.CentreChanges;
import ke.cp2.centre.list.CentreColumn;
import ke.cp2.centre.list.CentreListRowView;
import ke.cp2.centre.list.CentreListView;
import ke.cp2.centre.list.CentreOutcome;
import ke.cp2.centre.list.ImportingCentres;
import ke.cp2.deployment.plan.PlanCatalogue;
import ke.cp2.deployment.plan.PlanView;
import ke.cp2.deployment.posting.LeavingCentre;
import ke.cp2.deployment.posting.LeavingCentres;
import ke.cp2.intake.ImportProblem;
import ke.cp2.intake.reading.SheetLayout;
import ke.cp2.job.JobRunRow;
import ke.cp2.platform.KenyanFormat;
import ke.cp2.reference.ReferenceData;
import ke.cp2.vacancy.series.SeriesName;
import ke.cp2.web.intake.ReadingProgress;
import ke.cp2.web.intake.SheetChoice;
import ke.cp2.web.job.JobBacking;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.LazyRows;
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
import org.omnifaces.util.Faces;

/** One list of centres: what taking it changes, and what is wrong in it. */
@Named
@ViewScoped
public class CentrePreviewBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    /** As many names as somebody reads before a step. */
    private static final int SHOWN = 20;

    /** The columns of a wrong row behind its code and name, as they were typed. */
    private static final List<CentreColumn> TYPED =
            List.of(
                    CentreColumn.EXAM,
                    CentreColumn.COUNTY,
                    CentreColumn.SUB_COUNTY,
                    CentreColumn.CANDIDATES,
                    CentreColumn.HOST,
                    CentreColumn.BRAILLE,
                    CentreColumn.SIGN_LANGUAGE,
                    CentreColumn.LATITUDE,
                    CentreColumn.LONGITUDE);

    @Inject private ImportingCentres importing;

    @Inject private CentreCatalogue catalogue;

    @Inject private LeavingCentres leaving;

    @Inject private PlanCatalogue plans;

    @Inject private CentreWords words;

    @Inject private Feedback feedback;

    @Inject private ListFiles files;

    @Inject private Language language;

    @Inject private Names names;

    @Inject private ReferenceData reference;

    @Inject @Param private Long id;

    private CentreListView list;
    private SeriesName series;
    private @Nullable JobRunRow run;
    private LazyRows<ListedCentre> wrong;
    private LazyRows<ListedCentre> added;
    private LazyRows<ListedCentre> changed;
    private LazyRows<ListedCentre> gone;
    private List<LeavingCentre> staying;
    private List<ListedTouch> touched;
    private int touchedCount;
    private String touch;
    private ReadingProgress progress;
    private List<CentreSheet> sheets;
    private boolean hiddenRows;
    private Instant deletedAt;
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
        deletedAt = list.uploadedAt().plus(importing.undecidedKept());
        run = list.isUndecided() ? null : importing.run(id).orElse(null);
        progress =
                new ReadingProgress(list.isBeingRead() ? importing.reading(id).orElse(null) : null);
        sheets = importing.sheets(id).stream().map(CentreSheet::new).toList();
        hiddenRows = list.includeHidden();
        wrong = rows(CentreOutcome.WRONG);
        added = rows(CentreOutcome.ADDED);
        changed = rows(CentreOutcome.CHANGED);
        gone = rows(CentreOutcome.GONE);
        List<PlanView.Touched> under = list.isPreviewed() ? plans.touched(list) : List.of();
        touched = under.stream().limit(SHOWN).map(this::listed).toList();
        touchedCount = under.size();
        touch =
                under.stream()
                        .map(PlanView.Touched::effect)
                        .reduce(CentreChanges.Effect::plus)
                        .map(this::inWords)
                        .orElse("");
        staying = list.isPreviewed() && list.gone() > 0 ? leaving.of(id) : List.of();
    }

    private LazyRows<ListedCentre> rows(CentreOutcome outcome) {
        return new LazyRows<ListedCentre>(
                        page -> importing.rows(id, outcome, page).map(this::listed),
                        ListedCentre::number)
                .withoutPlace();
    }

    private ListedCentre listed(CentreListRowView row) {
        return new ListedCentre(
                row.number(),
                place(row),
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
        if (row.assisted().braille() > 0) {
            notes.add(text("list.braille", row.assisted().braille()));
        }
        if (row.assisted().signLanguage() > 0) {
            notes.add(text("list.signLanguage", row.assisted().signLanguage()));
        }
        if (row.outcome() != CentreOutcome.GONE && row.point() != null) {
            notes.add(text("list.point", row.point().words()));
        }
        row.warnings(reference.pointOf(row.subCountyCode()))
                .forEach(warning -> notes.add(text("CentreWarning." + warning)));
        return String.join("; ", notes);
    }

    /** Says what was before in one part of a centre: {@code Candidates before: 400}. */
    private String before(String part) {
        int equals = part.indexOf('=');
        String name = part.substring(0, equals);
        return text(
                "list.before", text("part." + name), words.value(name, part.substring(equals + 1)));
    }

    /** Reads how far the job is, and shows the preview when it has come to its end. */
    public void refresh() {
        load();
        if (!list.isBeingRead()) {
            Faces.redirect("staff/centres/list?id=%s", String.valueOf(id));
        }
    }

    /** Has the file read as the inputs say, and shows the new preview. */
    public @Nullable String readAgain() {
        List<SheetLayout> wanted = sheets.stream().map(SheetChoice::wanted).toList();
        if (feedback.attempt(() -> importing.readAgain(id, list.revision(), hiddenRows, wanted))) {
            return address(id);
        }
        // What was chosen stays; who presses again has seen that another corrected it meanwhile.
        list = importing.find(id).orElse(list);
        return null;
    }

    /** Has all sheets read together that have the columns of centres. */
    public @Nullable String readAll() {
        SheetChoice.chooseAll(sheets);
        return readAgain();
    }

    /** The wrong rows as a file, with the columns of a list, to be corrected and uploaded again. */
    public void download(RowsFile.Form form) {
        files.send(form, wrongRows());
    }

    private ListFile<CentreListRowView> wrongRows() {
        ListFile<CentreListRowView> file =
                ListFile.<CentreListRowView>of(
                                ListName.WRONG_ROWS,
                                "centre",
                                (last, before) ->
                                        importing.wrongAfter(id, last == null ? 0 : last.number()))
                        .named(id)
                        .narrowed(new ListFilter().and("id", id))
                        .column("column.CODE", CentreListRowView::code)
                        .column("column.NAME", CentreListRowView::name);
        for (int i = 0; i < TYPED.size(); i++) {
            int cell = i;
            file.column("column." + TYPED.get(i), row -> row.typedCell(cell));
        }
        return file.column("list.row", CentrePreviewBacking::place)
                .column("list.note.wrong", row -> text("CentreFault." + row.fault(), row.words()));
    }

    private static String place(CentreListRowView row) {
        String line = row.line() == 0 ? "" : String.valueOf(row.line());
        return row.sheet() == null ? line : row.sheet() + ' ' + line;
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
        if (feedback.attempt(() -> startedRun = importing.confirm(id, list.revision()))) {
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

    /** The first of the centres that would leave though people are sent there. */
    public List<LeavingCentre> getStaying() {
        return staying.stream().limit(SHOWN).toList();
    }

    /** Counts the centres that would leave though people are sent there. */
    public int getStayingCount() {
        return staying.size();
    }

    /** Counts the people who are sent to them. */
    public long getStayingPeople() {
        return staying.stream().mapToLong(LeavingCentre::people).sum();
    }

    /**
     * Says what the list changes under the plan of a sub-county that is in effect.
     *
     * @param effect in words
     */
    public record ListedTouch(long planId, String place, String effect) implements Serializable {}

    private ListedTouch listed(PlanView.Touched one) {
        return new ListedTouch(
                one.planId(),
                names.place(one.countyCode(), one.subCountyCode()),
                inWords(one.effect()));
    }

    private String inWords(CentreChanges.Effect effect) {
        return text("list.touch", effect.changed(), effect.moved(), effect.grown(), effect.added());
    }

    /** The first sub-counties in which it changes centres under a plan in effect. */
    public List<ListedTouch> getTouched() {
        return touched;
    }

    /** Counts the plans in effect whose centres it changes. */
    public int getTouchedCount() {
        return touchedCount;
    }

    /** Sums up what it changes under plans in effect. */
    public String getTouch() {
        return touch;
    }

    /** Tells whether wrong rows could let centres leave by mistake. */
    public boolean isFaulty() {
        return list.gone() > 0 && list.wrong() > 0;
    }

    /** Tells whether it changes something, and nothing speaks against taking it. */
    public boolean isTakeable() {
        return list.isPreviewed() && list.changes() > 0 && !isFaulty() && staying.isEmpty();
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

    /** Shows how far the job is that reads it. */
    public ReadingProgress getProgress() {
        return progress;
    }

    /** The sheets of the file; none once it is taken. */
    public List<CentreSheet> getSheets() {
        return sheets;
    }

    public boolean isSeveralSheets() {
        return sheets.size() > 1;
    }

    /** Tells whether it is a text with a workbook's name: sheets of workbooks have names. */
    public boolean isTextNamedWorkbook() {
        return SheetChoice.isTextNamedWorkbook(list.fileName(), sheets);
    }

    /** Tells whether a sheet that is read lacks a column that every list needs. */
    public boolean isColumnMissing() {
        return sheets.stream().anyMatch(sheet -> sheet.isRead() && !sheet.isReadable());
    }

    /** Tells how many rows of the sheets that are read the spreadsheet hides. */
    public int getHiddenCount() {
        return SheetChoice.hiddenIn(sheets);
    }

    public boolean isHiddenRows() {
        return hiddenRows;
    }

    public void setHiddenRows(boolean hiddenRows) {
        this.hiddenRows = hiddenRows;
    }

    /** Tells why the file could not be read; null when it could. */
    public @Nullable String getProblem() {
        return list.problem() == null
                ? null
                : ImportProblem.text(language.locale(), list.problem());
    }

    /** Gives the time when the file is deleted unless somebody decides. */
    public Instant getDeletedAt() {
        return deletedAt;
    }
}
