package ke.cp2.vacancy;

import java.util.EnumSet;
import java.util.Set;

/** The states of a vacancy. Open is PUBLISHED and now inside the window. */
public enum VacancyState {
    DRAFT,
    PUBLISHED,
    CLOSED,
    DECIDED,
    CANCELLED;

    private Set<VacancyState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(PUBLISHED, CANCELLED);
            case PUBLISHED -> EnumSet.of(CLOSED, CANCELLED);
            case CLOSED -> EnumSet.of(DECIDED, CANCELLED);
            case DECIDED -> EnumSet.of(CLOSED);
            case CANCELLED -> EnumSet.noneOf(VacancyState.class);
        };
    }

    /** Tells whether a vacancy may go from this state to that one. */
    public boolean canBecome(VacancyState state) {
        return next().contains(state);
    }

    /** Tells whether a vacancy in this state may still be cancelled. */
    public boolean allowsCancelling() {
        return canBecome(CANCELLED);
    }

    /** Tells whether a vacancy in this state may still change in something. */
    public boolean allowsChange() {
        return this == DRAFT || this == PUBLISHED;
    }
}
