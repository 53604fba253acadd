package ke.cp2.web.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ke.cp2.application.ApplicationReference;
import ke.cp2.application.Applying;
import ke.cp2.application.MyApplication;
import ke.cp2.application.MyApplications;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.language.PageTexts;
import org.omnifaces.cdi.Param;

/** {@code /my/application?reference=} and {@code /my/applied?reference=}: one own application. */
@Named
@RequestScoped
public class MyApplicationBacking {

    @Inject @Param private String reference;

    @Inject private MyApplications applications;

    @Inject private Applying applying;

    @Inject private Feedback feedback;

    @Inject private Language language;

    private MyApplication application;

    @PostConstruct
    void load() {
        application =
                ApplicationReference.parse(reference)
                        .flatMap(applications::byReference)
                        .orElse(null);
    }

    /** Answers "not found" for an application that does not exist or is somebody else's. */
    public void check() {
        NotFound.unless(application != null);
    }

    /** Takes the application back. */
    public String withdraw() {
        if (!feedback.attempt(() -> NotFound.unless(isWithdrawn()))) {
            return null;
        }
        feedback.done(PageTexts.of("application", language.locale(), "withdraw.done"));
        return "/my/application?faces-redirect=true&reference=" + application.reference();
    }

    private boolean isWithdrawn() {
        return ApplicationReference.parse(reference).filter(applying::withdraw).isPresent();
    }

    public MyApplication getApplication() {
        return application;
    }
}
