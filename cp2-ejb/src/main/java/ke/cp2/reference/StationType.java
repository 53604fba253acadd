package ke.cp2.reference;

/** The kinds of duty stations. */
public enum StationType {
    EXAM_CENTRE,
    CONTAINER,
    MARKING_CENTRE,
    TRAINING_VENUE
}
