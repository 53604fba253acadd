package ke.cp2.web.intake;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ke.cp2.audit.ListName;
import ke.cp2.intake.ConfirmingImport;
import ke.cp2.intake.ImportProblem;
import ke.cp2.intake.ImportRowView;
import ke.cp2.intake.ImportSummary;
import ke.cp2.intake.ImportingProfessionals;
import ke.cp2.intake.reading.SheetLayout;
import ke.cp2.intake.sheet.ImportRefusal;
import ke.cp2.job.JobRunProgress;
import ke.cp2.job.RunningJobs;
import ke.cp2.web.job.JobBacking;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.LazyRows;
import ke.cp2.web.platform.ListFile;
import ke.cp2.web.platform.ListFiles;
import ke.cp2.web.platform.ListFilter;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.Opens;
import ke.cp2.web.platform.Places;
import ke.cp2.web.platform.RowsFile;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** One import: what its file holds, and what became of it. */
@Named
@ViewScoped
public class ImportBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private ImportingProfessionals imports;

    @Inject private RunningJobs jobs;

    @Inject private ConfirmingImport confirmation;

    @Inject private Feedback feedback;

    @Inject private Places places;

    @Inject private ListFiles files;

    @Inject private Language language;

    @Inject @Param private Long id;

    private ImportSummary summary;
    private long withAccount;
    private BigDecimal cost;
    private Instant deletedAt;
    private @Nullable JobRunProgress run;
    private ReadingProgress progress;
    private boolean confirming;
    private boolean discarding;
    private long startedRun;
    private LazyRows<ImportRowView> accepted;
    private LazyRows<ImportRowView> refused;
    private List<PeopleSheet> sheets;
    private boolean hiddenRows;

    static String address(long id) {
        return "/staff/import?faces-redirect=true&id=" + id;
    }

    /** Reads the import; one that does not exist is "not found". */
    public void load() {
        NotFound.unless(Optional.ofNullable(id).flatMap(imports::find), this::show);
    }

    @Opens
    private void show(ImportSummary found) {
        summary = found;
        deletedAt = summary.uploadedAt().plus(imports.undecidedKept());
        withAccount = summary.isPreviewed() ? imports.withAccount(id) : 0;
        cost = imports.cost(getToCreate());
        progress =
                new ReadingProgress(summary.isBeingRead() ? jobs.readingOf(id).orElse(null) : null);
        run = summary.isConfirmed() ? jobs.latestOfImport(id).orElse(null) : null;
        accepted =
                new LazyRows<>(page -> imports.accepted(id, page), ImportRowView::lineNumber)
                        .withoutPlace();
        refused =
                new LazyRows<>(page -> imports.refused(id, page), ImportRowView::lineNumber)
                        .withoutPlace();
        sheets = imports.sheets(id).stream().map(PeopleSheet::new).toList();
        hiddenRows = summary.includeHidden();
    }

    /** Reads how far the job is, and shows the preview when it has come to its end. */
    public void refresh() {
        load();
        if (!summary.isBeingRead()) {
            Faces.redirect("staff/import?id=%s", String.valueOf(id));
        }
    }

    /** Shows how far the job is that reads it. */
    public ReadingProgress getProgress() {
        return progress;
    }

    /** Tells why the file could not be read; null when it could. */
    public @Nullable String getProblem() {
        return summary.problem() == null
                ? null
                : ImportProblem.text(language.locale(), summary.problem());
    }

    /** Gives the time when the file is deleted unless somebody decides. */
    public Instant getDeletedAt() {
        return deletedAt;
    }

    /** Has the file read as the inputs say, and shows the new preview. */
    public @Nullable String readAgain() {
        List<SheetLayout> wanted = sheets.stream().map(SheetChoice::wanted).toList();
        if (feedback.attempt(() -> imports.readAgain(id, summary.revision(), hiddenRows, wanted))) {
            return address(id);
        }
        // What was chosen stays; who presses again has seen that another corrected it meanwhile.
        summary = imports.find(id).orElse(summary);
        return null;
    }

    /** Has all sheets read together that show mobile numbers. */
    public @Nullable String readAll() {
        SheetChoice.chooseAll(sheets);
        return readAgain();
    }

    /** Asks whether it is really wanted. */
    public void confirm() {
        confirming = true;
    }

    /** Leaves it. */
    public void cancel() {
        confirming = false;
        discarding = false;
    }

    /** Creates the accounts and shows the progress. */
    public @Nullable String send() {
        if (feedback.attempt(() -> startedRun = confirmation.confirm(id, summary.revision()))) {
            return JobBacking.address(startedRun);
        }
        confirming = false;
        load();
        return null;
    }

    /** Asks before the rows are gone. */
    public void askDiscard() {
        discarding = true;
    }

    /** Gives the file up when that was confirmed. */
    public @Nullable String discard() {
        if (!discarding) {
            return null;
        }
        if (feedback.attempt(() -> imports.discard(id))) {
            feedback.done(language.text("campaign", "import.discard.done"));
            return places.redirect("/staff/imports");
        }
        discarding = false;
        load();
        return null;
    }

    /** The refused rows as a file, to be corrected and uploaded again. */
    public void download(RowsFile.Form form) {
        files.send(
                form,
                ListFile.<ImportRowView>of(
                                ListName.REFUSED_ROWS,
                                "campaign",
                                (last, before) ->
                                        imports.refusedAfter(
                                                id, last == null ? 0 : last.lineNumber()))
                        .named(id)
                        .narrowed(new ListFilter().and("id", id))
                        .column("row.number", ImportRowView::mobileNumber)
                        .column("row.name", ImportRowView::fullName)
                        .column("row.sheet", ImportRowView::sheet)
                        .column("row.line", ImportRowView::sheetLine)
                        .word("row.reason", ImportRefusal.class, ImportRowView::reason));
    }

    public ImportSummary getSummary() {
        return summary;
    }

    /** Tells how many rows that are ready have a number with an account. */
    public long getWithAccount() {
        return withAccount;
    }

    /** Tells how many accounts would be created. */
    public long getToCreate() {
        return summary.ready() - withAccount;
    }

    /** Prices their login details, in KES. */
    public BigDecimal getCost() {
        return cost;
    }

    /** The latest run that creates the accounts; null while there is none. */
    public @Nullable JobRunProgress getRun() {
        return run;
    }

    public boolean isConfirming() {
        return confirming;
    }

    /** Tells whether giving the file up waits to be confirmed. */
    public boolean isDiscarding() {
        return discarding;
    }

    /** The sheets of the file. */
    public List<PeopleSheet> getSheets() {
        return sheets;
    }

    /** Tells whether it is a text with a workbook's name: sheets of workbooks have names. */
    public boolean isTextNamedWorkbook() {
        return SheetChoice.isTextNamedWorkbook(summary.fileName(), sheets);
    }

    public boolean isSeveralSheets() {
        return sheets.size() > 1;
    }

    /** Tells whether no sheet that is read has a column of mobile numbers. */
    public boolean isNumberless() {
        return sheets.stream().noneMatch(sheet -> sheet.isRead() && sheet.isReadable());
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

    public LazyRows<ImportRowView> getAccepted() {
        return accepted;
    }

    public LazyRows<ImportRowView> getRefused() {
        return refused;
    }
}
