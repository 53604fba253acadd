package ke.cp2.account.secondfactor;

/** Judges a code that somebody entered. */
public enum CodeVerdict {
    RIGHT,
    WRONG,
    /** Right, but it was taken before. */
    USED,
    /** The same of a recovery code. */
    RECOVERY_USED,
    /** Not looked at: too many wrong ones from this address. */
    PAUSED
}
