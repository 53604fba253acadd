package ke.cp2.application;

import java.io.Serializable;
import java.time.Instant;

/** Who brought an application to the state it is in, and when. */
public record StateChange(String reference, ApplicationState state, Instant at, String actorName)
        implements Serializable {

    /** EL 5 reads getters only. */
    public String getReference() {
        return reference;
    }

    /** EL 5 reads getters only. */
    public ApplicationState getState() {
        return state;
    }

    /** EL 5 reads getters only. */
    public Instant getAt() {
        return at;
    }

    /** EL 5 reads getters only. */
    public String getActorName() {
        return actorName;
    }
}
