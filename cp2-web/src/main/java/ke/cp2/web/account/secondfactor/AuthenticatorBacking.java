package ke.cp2.web.account.secondfactor;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import ke.cp2.account.secondfactor.SettingUpSecondFactor;
import ke.cp2.account.secondfactor.TotpSecret;
import ke.cp2.web.account.login.Entrance;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.Typed;

/**
 * The page {@code /account/authenticator}: staff set their second factor up. The secret on offer
 * waits in this login's session, so that no other login learns it.
 */
@Named
@RequestScoped
public class AuthenticatorBacking {

    private static final String OFFER = AuthenticatorBacking.class.getName();

    @Inject private SettingUpSecondFactor setUp;
    @Inject private Entrance entrance;
    @Inject private Feedback feedback;
    @Inject private HttpServletRequest request;

    @Typed private String code;
    private String appAddress;
    private QrPicture picture;
    private String secret;

    @PostConstruct
    void read() {
        TotpSecret offer = offer();
        secret = offer.grouped();
        appAddress = setUp.addressOf(offer);
        picture = QrPicture.of(appAddress);
    }

    /** Sets it up, completes the login under a new session, and leads to the recovery codes. */
    public void confirm() {
        feedback.attempt(
                () -> {
                    SettingUpSecondFactor.Done done = setUp.confirm(offer(), code);
                    entrance.goOn(done.login());
                    NewRecoveryCodes.keep(request, done.recoveryCodes());
                    entrance.redirect(NewRecoveryCodes.PAGE);
                });
    }

    private TotpSecret offer() {
        HttpSession session = request.getSession();
        if (!(session.getAttribute(OFFER) instanceof TotpSecret)) {
            session.setAttribute(OFFER, setUp.offer());
        }
        return (TotpSecret) session.getAttribute(OFFER);
    }

    /** The secret for typing. */
    public String getSecret() {
        return secret;
    }

    /** The address that opens an app on this phone. */
    public String getAppAddress() {
        return appAddress;
    }

    /** The same as a picture. */
    public QrPicture getPicture() {
        return picture;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
