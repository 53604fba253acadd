package ke.cp2.web.profile;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ke.cp2.platform.Texts;
import ke.cp2.profile.EditingProfile;
import ke.cp2.profile.view.AlertChoice;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.language.Language;
import org.jspecify.annotations.Nullable;

/** The reader's choice about alerts, on the page of the messages. */
@Named
@RequestScoped
public class AlertChoiceBacking {

    private static final String PAGE = "/my/messages?faces-redirect=true";

    @Inject private EditingProfile myProfile;

    @Inject private Feedback feedback;

    @Inject private Language language;

    private AlertChoice choice;

    @PostConstruct
    void read() {
        choice = myProfile.alertChoice();
    }

    public @Nullable String turnOn() {
        return choose(true, "profile.alertsOn");
    }

    public @Nullable String turnOff() {
        return choose(false, "profile.alertsOff");
    }

    private @Nullable String choose(boolean wanted, String done) {
        return feedback.attempt(
                () -> myProfile.wantVacancyAlerts(wanted),
                Texts.of(language.locale(), done),
                () -> PAGE);
    }

    public AlertChoice getChoice() {
        return choice;
    }
}
