package ke.cp2.application;

/** What brought an application back to an earlier state. */
public enum HistoryKind {
    TAKEN_BACK,
    REOPENED
}
