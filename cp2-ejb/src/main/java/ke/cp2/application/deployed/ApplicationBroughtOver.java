package ke.cp2.application.deployed;

import ke.cp2.security.AccountId;

/**
 * Fired in the transaction in which an application goes over from a duplicate account.
 *
 * @param keptId the account that has it now
 */
public record ApplicationBroughtOver(long applicationId, AccountId keptId) {}
