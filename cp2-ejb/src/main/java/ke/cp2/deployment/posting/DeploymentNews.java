package ke.cp2.deployment.posting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import ke.cp2.application.StatusNews;
import ke.cp2.security.AccountId;

/** Tells somebody who texts {@code status} where to go, once that person was told. */
@Dependent
class DeploymentNews implements StatusNews {

    @Inject private Deployments deployments;

    @Inject private DeploymentLetters letters;

    @Override
    public Optional<News> of(AccountId person, Locale language) {
        return deployments.toldTo(person).stream()
                .filter(own -> own.state().isLive())
                .findFirst()
                .map(own -> letters.news(deployments.told(own.id()), language));
    }
}
