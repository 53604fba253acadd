package ke.cp2.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.function.Function;
import java.util.function.Supplier;
import ke.cp2.account.credential.CredentialRequest;
import ke.cp2.account.credential.RequestingCredentials;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.sms.history.MessageReference;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.ClientAddress;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/**
 * The pages {@code /account/create} and {@code /account/forgot}. Both lead to {@code
 * /account/sent}.
 */
@Named
@RequestScoped
public class CredentialsBacking {

    @Inject private RequestingCredentials requests;
    @Inject private Feedback feedback;
    @Inject private Language language;
    @Inject private ClientAddress client;

    private final MobileNumberForm form = new MobileNumberForm();
    private @Nullable String challenge;
    private @Nullable MessageReference reference;

    /**
     * Asks for an account.
     *
     * @param wanted the page that was asked for before the login, or null
     */
    public void create(String wanted) {
        send(form::confirmedNumber, requests::create, "", wanted);
    }

    /** Asks for a new password, as {@link #create}. */
    public void reset(String wanted) {
        send(form::number, requests::reset, SentBacking.FOR_RESET, wanted);
    }

    private void send(
            Supplier<MobileNumber> number,
            Function<CredentialRequest, MessageReference> useCase,
            String purpose,
            String wanted) {
        boolean sent =
                feedback.attempt(
                        () -> {
                            CredentialRequest asked = asked(number.get());
                            try {
                                reference = useCase.apply(asked);
                            } catch (BusinessException e) {
                                if ("account.proofWanted".equals(e.key())) {
                                    challenge = requests.challenge(asked).orElse(null);
                                }
                                throw e;
                            }
                        });
        if (sent && wanted == null) {
            Faces.redirect("account/sent?m=%s" + purpose, reference);
        } else if (sent) {
            Faces.redirect("account/sent?m=%s" + purpose + "&to=%s", reference, wanted);
        }
    }

    private CredentialRequest asked(MobileNumber number) {
        return new CredentialRequest(number, language.locale(), client.network(), form.getProof());
    }

    public MobileNumberForm getForm() {
        return form;
    }

    /** Gives the browser's task before it may send the form again, or null. */
    public @Nullable String getChallenge() {
        return challenge;
    }
}
