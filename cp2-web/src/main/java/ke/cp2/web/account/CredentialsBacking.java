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
    private String challenge;
    private MessageReference reference;

    /** Asks for an account. */
    public String create() {
        return send(form::confirmedNumber, requests::create, "");
    }

    /** Asks for a new password. */
    public String reset() {
        return send(form::number, requests::reset, SentBacking.FOR_RESET);
    }

    private String send(
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
        return sent ? "/account/sent?faces-redirect=true&m=" + reference + purpose : null;
    }

    private CredentialRequest asked(MobileNumber number) {
        return new CredentialRequest(number, language.locale(), client.network(), form.getProof());
    }

    public MobileNumberForm getForm() {
        return form;
    }

    /** Gives the browser's task before it may send the form again, or null. */
    public String getChallenge() {
        return challenge;
    }
}
