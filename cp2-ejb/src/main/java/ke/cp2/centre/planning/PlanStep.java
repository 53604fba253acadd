package ke.cp2.centre.planning;

/** Names what a plan does about a position in a sub-county. */
public enum PlanStep {
    /** There is no vacancy: a draft is written. */
    DRAFT,
    /** A draft has other posts: it gets those of the need. */
    RESIZE,
    /** Published or several vacancies have other posts than the need: an officer decides. */
    DIFFERS,
    /** The vacancies have the posts of the need. */
    STAYS
}
