package ke.cp2.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ke.cp2.account.LoggedIn;
import ke.cp2.account.password.ChoosingPassword;
import ke.cp2.web.account.login.Entrance;
import ke.cp2.web.account.login.Wanted;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.Typed;
import ke.cp2.web.platform.language.Language;

/** The page {@code /account/password}: the own password after a login with the one-time secret. */
@Named
@RequestScoped
public class PasswordBacking {

    @Inject private ChoosingPassword choice;
    @Inject private Entrance entrance;
    @Inject private Wanted wanted;
    @Inject private Feedback feedback;
    @Inject private Language language;

    @Typed private String newPassword;
    @Typed private String confirmPassword;
    private int shortest;

    @PostConstruct
    void read() {
        shortest = choice.shortest();
    }

    /** Sets the password, logs in with it under a new session, and leads to the page wanted. */
    public void choose() {
        feedback.attempt(
                () -> {
                    String userName = choice.choose(newPassword, confirmPassword);
                    LoggedIn login = entrance.logIn(userName, newPassword);
                    feedback.done(language.text("account", "password.chosen"));
                    entrance.leadOn(login);
                });
    }

    /** The fewest characters that the password must have. */
    public int getShortest() {
        return shortest;
    }

    public String getNewPassword() {
        return newPassword;
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }

    public String getConfirmPassword() {
        return confirmPassword;
    }

    public void setConfirmPassword(String confirmPassword) {
        this.confirmPassword = confirmPassword;
    }
}
