package ke.cp2.selection.draw;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * The event that a draw waits for.
 *
 * @param event named so that everybody finds it
 * @param form what its value looks like
 * @param valueForm in which order its parts are written
 * @param at it has taken place by then
 * @param valuesUntil the draw is void when its value is not entered before that
 */
public record DrawTerms(
        String event, ValueForm form, String valueForm, Instant at, Instant valuesUntil)
        implements Serializable {

    /** An event whose value has to be entered within that time after it. */
    public static DrawTerms of(
            String event, ValueForm form, String valueForm, Instant at, Duration limit) {
        return new DrawTerms(event, form, valueForm, at, at.plus(limit));
    }
}
