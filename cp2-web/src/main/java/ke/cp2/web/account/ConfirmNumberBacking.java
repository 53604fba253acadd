package ke.cp2.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import ke.cp2.account.number.ChangingNumber;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.web.account.login.LoginSession;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.Typed;
import ke.cp2.web.platform.language.Language;
import org.jspecify.annotations.Nullable;

/** The page {@code /account/confirm-number}: the code that came to the new number. */
@Named
@RequestScoped
public class ConfirmNumberBacking {

    @Inject private ChangingNumber changing;
    @Inject private Feedback feedback;
    @Inject private Language language;
    @Inject private HttpServletRequest request;

    @Typed private String code;
    private @Nullable String number;

    @PostConstruct
    void read() {
        number = changing.awaited().map(MobileNumber::spaced).orElse(null);
    }

    /** Moves the account when the code is right; this session goes on. */
    public @Nullable String confirm() {
        if (!feedback.attempt(this::confirmChecked)) {
            // The last wrong code ends the wait.
            read();
            return null;
        }
        feedback.done(language.text("account", "confirmNumber.done"));
        return "/account/settings?faces-redirect=true";
    }

    private void confirmChecked() {
        String stamp =
                changing.confirm(code)
                        .orElseThrow(() -> BusinessException.at("code", "account.numberCodeWrong"));
        LoginSession.goOn(request, stamp);
    }

    /** The new number, or null when no code is awaited. */
    public @Nullable String getNumber() {
        return number;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
