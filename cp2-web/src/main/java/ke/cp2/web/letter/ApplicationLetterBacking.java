package ke.cp2.web.letter;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ke.cp2.application.ApplicationReference;
import ke.cp2.deployment.posting.PostedPerson;
import ke.cp2.letter.LettersOfDeployments;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/** The deployment that came of an application, on the page of the application. */
@Named
@RequestScoped
public class ApplicationLetterBacking {

    @Inject @Param private String reference;

    @Inject private LettersOfDeployments letters;

    private @Nullable PostedPerson deployment;

    @PostConstruct
    void load() {
        deployment = ApplicationReference.parse(reference).flatMap(letters::latestOf).orElse(null);
    }

    /** The deployment, or null. */
    public @Nullable PostedPerson getDeployment() {
        return deployment;
    }
}
