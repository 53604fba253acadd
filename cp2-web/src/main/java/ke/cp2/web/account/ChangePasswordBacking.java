package ke.cp2.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import ke.cp2.account.password.ChangingPassword;
import ke.cp2.web.account.login.LoginSession;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.Typed;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.ClientAddress;
import org.jspecify.annotations.Nullable;

/** The page {@code /account/change-password}, for everybody who is logged in. */
@Named
@RequestScoped
public class ChangePasswordBacking {

    @Inject private ChangingPassword ownPassword;
    @Inject private ClientAddress address;
    @Inject private Feedback feedback;
    @Inject private Language language;
    @Inject private HttpServletRequest request;

    @Typed private String currentPassword;
    @Typed private String newPassword;
    @Typed private String confirmPassword;
    private int shortest;

    @PostConstruct
    void read() {
        shortest = ownPassword.shortest();
    }

    /** Changes the password; this session goes on, all others end. */
    public @Nullable String change() {
        return feedback.attempt(
                this::changeChecked,
                language.text("account", "changePassword.done"),
                () -> "/account/settings?faces-redirect=true");
    }

    private void changeChecked() {
        LoginSession.goOn(
                request,
                ownPassword.change(
                        currentPassword, newPassword, confirmPassword, address.network()));
    }

    /** The fewest characters that the password must have. */
    public int getShortest() {
        return shortest;
    }

    public String getCurrentPassword() {
        return currentPassword;
    }

    public void setCurrentPassword(String currentPassword) {
        this.currentPassword = currentPassword;
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
