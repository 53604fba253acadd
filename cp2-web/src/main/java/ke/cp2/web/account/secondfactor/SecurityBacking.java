package ke.cp2.web.account.secondfactor;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import ke.cp2.account.LoggedIn;
import ke.cp2.account.secondfactor.RenewingSecondFactor;
import ke.cp2.account.secondfactor.SecondFactorView;
import ke.cp2.web.account.PasswordField;
import ke.cp2.web.account.login.Entrance;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.Typed;
import ke.cp2.web.platform.request.ClientAddress;
import org.jspecify.annotations.Nullable;

/** The page {@code /staff/security}: the own second factor. */
@Named
@RequestScoped
public class SecurityBacking {

    private static final int FEW = 3;

    @Inject private RenewingSecondFactor secondFactor;
    @Inject private PasswordField password;
    @Inject private Entrance entrance;
    @Inject private ClientAddress address;
    @Inject private Feedback feedback;
    @Inject private HttpServletRequest request;

    private SecondFactorView factor;
    @Typed private String code;

    @PostConstruct
    void read() {
        factor = secondFactor.view();
    }

    /** Makes new recovery codes and shows them. */
    public @Nullable String renew() {
        boolean made =
                feedback.attempt(
                        () ->
                                NewRecoveryCodes.keep(
                                        request,
                                        secondFactor.newRecoveryCodes(
                                                password.confirmed(), code, address.network())));
        return made ? NewRecoveryCodes.PAGE + "?faces-redirect=true" : null;
    }

    /** Takes the app away and leads to where another one is set up. */
    public void startOver() {
        feedback.attempt(
                () -> {
                    LoggedIn login =
                            secondFactor.startOver(password.confirmed(), code, address.network());
                    entrance.goOn(login);
                    entrance.leadOn(login);
                });
    }

    /** Tells how the second factor stands. */
    public SecondFactorView getFactor() {
        return factor;
    }

    /** Tells whether new recovery codes should be made soon. */
    public boolean isFew() {
        return getFactor().codesLeft() < FEW;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
