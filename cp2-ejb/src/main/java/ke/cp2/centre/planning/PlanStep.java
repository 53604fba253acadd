package ke.cp2.centre.planning;

/** Names what a plan does about a position in a sub-county. */
public enum PlanStep {
    /** Vacancies lack posts, or there is none: a draft with the missing posts is written. */
    DRAFT,
    /** A draft for all centres gets so many posts that all vacancies together have the need. */
    RESIZE,
    /** The vacancies have more posts than the need: an officer decides. */
    DIFFERS,
    /** The vacancies have the posts of the need. */
    STAYS
}
