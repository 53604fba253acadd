package ke.cp2.deployment.posting;

import ke.cp2.security.AccountId;

/**
 * Names who takes the seat of a deployment that has ended.
 *
 * @param endedId the deployment
 * @param applicationId the application of the person, which was accepted
 */
public record Successor(long endedId, AccountId person, long applicationId) {}
