package ke.cp2.web.account.secondfactor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ke.cp2.account.LoggedIn;
import ke.cp2.account.secondfactor.ConfirmingLogin;
import ke.cp2.web.account.login.Entrance;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.Typed;
import ke.cp2.web.platform.request.ClientAddress;

/** The page {@code /account/code}: the second step of a login. */
@Named
@RequestScoped
public class CodeBacking {

    @Inject private ConfirmingLogin codeLogin;
    @Inject private Entrance entrance;
    @Inject private ClientAddress address;
    @Inject private Feedback feedback;
    @Typed private String code;

    /** Completes the login under a new session and leads on. */
    public void enter() {
        feedback.attempt(
                () -> {
                    LoggedIn login = codeLogin.enter(code, address.network());
                    entrance.goOn(login);
                    entrance.leadOn(login);
                });
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
