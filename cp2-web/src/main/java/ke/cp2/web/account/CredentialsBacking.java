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
import ke.cp2.web.account.login.Wanted;
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
    @Inject private Wanted wanted;

    private final MobileNumberForm form = new MobileNumberForm();
    private @Nullable String challenge;
    private @Nullable MessageReference reference;

    /** Asks for an account. */
    public void create() {
        send(form::confirmedNumber, requests::create, "");
    }

    /** Asks for a new password, as {@link #create}. */
    public void reset() {
        send(form::number, requests::reset, SentBacking.FOR_RESET);
    }

    private void send(
            Supplier<MobileNumber> number,
            Function<CredentialRequest, MessageReference> useCase,
            String purpose) {
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
        if (sent) {
            wanted.keep(Faces.getResponse());
            Faces.redirect("account/sent?m=%s" + purpose, reference);
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
