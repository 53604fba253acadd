package ke.cp2.home;

/** Names what an officer asks a second one for. */
public enum Asked {
    /** A proposal by a ranked list. */
    PROPOSAL,
    /** A draw, whose list the officer has frozen. */
    DRAW,
    /** A plan of deployments. */
    PLAN,
    /** A change of a deployment. */
    CHANGE,
    /** An outcome that was decided without a ranked list. */
    DECISION,
    /** The end of a vacancy. */
    ENDING,
    /** A change of a score sheet. */
    SHEET,
    /** A proposal that was agreed on, of which the second officer has taken a part back. */
    TAKEN_BACK
}
