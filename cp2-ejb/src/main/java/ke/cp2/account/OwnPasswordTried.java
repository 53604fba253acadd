package ke.cp2.account;

/**
 * Tells that somebody who is logged in entered the own password again.
 *
 * @param right whether it was right
 */
public record OwnPasswordTried(boolean right) {}
