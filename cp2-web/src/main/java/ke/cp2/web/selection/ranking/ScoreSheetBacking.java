package ke.cp2.web.selection.ranking;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import ke.cp2.platform.Texts;
import ke.cp2.selection.score.ApprovingScoreSheets;
import ke.cp2.selection.score.SettingScoreSheets;
import ke.cp2.selection.score.SheetChange;
import ke.cp2.selection.score.SheetForm;
import ke.cp2.vacancy.series.SeriesName;
import ke.cp2.web.audit.AuditTexts;
import ke.cp2.web.audit.ListedEntry;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.Opens;
import ke.cp2.web.platform.Typed;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/** {@code /staff/series/scores?series=&position=}: the score sheet of a series for a position. */
@Named
@ViewScoped
public class ScoreSheetBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private SettingScoreSheets setting;

    @Inject private ApprovingScoreSheets approving;

    @Inject private AuditTexts auditTexts;

    @Inject private Feedback feedback;

    @Inject private Language language;

    @Inject
    @Param(name = "series")
    private Long seriesId;

    @Inject @Param private String position;

    private SeriesName series;
    private SheetForm form;
    private List<ListedEntry> history;
    private @Nullable SheetChange change;
    private boolean byTwo;
    private boolean inForce;
    private boolean asking;
    @Typed private @Nullable String refusal;

    /** Reads the sheet; of a series or position that does not exist there is none. */
    public void load() {
        NotFound.unless(setting.form(seriesId, position), this::show);
    }

    @Opens
    private void show(SheetForm found) {
        form = found;
        change = approving.waiting(seriesId, position).orElse(null);
        byTwo = setting.isByTwo(seriesId, position);
        series = setting.series(seriesId).orElseThrow();
        history = auditTexts.listed(setting.history(seriesId));
    }

    /** Keeps the sheet as its next edition, which may wait for a second officer, and says so. */
    public @Nullable String save() {
        if (!feedback.attempt(this::set)) {
            return null;
        }
        feedback.done(language.text("selection", done()));
        return here();
    }

    private String done() {
        if (inForce) {
            return "scores.done";
        }
        return form.getSeenEdition() == 0 ? "scores.asked.first" : "scores.asked";
    }

    private void set() {
        inForce = setting.set(seriesId, position, form);
    }

    /** Asks before the change is approved. */
    public void askApprove() {
        asking = true;
    }

    /** Leaves it. */
    public void cancel() {
        asking = false;
    }

    /** Brings the change into force. */
    public @Nullable String approve() {
        asking = false;
        return answered(approving::approve, "scores.approved");
    }

    /** Refuses the change. */
    public @Nullable String refuse() {
        return answered(id -> approving.refuse(id, refusal), "scores.refused");
    }

    /** Takes the own change back. */
    public @Nullable String withdraw() {
        return answered(approving::withdraw, "scores.withdrawn");
    }

    private @Nullable String answered(LongConsumer step, String done) {
        long id = Objects.requireNonNull(change).id();
        String next =
                feedback.attempt(
                        () -> step.accept(id), language.text("selection", done), this::here);
        if (next == null) {
            setting.form(seriesId, position).ifPresent(this::show);
        }
        return next;
    }

    private String here() {
        return "/staff/series/scores?faces-redirect=true&series="
                + seriesId
                + "&position="
                + position;
    }

    /** The edition that waits beside the one in force; null when none does. */
    public @Nullable SheetChange getChange() {
        return change;
    }

    /** Says why the reader cannot approve it; null when the reader can. */
    public @Nullable String getWhy() {
        String why = change == null ? null : change.refusal();
        return why == null ? null : Texts.of(language.locale(), why);
    }

    /** Tells whether a change waits for a second officer. */
    public boolean isByTwo() {
        return byTwo;
    }

    public boolean isAsking() {
        return asking;
    }

    public @Nullable String getRefusal() {
        return refusal;
    }

    public void setRefusal(@Nullable String refusal) {
        this.refusal = refusal;
    }

    public SeriesName getSeries() {
        return series;
    }

    public String getPosition() {
        return position;
    }

    public SheetForm getForm() {
        return form;
    }

    /** Lists who has set the sheets of the series, and when. */
    public List<ListedEntry> getHistory() {
        return history;
    }
}
