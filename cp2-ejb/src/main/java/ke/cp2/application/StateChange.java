package ke.cp2.application;

import java.io.Serializable;
import java.time.Instant;

/** Names who brought an application to the state it is in, and when. */
public record StateChange(String reference, ApplicationState state, Instant at, String actorName)
        implements Serializable {}
