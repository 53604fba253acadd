package ke.cp2.deployment.posting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import ke.cp2.security.AccountId;

/** Writes what people would read when a seat changes hands, before anything is sent. */
@Dependent
public class PostingTexts {

    @Inject private Deployments deployments;

    @Inject private DeploymentLetters letters;

    @Inject private TellingDay telling;

    /** Writes what the person of a deployment reads when it ends, in the own language. */
    public String leaving(long deploymentId, PostAfter post) {
        return letters.sampleOfEnd(
                deployments.told(deploymentId), deployments.isTold(deploymentId), post);
    }

    /** Writes what somebody reads who takes the seat of a deployment, in the own language. */
    public String coming(PostedPerson leaver, AccountId person) {
        DeploymentLetters.Told told = deployments.told(leaver.id()).to(person);
        return letters.sampleOfTakingOver(told, telling.hasCome(leaver.seriesId()));
    }
}
