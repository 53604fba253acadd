package ke.cp2.web.letter;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ke.cp2.deployment.posting.MyDeployments;
import ke.cp2.deployment.posting.PostedPerson;
import ke.cp2.letter.LetterFile;
import ke.cp2.letter.MyLetters;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.SentFile;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/**
 * {@code /my/letter?deployment=}: sends the letter of an own deployment in the reader's language;
 * where there can be none, the page says why.
 */
@Named
@RequestScoped
public class MyLetterBacking {

    @Inject
    @Param(name = "deployment")
    private Long deploymentId;

    @Inject private MyDeployments deployments;

    @Inject private MyLetters letters;

    @Inject private Feedback feedback;

    @Inject private Language language;

    private @Nullable PostedPerson deployment;

    @PostConstruct
    void load() {
        deployment = deploymentId == null ? null : deployments.byId(deploymentId).orElse(null);
    }

    /** Sends the letter, or answers "not found" where the deployment is somebody else's. */
    public void open() {
        PostedPerson own = deployment;
        NotFound.unless(own != null);
        if (own != null) {
            feedback.attempt(() -> send(letters.print(own.id(), language.locale())));
        }
    }

    static void send(LetterFile file) {
        SentFile.send(file.name(), "application/pdf", output -> output.write(file.content()));
    }

    /** The deployment that the letter is of. */
    public @Nullable PostedPerson getDeployment() {
        return deployment;
    }
}
