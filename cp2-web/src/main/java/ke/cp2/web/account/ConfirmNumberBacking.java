package ke.cp2.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import ke.cp2.account.number.ChangingNumber;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.sms.SmsState;
import ke.cp2.sms.history.MessageReference;
import ke.cp2.sms.history.SmsProgress;
import ke.cp2.sms.history.SmsStates;
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

    @Inject private SmsStates states;

    @Typed private String code;
    private @Nullable String number;
    private @Nullable MessageReference reference;
    private @Nullable SmsProgress sms;

    @PostConstruct
    void read() {
        number = changing.awaited().map(MobileNumber::spaced).orElse(null);
        reference = changing.awaitedMessage().orElse(null);
        sms = Optional.ofNullable(reference).flatMap(states::byReference).orElse(null);
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
                changing.confirm(code).orElseThrow(() -> BusinessException.at("code", wrong()));
        LoginSession.goOn(request, stamp);
    }

    /** The last wrong code is not to be tried again. */
    private String wrong() {
        return changing.awaited().isPresent()
                ? "account.numberCodeWrong"
                : "account.numberCodeTries";
    }

    /** The new number, or null when no code is awaited. */
    public @Nullable String getNumber() {
        return number;
    }

    /** Tells how far the SMS is, or null when it is not known. */
    public @Nullable SmsProgress getSms() {
        return sms;
    }

    /** Tells whether the state may still change. */
    public boolean isFollowed() {
        return sms != null && !sms.state().isFinal();
    }

    /** Tells whether the SMS is known not to have arrived. */
    public boolean isLost() {
        return sms != null && sms.state().isFinal() && sms.state() != SmsState.DELIVERED;
    }

    /** The address that the page's script asks for the state. */
    public String getStateAddress() {
        return request.getContextPath() + "/api/sms-state?m=" + reference;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
