package ke.cp2.deployment.posting;

import java.time.Instant;

/**
 * Names a plan whose people are deployed: what it was made from is read as it was then.
 *
 * @param since what was deployed later does not count
 */
public record PlanInEffect(long planId, Instant since) {}
