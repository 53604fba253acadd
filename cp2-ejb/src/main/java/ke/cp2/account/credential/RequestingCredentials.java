package ke.cp2.account.credential;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.database.UniqueViolation;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.sms.history.MessageReference;

/**
 * Visitors ask for login details. The answer is the same whether the number has an account or not:
 * the public reference of an SMS, which tells the owner of the phone and nobody else.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RequestingCredentials {

    @Inject private CredentialTransactions steps;

    /**
     * Creates an account for a number that has none, and sends its login details; a number that has
     * one is told so by SMS.
     *
     * @return the public reference of the SMS
     * @throws BusinessException at {@code mobileNumber} when the number must wait, with the time;
     *     {@code account.proofWanted} when {@link #challenge} has to be answered
     */
    public MessageReference create(CredentialRequest request) {
        return onceMore(() -> steps.create(request));
    }

    /**
     * Sends a one-time secret to a number that has an account; another number is told so by SMS. An
     * own password keeps working until the secret has been used.
     *
     * @return the public reference of the SMS
     * @throws BusinessException as {@link #create}
     */
    public MessageReference reset(CredentialRequest request) {
        return onceMore(() -> steps.reset(request));
    }

    /** The challenge that a request must answer now, or empty when it need not. */
    public Optional<String> challenge(CredentialRequest request) {
        return steps.challenge(request);
    }

    /** The number that the SMS with that public reference went to, for the page that follows it. */
    public Optional<MobileNumber> recipient(MessageReference smsReference) {
        return steps.recipient(smsReference);
    }

    /**
     * Two requests at the same moment write the same rows, the account or the request of this
     * minute: the one that comes second runs again and then finds what the first one wrote.
     */
    private static MessageReference onceMore(Supplier<MessageReference> step) {
        try {
            return step.get();
        } catch (EJBException e) {
            if (!UniqueViolation.is(e)) {
                throw e;
            }
            return step.get();
        }
    }
}
