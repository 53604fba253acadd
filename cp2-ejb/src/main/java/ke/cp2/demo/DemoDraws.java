package ke.cp2.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.AccountId;
import ke.cp2.selection.draw.DrawMoves;
import ke.cp2.selection.draw.DrawTerms;
import ke.cp2.selection.draw.PublishedValue;
import ke.cp2.selection.draw.ValueForm;
import ke.cp2.vacancy.VacancyDetails;

/** Draws of lots: one is over, one waits for the value of its event, and one for its event. */
@Dependent
class DemoDraws {

    private static final Duration TO_ENTER = Duration.ofDays(7);

    /** Each evening has its own. */
    private static final List<String> VALUES =
            List.of("4 11 19 23 37 42", "2 8 15 30 33 46", "7 12 21 28 39 40");

    @Inject private DrawMoves moves;
    @Inject private DemoRankings rankings;
    @Inject private Clock clock;

    private int drawn;

    /** The list was frozen when the window closed, and two officers have entered the value. */
    void drawn(VacancyDetails vacancy, AccountId officer, AccountId other) {
        Instant event = eventOver(vacancy, officer);
        PublishedValue value = new PublishedValue(VALUES.get(drawn++ % VALUES.size()));
        moves.enter(vacancy.vacancyId(), value, officer, event.plus(Duration.ofHours(1)));
        moves.enter(vacancy.vacancyId(), value, other, event.plus(Duration.ofHours(2)));
    }

    /** The list was frozen when the window closed, and the event was a day later. */
    Instant eventOver(VacancyDetails vacancy, AccountId officer) {
        Instant event = vacancy.closesAt().plus(Duration.ofDays(1));
        freeze(vacancy, event, officer, vacancy.closesAt().plus(Duration.ofHours(1)));
        return event;
    }

    /** The list is frozen, and the event comes in two days. */
    void waiting(VacancyDetails vacancy, AccountId officer) {
        freeze(
                vacancy,
                Kenya.instant(Kenya.today(clock).plusDays(2).atTime(20, 0)),
                officer,
                clock.instant());
    }

    private void freeze(VacancyDetails vacancy, Instant event, AccountId officer, Instant now) {
        rankings.sheetFor(vacancy, officer);
        DrawTerms terms =
                DrawTerms.of(
                        "Invented state lottery, evening draw, results in its gazette",
                        new ValueForm(ValueForm.Kind.NUMBERS, 6),
                        "The smallest first.",
                        event,
                        TO_ENTER);
        moves.freeze(vacancy, moves.preview(vacancy, terms, StatedReason.NONE), officer, now);
    }
}
