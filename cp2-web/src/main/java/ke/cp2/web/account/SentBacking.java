package ke.cp2.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import ke.cp2.account.credential.RequestingCredentials;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.sms.SmsState;
import ke.cp2.sms.gateway.SmsFailure;
import ke.cp2.sms.history.MessageReference;
import ke.cp2.sms.history.SmsProgress;
import ke.cp2.sms.history.SmsStates;

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

    private Optional<MessageReference> reference;
    private Optional<SmsProgress> sms;
    private String number;

    /** Tells whether the reference is one that still has something to show. */
    public boolean isKnown() {
        return sms().isPresent() && getNumber() != null;
    }

    /** The number that the SMS goes to, or null when the reference is unknown. */
    public String getNumber() {
        if (number == null) {
            number =
                    reference().flatMap(requests::recipient).map(MobileNumber::spaced).orElse(null);
        }
        return number;
    }

    /** The state of the SMS, or null when the reference is unknown. */
    public SmsState getState() {
        return sms().map(SmsProgress::state).orElse(null);
    }

    /** Tells why the SMS was not delivered, or null. */
    public SmsFailure getFailure() {
        return sms().map(SmsProgress::failure).orElse(null);
    }

    /** Tells whether the state will not change any more. */
    public boolean isFinal() {
        return sms().map(progress -> progress.state().isFinal()).orElse(true);
    }

    /** The public reference that the address names, or "" when it is none. */
    public String getReference() {
        return reference().map(MessageReference::toString).orElse("");
    }

    /** Tells whether a new password was asked for, not an account. */
    public boolean isReset() {
        return "reset".equals(request.getParameter("for"));
    }

    /** The address of this page, to look again. */
    public String getAddress() {
        return "?m=" + getReference() + (isReset() ? FOR_RESET : "");
    }

    /** The address that the page's script asks for the state. */
    public String getStateAddress() {
        return request.getContextPath() + "/api/sms-state?m=" + getReference();
    }

    private Optional<MessageReference> reference() {
        if (reference == null) {
            reference = MessageReference.parse(request.getParameter("m"));
        }
        return reference;
    }

    private Optional<SmsProgress> sms() {
        if (sms == null) {
            sms = reference().flatMap(states::byReference);
        }
        return sms;
    }
}
