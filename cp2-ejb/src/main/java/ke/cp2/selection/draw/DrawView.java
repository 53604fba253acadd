package ke.cp2.selection.draw;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A draw as everybody may read it. It holds no secret that is not public.
 *
 * @param number counts the draws of the vacancy
 * @param applications how many references its list has
 * @param event named so that everybody finds it
 * @param valueForm how its value is written
 * @param valuesUntil it is void when its value is not entered before that
 * @param reason why there is another draw than the first, or null
 * @param firstAt when the value was entered that waits for another officer, or null
 * @param secret null until it is public
 * @param value of the event, null until it counts
 * @param sheetEdition the edition of the score sheet that it fixes, or null
 * @param sheetSetAt when that was set, or null
 * @param valueKind what the value looks like, or null
 * @param valueCount so many dice, numbers or hexadecimal digits it has, or null
 * @param endedBy the name of the officer who made it void or entered the value last; null when
 *     nobody did
 */
public record DrawView(
        long id,
        String vacancyNumber,
        int number,
        DrawState state,
        int applications,
        String listHash,
        String secretHash,
        String event,
        String valueForm,
        Instant eventAt,
        Instant valuesUntil,
        Instant frozenAt,
        @Nullable String reason,
        @Nullable Instant firstAt,
        @Nullable String secret,
        @Nullable String value,
        @Nullable Instant endedAt,
        @Nullable VoidCause voidCause,
        @Nullable String voidReason,
        @Nullable Integer sheetEdition,
        @Nullable Instant sheetSetAt,
        ValueForm.@Nullable Kind valueKind,
        @Nullable Integer valueCount,
        @Nullable String endedBy)
        implements Serializable {

    /** Tells whether the event is over and its value does not count yet. */
    boolean isOverdue(Instant now) {
        return state == DrawState.FROZEN && !now.isBefore(eventAt);
    }

    /** The seed of its lots; null until they are drawn. */
    public @Nullable String seed() {
        return secret == null || value == null
                ? null
                : DrawFormula.seed(vacancyNumber, listHash, secret, value);
    }

    /** The lines of shell that check the hashes that were published before the event. */
    public String checkLines() {
        return secret == null ? DrawScript.ofList() : DrawScript.ofHashes(secret);
    }

    /** The lines of shell that repeat the draw; null until the lots are drawn. */
    public @Nullable String orderLines() {
        return secret == null || value == null
                ? null
                : DrawScript.ofOrder(vacancyNumber, secret, value);
    }
}
