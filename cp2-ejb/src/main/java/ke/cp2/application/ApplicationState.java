package ke.cp2.application;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The states of an application and the moves between them. */
public enum ApplicationState {
    SUBMITTED,
    WITHDRAWN,
    SHORTLISTED,
    SUCCESSFUL,
    RESERVE,
    UNSUCCESSFUL,
    OFFERED,
    ACCEPTED,
    DECLINED,
    EXPIRED,
    DEPLOYED,
    REPLACED,
    COMPLETED,
    CANCELLED;

    private Set<ApplicationState> next() {
        return switch (this) {
            case SUBMITTED ->
                    EnumSet.of(
                            WITHDRAWN, SHORTLISTED, SUCCESSFUL, RESERVE, UNSUCCESSFUL, CANCELLED);
            case SHORTLISTED -> EnumSet.of(SUCCESSFUL, RESERVE, UNSUCCESSFUL, CANCELLED);
            case SUCCESSFUL, RESERVE -> EnumSet.of(OFFERED, CANCELLED);
            case OFFERED -> EnumSet.of(ACCEPTED, DECLINED, EXPIRED, CANCELLED);
            case ACCEPTED -> EnumSet.of(DEPLOYED, REPLACED, CANCELLED);
            case DEPLOYED -> EnumSet.of(REPLACED, COMPLETED);
            case WITHDRAWN -> EnumSet.of(SUBMITTED);
            case UNSUCCESSFUL, DECLINED, EXPIRED, REPLACED, COMPLETED, CANCELLED ->
                    EnumSet.noneOf(ApplicationState.class);
        };
    }

    /** Tells whether an application may go from this state to that one. */
    public boolean canBecome(ApplicationState state) {
        return next().contains(state);
    }

    /** Tells whether the application still waits for a decision. */
    public boolean isUndecided() {
        return this == SUBMITTED || this == SHORTLISTED;
    }

    /** Tells whether it may still come to a post, or has one. */
    public boolean isRunning() {
        return this != WITHDRAWN && !next().isEmpty();
    }

    /** Tells whether two council officers together may have it decided anew. */
    public boolean isReopenable() {
        return this == SUCCESSFUL || this == RESERVE || this == UNSUCCESSFUL;
    }

    /** The states of applications that an officer has looked at, whatever came of it. */
    static Set<ApplicationState> looked() {
        return EnumSet.complementOf(EnumSet.of(SUBMITTED, WITHDRAWN));
    }

    /** The states that wait for a decision. */
    public static Set<ApplicationState> undecided() {
        return EnumSet.of(SUBMITTED, SHORTLISTED);
    }

    /** The states that end when the vacancy is cancelled. */
    static Set<ApplicationState> endingWithVacancy() {
        return Arrays.stream(values())
                .filter(state -> state.canBecome(CANCELLED))
                .collect(Collectors.toSet());
    }

    /** The states that take one of the vacancy's posts. */
    public static Set<ApplicationState> holdingPost() {
        return EnumSet.of(SUCCESSFUL, OFFERED, ACCEPTED, DEPLOYED, COMPLETED);
    }
}
