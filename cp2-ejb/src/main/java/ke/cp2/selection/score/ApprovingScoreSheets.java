package ke.cp2.selection.score;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import ke.cp2.application.selection.RankableApplications;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.sms.Recipient;
import ke.cp2.sms.RecipientDirectory;
import ke.cp2.vacancy.series.SeriesNames;
import org.jspecify.annotations.Nullable;

/**
 * Second officers of the council approve what others change of a score sheet once it is known who
 * applies. Until then lists are made by the edition in force.
 */
@Stateless
@RolesAllowed(Role.Name.COUNCIL_OFFICER)
public class ApprovingScoreSheets {

    @Inject private ScoreSheets sheets;

    @Inject private RankableApplications applications;

    @Inject private SeriesNames names;

    @Inject private RecipientDirectory people;

    @Inject private AuditTrail audit;

    @Inject private Caller caller;

    @Inject private Clock clock;

    /** Shows the edition that waits beside the one in force. */
    public Optional<SheetChange> waiting(long seriesId, String positionCode) {
        return sheets.waiting(seriesId, positionCode).map(this::change);
    }

    private SheetChange change(ScoreSheet sheet) {
        return SheetChange.of(
                sheet,
                sheets.latest(sheet.seriesId(), sheet.positionCode()),
                people.ofAccount(sheet.madeBy()).map(Recipient::fullName).orElse(""),
                sheet.madeBy().equals(caller.accountId()),
                sheet.obstacleToApproval(caller.accountId(), hasApplied(sheet)).orElse(null));
    }

    private boolean hasApplied(ScoreSheet sheet) {
        return applications.hasApplied(caller.accountId(), sheet.seriesId(), sheet.positionCode());
    }

    /**
     * Brings an edition into force.
     *
     * @throws BusinessException when it was answered before, is the caller's own, or ranks an
     *     application of the caller
     */
    public void approve(long id) {
        ScoreSheet sheet = locked(id);
        sheet.approve(caller.accountId(), hasApplied(sheet), clock.instant());
        record(AuditAction.SERIES_SCORES, sheet, sheet.terms().summary(), sheet.reason());
    }

    /**
     * Refuses an edition.
     *
     * @throws BusinessException when it was answered before, is the caller's own, or the reason is
     *     missing
     */
    public void refuse(long id, @Nullable String refusal) {
        StatedReason why = StatedReason.typed("refusal", "selection.answerReason", refusal);
        ScoreSheet sheet = locked(id);
        sheet.refuse(caller.accountId(), why, clock.instant());
        record(AuditAction.SERIES_SCORES_REFUSED, sheet, sheet.terms().summary(), why);
    }

    /**
     * Takes the own edition back.
     *
     * @throws BusinessException when it was answered before, or is another officer's
     */
    public void withdraw(long id) {
        ScoreSheet sheet = locked(id);
        sheet.withdraw(caller.accountId(), clock.instant());
        record(
                AuditAction.SERIES_SCORES_WITHDRAWN,
                sheet,
                sheet.terms().summary(),
                StatedReason.NONE);
    }

    /** Locks the series before the sheet is read, which another officer may be answering. */
    private ScoreSheet locked(long id) {
        names.lock(
                sheets.seriesOf(id)
                        .orElseThrow(() -> BusinessException.of("selection.sheetAnswered")));
        return sheets.byId(id);
    }

    private void record(AuditAction action, ScoreSheet sheet, String summary, StatedReason why) {
        audit.record(
                action.of(sheet.seriesId())
                        .detail(sheet.positionCode() + ' ' + sheet.edition() + ": " + summary)
                        .because(why));
    }
}
