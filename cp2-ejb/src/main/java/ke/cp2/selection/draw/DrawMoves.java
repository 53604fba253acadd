package ke.cp2.selection.draw;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import ke.cp2.application.selection.VacancyReferences;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditNote;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.AccountId;
import ke.cp2.selection.list.SheetsInUse;
import ke.cp2.selection.score.ScoreSheet;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyId;
import org.jspecify.annotations.Nullable;

/**
 * Begins draws and ends them, each step with its entry in the audit trail. The selection of the
 * vacancy is locked first, so that whatever happens at the same moment happens one after the other.
 */
@Dependent
public class DrawMoves {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;

    @Inject private VacancyCatalogue vacancies;

    @Inject private VacancyReferences references;

    @Inject private TieDraws draws;

    @Inject private SheetsInUse sheets;

    @Inject private AuditTrail audit;

    /**
     * Shows the list that would be frozen.
     *
     * @throws BusinessException when nobody has applied, or no score sheet is set
     */
    public FreezePreview preview(VacancyDetails vacancy, DrawTerms terms, StatedReason why) {
        List<String> list = references.of(vacancy.vacancyId()).stream().sorted().toList();
        if (list.isEmpty()) {
            throw BusinessException.of("selection.draw.nobody");
        }
        return new FreezePreview(
                draws.nextNumber(vacancy.vacancyId()),
                list.size(),
                list.get(0),
                list.get(list.size() - 1),
                DrawFormula.hash(DrawFormula.list(list)),
                sheets.toFreeze(vacancy).edition(),
                terms,
                why,
                null);
    }

    /**
     * Freezes the list of a vacancy's applications as it was shown.
     *
     * @throws BusinessException when a draw stands, something has changed, or the event is past
     */
    public void freeze(
            VacancyDetails vacancy, FreezePreview confirmed, AccountId officer, Instant now) {
        vacancies.lockSelection(vacancy.vacancyId());
        if (draws.standing(vacancy.vacancyId()).isPresent()) {
            throw BusinessException.of("selection.draw.standing");
        }
        String list = DrawFormula.list(references.of(vacancy.vacancyId()));
        ScoreSheet sheet = sheets.toFreeze(vacancy);
        if (confirmed.sheetEdition() != sheet.edition()
                || confirmed.number() != draws.nextNumber(vacancy.vacancyId())
                || !confirmed.listHash().equals(DrawFormula.hash(list))) {
            throw BusinessException.of("selection.draw.changedMeanwhile");
        }
        StatedReason why = confirmed.why();
        TieDraw draw =
                TieDraw.freeze(
                        vacancy,
                        confirmed.number(),
                        list,
                        secret(),
                        sheet.id(),
                        confirmed.terms(),
                        why,
                        officer,
                        now);
        draws.add(draw, list);
        audit.recordBy(
                officer,
                note(
                                AuditAction.DRAW_FROZEN,
                                draw,
                                draw.applications()
                                        + " applications, list "
                                        + draw.listHash()
                                        + ", secret "
                                        + draw.secretHash()
                                        + ", event "
                                        + draw.eventAt())
                        .because(why));
    }

    private static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * An officer enters the value of the event that the standing draw waits for.
     *
     * @throws BusinessException when no draw waits, or the officer may not enter it now
     */
    public EntryOutcome enter(
            VacancyId vacancyId, PublishedValue value, AccountId officer, Instant now) {
        vacancies.lockSelection(vacancyId);
        TieDraw draw =
                draws.lockedStanding(vacancyId)
                        .orElseThrow(() -> BusinessException.of("selection.draw.none"));
        boolean corrected = draw.isFirstBy(officer);
        Optional<DrawDifference> difference = draw.enter(value, officer, now);
        if (difference.isPresent()) {
            DrawDifference apart = difference.get();
            draws.add(apart);
            audit.recordBy(
                    officer,
                    note(
                            AuditAction.DRAW_VALUES_APART,
                            draw,
                            "\"" + apart.firstValue() + "\", \"" + apart.secondValue() + '"'));
            return EntryOutcome.APART;
        }
        if (draw.state() == DrawState.DRAWN) {
            audit.recordBy(
                    officer, note(AuditAction.DRAW_DONE, draw, String.valueOf(draw.value())));
            return EntryOutcome.DRAWN;
        }
        // Without the value: the next officer reads the trail, too.
        audit.recordBy(
                officer,
                (corrected ? AuditAction.DRAW_VALUE_CORRECTED : AuditAction.DRAW_VALUE_ENTERED)
                        .of(vacancyId.value())
                        .detail("#" + draw.number()));
        return corrected ? EntryOutcome.CORRECTED : EntryOutcome.WAITS;
    }

    /**
     * Makes the standing draw of a vacancy void.
     *
     * @param officer null when the portal does
     * @throws BusinessException when no draw waits
     */
    void makeVoid(
            VacancyId vacancyId,
            VoidCause cause,
            StatedReason why,
            @Nullable AccountId officer,
            Instant now) {
        vacancies.lockSelection(vacancyId);
        TieDraw draw =
                draws.lockedStanding(vacancyId)
                        .orElseThrow(() -> BusinessException.of("selection.draw.none"));
        draw.makeVoid(cause, why, officer, now);
        recordVoid(draw, cause, why);
    }

    /** Makes the standing draw of a vacancy void when its value was not entered in time. */
    void makeVoidIfLate(VacancyId vacancyId, Instant now) {
        vacancies.lockSelection(vacancyId);
        draws.lockedStanding(vacancyId)
                .filter(draw -> draw.isLate(now))
                .ifPresent(
                        draw -> {
                            draw.makeVoid(VoidCause.TIME, StatedReason.NONE, null, now);
                            recordVoid(draw, VoidCause.TIME, StatedReason.NONE);
                        });
    }

    private void recordVoid(TieDraw draw, VoidCause cause, StatedReason why) {
        audit.record(note(AuditAction.DRAW_VOIDED, draw, cause.name()).because(why));
    }

    private static AuditNote note(AuditAction action, TieDraw draw, String detail) {
        return action.of(draw.vacancyId().value()).detail("#" + draw.number() + ", " + detail);
    }
}
