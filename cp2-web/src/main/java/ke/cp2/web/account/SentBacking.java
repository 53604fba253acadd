package ke.cp2.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import ke.cp2.account.credential.RequestingCredentials;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.sms.history.MessageReference;
import ke.cp2.sms.history.SmsProgress;
import ke.cp2.sms.history.SmsStates;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/**
 * The page {@code /account/sent}: what becomes of the SMS. It is the same whether the number had an
 * account or not, and found by a reference that nobody can make up.
 */
@Named
@RequestScoped
public class SentBacking {

    /** Ends the page's address when a new password was asked for. */
    static final String FOR_RESET = "&for=reset";

    @Inject private SmsStates states;
    @Inject private RequestingCredentials requests;
    @Inject private HttpServletRequest request;

    @Inject @Param private String m;

    @Inject
    @Param(name = "for")
    private String purpose;

    private Optional<MessageReference> reference;
    private @Nullable SmsProgress sms;
    private @Nullable String number;

    @PostConstruct
    void load() {
        reference = MessageReference.parse(m);
        sms = reference.flatMap(states::byReference).orElse(null);
        number = reference.flatMap(requests::recipient).map(MobileNumber::spaced).orElse(null);
    }

    /** Tells whether the reference is one that still has something to show. */
    public boolean isKnown() {
        return sms != null && number != null;
    }

    /** The number that the SMS goes to, or null when the reference is unknown. */
    public @Nullable String getNumber() {
        return number;
    }

    /** Tells how far the SMS is, or null when the reference is unknown. */
    public @Nullable SmsProgress getSms() {
        return sms;
    }

    /** Tells whether the state will not change any more. */
    public boolean isFinal() {
        return sms == null || sms.state().isFinal();
    }

    /** Tells whether a new password was asked for, not an account. */
    public boolean isReset() {
        return "reset".equals(purpose);
    }

    /** The address of this page, to look again. */
    public String getAddress() {
        return "?m=" + m + (isReset() ? FOR_RESET : "");
    }

    /** The address that the page's script asks for the state. */
    public String getStateAddress() {
        return request.getContextPath() + "/api/sms-state?m=" + m;
    }
}
