package ke.cp2.selection.draw;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import ke.cp2.application.selection.SelectionAccess;
import ke.cp2.application.selection.VacancyReferences;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.platform.typed.TypedText;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.selection.list.SheetsInUse;
import ke.cp2.sms.text.OfficersWords;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyState;
import org.jspecify.annotations.Nullable;

/**
 * Officers draw lots for the applications of the vacancies that they select for: one freezes the
 * list before an event that nobody controls, two enter its value afterwards. Whoever has applied
 * for the vacancy takes no part.
 */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER})
public class DrawingLots {

    /** So many times as long as an officer may read what would be frozen is the notice. */
    private static final int READINGS = 96;

    @Inject private OfficersWords words;

    @Inject private Caller caller;

    @Inject private SelectionAccess access;

    @Inject private VacancyReferences references;

    @Inject private TieDraws draws;

    @Inject private DrawMoves moves;

    @Inject private DrawSettings settings;

    @Inject private SheetsInUse sheets;

    @Inject private Clock clock;

    /** Tells how the draws of a vacancy stand; empty when the caller may not see it. */
    public Optional<DrawStanding> standing(@Nullable String vacancyNumber) {
        return access.inView(vacancyNumber).map(this::standing);
    }

    private DrawStanding standing(VacancyDetails vacancy) {
        List<DrawView> all = draws.ofVacancy(vacancy.vacancyId());
        Optional<TieDraw> standing = draws.standing(vacancy.vacancyId());
        boolean freezable =
                standing.isEmpty()
                        && access.isOver(vacancy)
                        && vacancy.state() != VacancyState.DECIDED;
        return new DrawStanding(
                vacancy,
                all,
                all.isEmpty() ? List.of() : draws.apart(all.get(0).id()),
                freezable,
                sheets.isSet(vacancy),
                earliestEvent(),
                standing.map(this::turn).orElse(EntryTurn.NONE));
    }

    private EntryTurn turn(TieDraw draw) {
        if (draw.state() != DrawState.FROZEN) {
            return EntryTurn.NONE;
        }
        if (clock.instant().isBefore(draw.eventAt())) {
            return EntryTurn.EARLY;
        }
        if (draw.isLate(clock.instant())) {
            return EntryTurn.LATE;
        }
        if (draw.isFirstBy(caller.accountId())) {
            return EntryTurn.OWN;
        }
        return draw.hasFirst() ? EntryTurn.SECOND : EntryTurn.FIRST;
    }

    /**
     * Shows what freezing the list would publish.
     *
     * @throws BusinessException when the list cannot be frozen now, or the event does not fit
     */
    public FreezePreview preview(@NotNull String vacancyNumber, @NotNull @Valid FreezeForm form) {
        VacancyDetails vacancy = freezable(vacancyNumber);
        DrawTerms terms = terms(vacancy, form);
        StatedReason why =
                draws.hasAny(vacancy.vacancyId())
                        ? StatedReason.typed("why", "selection.draw.whyMissing", form.getWhy())
                        : StatedReason.NONE;
        words.check("why", why.text());
        return moves.preview(vacancy, terms, why).until(terms.at().minus(settings.notice()));
    }

    private VacancyDetails freezable(String vacancyNumber) {
        VacancyDetails vacancy = access.decidable(vacancyNumber);
        if (vacancy.state() == VacancyState.DECIDED) {
            throw BusinessException.of("selection.draw.decided");
        }
        requireNoApplicant(vacancy);
        if (draws.standing(vacancy.vacancyId()).isPresent()) {
            throw BusinessException.of("selection.draw.standing");
        }
        return vacancy;
    }

    private DrawTerms terms(VacancyDetails vacancy, FreezeForm form) {
        Instant at = Kenya.instant(form.getEventAt());
        words.check("event", form.getEvent());
        words.check("valueForm", form.getValueForm());
        requireNotice(at);
        if (!at.isBefore(Kenya.instant(vacancy.examStartsOn().atStartOfDay()))) {
            throw BusinessException.at(
                    "eventAt", "selection.draw.eventAfterStart", vacancy.examStartsOn());
        }
        return DrawTerms.of(
                line("event", form.getEvent()),
                ValueForm.typed(form.getValueKind(), form.getValueCount()),
                line("valueForm", form.getValueForm()),
                at,
                settings.valuesWithin());
    }

    /** The list stands in public for a while before the event, so that people can save it. */
    private void requireNotice(Instant at) {
        Instant earliest = earliestEvent();
        if (at.isBefore(earliest)) {
            throw BusinessException.at("eventAt", "selection.draw.eventTooSoon", earliest);
        }
    }

    /**
     * The first full minute from which on an event may take place, if the list were frozen now: the
     * notice, and the time to read what would be frozen, a quarter of an hour for a day.
     */
    private Instant earliestEvent() {
        return clock.instant()
                .plus(settings.notice())
                .plus(settings.notice().dividedBy(READINGS))
                .plusSeconds(59)
                .plusMillis(999)
                .truncatedTo(ChronoUnit.MINUTES);
    }

    private static String line(String field, @Nullable String typed) {
        String line = TypedText.line(typed);
        if (line == null) {
            throw BusinessException.at(field, "selection.draw.textMissing");
        }
        return line;
    }

    private void requireNoApplicant(VacancyDetails vacancy) {
        if (references.hasApplied(caller.accountId(), vacancy.vacancyId())) {
            throw BusinessException.of("selection.draw.ownApplication");
        }
    }

    /**
     * Freezes the list exactly as it was shown. From now on everybody can read it.
     *
     * @throws BusinessException when something is not any more as it was confirmed
     */
    public void freeze(@NotNull String vacancyNumber, @NotNull FreezePreview confirmed) {
        VacancyDetails vacancy = freezable(vacancyNumber);
        if (confirmed.terms().at().isBefore(clock.instant().plus(settings.notice()))) {
            throw BusinessException.of("selection.draw.eventTooSoon", earliestEvent());
        }
        moves.freeze(vacancy, confirmed, caller.accountId(), clock.instant());
    }

    /**
     * Reads the value of the event as it would be taken, and changes nothing. It does not tell
     * whether another officer has entered the same.
     *
     * @throws BusinessException when the caller may not enter one now, or it is no value
     */
    public String look(@NotNull String vacancyNumber, @Nullable String eventValue) {
        VacancyDetails vacancy = inView(vacancyNumber);
        requireNoApplicant(vacancy);
        TieDraw draw = standingDraw(vacancy);
        draw.checkEntry(clock.instant());
        return draw.read("eventValue", eventValue).text();
    }

    private TieDraw standingDraw(VacancyDetails vacancy) {
        return draws.standing(vacancy.vacancyId())
                .orElseThrow(() -> BusinessException.of("selection.draw.none"));
    }

    /**
     * Enters the value of the event.
     *
     * @throws BusinessException when the caller may not enter one now, or it is no value
     */
    public EntryOutcome enter(@NotNull String vacancyNumber, @Nullable String eventValue) {
        VacancyDetails vacancy = inView(vacancyNumber);
        requireNoApplicant(vacancy);
        return moves.enter(
                vacancy.vacancyId(),
                standingDraw(vacancy).read("eventValue", eventValue),
                caller.accountId(),
                clock.instant());
    }

    /**
     * Makes the draw void, for everybody to read why. What was drawn cannot be made void.
     *
     * @throws BusinessException when none waits, or the reason is missing
     */
    public void makeVoid(@NotNull String vacancyNumber, @Nullable String voidReason) {
        StatedReason reason =
                StatedReason.typed("voidReason", "selection.draw.voidReasonMissing", voidReason);
        words.check("voidReason", reason.text());
        VacancyDetails vacancy = inView(vacancyNumber);
        requireNoApplicant(vacancy);
        moves.makeVoid(
                vacancy.vacancyId(),
                VoidCause.OFFICER,
                reason,
                caller.accountId(),
                clock.instant());
    }

    private VacancyDetails inView(String vacancyNumber) {
        return access.inView(vacancyNumber)
                .orElseThrow(() -> BusinessException.of("application.notFound"));
    }
}
