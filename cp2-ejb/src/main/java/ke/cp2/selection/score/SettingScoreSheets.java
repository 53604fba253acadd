package ke.cp2.selection.score;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import ke.cp2.application.selection.RankableApplications;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditHistory;
import ke.cp2.audit.AuditKind;
import ke.cp2.audit.AuditRow;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.reference.ReferenceData;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.vacancy.series.SeriesName;
import ke.cp2.vacancy.series.SeriesNames;
import org.jspecify.annotations.Nullable;

/** Lets council officers set by what points the applicants of a series are ranked. */
@Stateless
@RolesAllowed(Role.Name.COUNCIL_OFFICER)
public class SettingScoreSheets {

    @Inject private ScoreSheets sheets;

    @Inject private RankableApplications applications;

    @Inject private SeriesNames names;

    @Inject private ReferenceData reference;

    @Inject private AuditTrail audit;

    @Inject private AuditHistory history;

    @Inject private Caller caller;

    @Inject private Clock clock;

    /** The series with that id. */
    public Optional<SeriesName> series(@Nullable Long seriesId) {
        return Optional.ofNullable(seriesId).flatMap(names::byId);
    }

    /** The sheet as a form; a first one while none is set. Empty without such a position. */
    public Optional<SheetForm> form(@Nullable Long seriesId, @Nullable String positionCode) {
        if (positionCode == null || reference.activityOf(positionCode) == null) {
            return Optional.empty();
        }
        return series(seriesId)
                .map(
                        series ->
                                sheets.latest(series.id(), positionCode)
                                        .map(kept -> new SheetForm(kept.terms(), kept.edition()))
                                        .orElseGet(() -> new SheetForm(SheetTerms.first(), 0)));
    }

    /**
     * Keeps what a form says as the next edition, or as the first. Once somebody has applied for a
     * vacancy that it ranks, a second officer has to approve it before it is in force, and reads
     * why.
     *
     * @return whether it is in force
     * @throws BusinessException at each field that does not fit, when a reason is needed and
     *     missing, when somebody else has changed the sheet since the form was read, or an edition
     *     waits for a second officer
     */
    public boolean set(long seriesId, @NotNull String positionCode, @NotNull SheetForm form) {
        SheetTerms terms = form.terms();
        if (form(seriesId, positionCode).isEmpty()) {
            throw BusinessException.of("selection.sheetMissing");
        }
        names.lock(seriesId);
        Optional<ScoreSheet> before = sheets.latest(seriesId, positionCode);
        int edition = before.map(ScoreSheet::edition).orElse(0);
        if (edition != form.getSeenEdition()) {
            throw BusinessException.of("selection.sheetChanged");
        }
        if (before.isPresent() && before.get().terms().equals(terms)) {
            return true;
        }
        if (sheets.waiting(seriesId, positionCode).isPresent()) {
            throw BusinessException.of("selection.sheetWaits");
        }
        boolean byTwo = isByTwo(seriesId, positionCode);
        StatedReason why =
                byTwo
                        ? StatedReason.typed(
                                "changeReason", "selection.sheetReason", form.getReason())
                        : StatedReason.NONE;
        int next = sheets.last(seriesId, positionCode) + 1;
        ScoreSheet sheet =
                new ScoreSheet(
                        seriesId, positionCode, next, terms, caller.accountId(), clock.instant());
        sheets.add(byTwo ? sheet.waiting(why) : sheet);
        audit.record(
                (byTwo ? AuditAction.SERIES_SCORES_ASKED : AuditAction.SERIES_SCORES)
                        .of(seriesId)
                        .detail(positionCode + ' ' + next + ": " + terms.summary())
                        .because(why));
        return !byTwo;
    }

    /** Tells whether a second officer has to approve a change, as it is known who applies. */
    public boolean isByTwo(long seriesId, @NotNull String positionCode) {
        return applications.hasApplicants(seriesId, positionCode);
    }

    /** Lists who has set the sheets of a series, and when, the newest first. */
    public List<AuditRow> history(long seriesId) {
        return history.of(AuditKind.SERIES, seriesId).stream()
                .filter(row -> row.action().startsWith(AuditAction.SERIES_SCORES.code()))
                .toList();
    }
}
