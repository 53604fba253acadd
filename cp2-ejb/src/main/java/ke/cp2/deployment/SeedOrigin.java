package ke.cp2.deployment;

/** Names where the seed of a plan comes from: whoever types seeds can try until one suits. */
public enum SeedOrigin {
    /** The portal has drawn it. */
    DRAWN,
    /** The officer who ordered the plan has typed it. */
    TYPED
}
