package ke.cp2.web.centre;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import ke.cp2.audit.ListName;
import ke.cp2.centre.planning.PlanForm;
import ke.cp2.centre.planning.PlanLine;
import ke.cp2.centre.planning.PlanPreview;
import ke.cp2.centre.planning.PlanStep;
import ke.cp2.centre.planning.PlanningFromNeed;
import ke.cp2.job.JobRunRow;
import ke.cp2.platform.Kenya;
import ke.cp2.vacancy.CentreVacancy;
import ke.cp2.web.job.JobBacking;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.ListFile;
import ke.cp2.web.platform.ListFiles;
import ke.cp2.web.platform.ListFilter;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.Opens;
import ke.cp2.web.platform.RowsFile;
import ke.cp2.web.platform.request.Param;
import ke.cp2.web.reference.Names;
import org.jspecify.annotations.Nullable;

/** Vacancies for all sub-counties of a series: what ordering them does, and their publication. */
@Named
@ViewScoped
public class VacanciesFromNeedBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    /** As many names as somebody reads before a step. */
    private static final int SHOWN = 20;

    @Inject private PlanningFromNeed planning;

    @Inject private Feedback feedback;

    @Inject private Names names;

    @Inject private ListFiles files;

    @Inject
    @Param(name = "series")
    private Long seriesId;

    private final PlanForm form = new PlanForm();
    private PlanPreview preview;
    private @Nullable JobRunRow run;
    private boolean ordering;
    private boolean publishing;
    private long startedRun;

    /** Reads what ordering would do; of a series that does not exist there is nothing. */
    public void load() {
        NotFound.unless(planning.preview(seriesId), this::show);
    }

    @Opens
    private void show(PlanPreview found) {
        preview = found;
        run = found.planId() == null ? null : planning.run(found.planId()).orElse(null);
    }

    /** Takes all lines of the preview away as a file, those that stay as they are, too. */
    public void download(RowsFile.Form format) {
        files.send(
                format,
                ListFile.of(ListName.NEED, "centre", ListFile.all(preview.lines()))
                        .narrowed(new ListFilter().and("series", preview.series().name()))
                        .column("county", line -> names.county(line.countyCode()))
                        .column("subCounty", line -> names.subCounty(line.subCountyCode()))
                        .column("position", line -> names.position(line.positionCode()))
                        .word("plan.file.step", PlanStep.class, PlanLine::step)
                        .column("need", PlanLine::need)
                        .column("plan.file.posts", PlanLine::posts)
                        .column("plan.file.after", PlanLine::draftPosts));
    }

    /** Asks whether the drafts are really wanted, when the times fit. */
    public void askOrder() {
        ordering = feedback.attempt(() -> planning.check(seriesId, form));
    }

    /** Asks whether the drafts are really to be published. */
    public void askPublish() {
        publishing = true;
    }

    /** Leaves it. */
    public void cancel() {
        ordering = false;
        publishing = false;
    }

    /** Starts to write the drafts and shows the progress. */
    public @Nullable String order() {
        return started(
                () ->
                        startedRun =
                                planning.order(
                                        seriesId,
                                        form,
                                        preview.count(PlanStep.DRAFT),
                                        preview.count(PlanStep.RESIZE)));
    }

    /** Starts to publish them and shows the progress. */
    public @Nullable String publish() {
        return started(() -> startedRun = planning.publish(seriesId, preview.drafts().size()));
    }

    private @Nullable String started(Runnable start) {
        if (feedback.attempt(start)) {
            return JobBacking.address(startedRun);
        }
        cancel();
        load();
        return null;
    }

    /** The first of the drafts that would be new. */
    public List<ListedPlan> getNewOnes() {
        return listed(PlanStep.DRAFT);
    }

    /** The first of the drafts that would get other posts. */
    public List<ListedPlan> getResized() {
        return listed(PlanStep.RESIZE);
    }

    /** The first of the vacancies that differ and stay as they are. */
    public List<ListedPlan> getDiffering() {
        return listed(PlanStep.DIFFERS);
    }

    private List<ListedPlan> listed(PlanStep step) {
        return preview.first(step, SHOWN).stream().map(this::listed).toList();
    }

    private ListedPlan listed(PlanLine line) {
        CentreVacancy draft = line.draft();
        return new ListedPlan(
                names.position(line.positionCode()),
                names.place(line.countyCode(), line.subCountyCode()),
                line.need(),
                line.posts(),
                line.draftPosts(),
                draft == null ? line.vacancies() : List.of(draft));
    }

    /** The first of the drafts that can be published. */
    public List<ListedPlan> getDrafts() {
        return preview.drafts().stream().limit(SHOWN).map(this::listed).toList();
    }

    private ListedPlan listed(CentreVacancy vacancy) {
        return new ListedPlan(
                names.position(vacancy.positionCode()),
                names.place(vacancy.countyCode(), vacancy.subCountyCode()),
                vacancy.posts(),
                vacancy.posts(),
                vacancy.posts(),
                List.of(vacancy));
    }

    /** Gives the time from which the drafts that are asked about take applications. */
    public Instant getOpensAt() {
        return Kenya.instant(Objects.requireNonNull(form.getOpensAt()));
    }

    /** Gives the time until which they take applications. */
    public Instant getClosesAt() {
        return Kenya.instant(Objects.requireNonNull(form.getClosesAt()));
    }

    /** Gives the time at which the first of the drafts to be published opens. */
    public Instant getFirstOpening() {
        return preview.drafts().stream()
                .map(CentreVacancy::opensAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Gives the time at which the last of the drafts to be published closes. */
    public Instant getLastClosing() {
        return preview.drafts().stream()
                .map(CentreVacancy::closesAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Counts each step: new, changed, differing, staying. */
    public List<Integer> getCounts() {
        return List.of(
                preview.count(PlanStep.DRAFT),
                preview.count(PlanStep.RESIZE),
                preview.count(PlanStep.DIFFERS),
                preview.count(PlanStep.STAYS));
    }

    public PlanPreview getPreview() {
        return preview;
    }

    public PlanForm getForm() {
        return form;
    }

    /** The latest run about these vacancies; null while there was none. */
    public @Nullable JobRunRow getRun() {
        return run;
    }

    public boolean isOrdering() {
        return ordering;
    }

    public boolean isPublishing() {
        return publishing;
    }
}
