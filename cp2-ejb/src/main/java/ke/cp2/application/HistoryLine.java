package ke.cp2.application;

import java.io.Serializable;
import java.time.Instant;

/** A line of an application's history as people read it. The actor's name is only for staff. */
public record HistoryLine(
        ApplicationState state,
        Instant happenedAt,
        String actorName,
        boolean byApplicant,
        String reason)
        implements Serializable {

    /** EL 5 reads getters only. */
    public ApplicationState getState() {
        return state;
    }

    /** EL 5 reads getters only. */
    public Instant getHappenedAt() {
        return happenedAt;
    }

    /** EL 5 reads getters only. */
    public String getActorName() {
        return actorName;
    }

    /** EL 5 reads getters only. */
    public boolean isByApplicant() {
        return byApplicant;
    }

    /** EL 5 reads getters only. */
    public String getReason() {
        return reason;
    }
}
