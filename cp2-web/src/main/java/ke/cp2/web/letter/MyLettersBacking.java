package ke.cp2.web.letter;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ke.cp2.letter.MyLetters;

/** Tells of the own deployments, on their page, which have a letter to download. */
@Named
@RequestScoped
public class MyLettersBacking {

    @Inject private MyLetters letters;

    private List<Long> revoked = List.of();

    @PostConstruct
    void load() {
        revoked = letters.revoked();
    }

    /** Tells whether the letter of a deployment was revoked. */
    public boolean isRevoked(long deploymentId) {
        return revoked.contains(deploymentId);
    }
}
