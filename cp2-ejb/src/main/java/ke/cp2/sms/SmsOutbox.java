package ke.cp2.sms;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Puts messages into the outbox, in the transaction of the use case that wants them sent. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SmsOutbox {

    /**
     * Adds a message, to be sent as soon as the transaction has committed.
     *
     * @return the public reference (a random UUID) that a page can follow the message's state with;
     *     that of the first message when one with this business key exists
     */
    public String add(NewSms sms) {
        throw new UnsupportedOperationException(sms.businessKey());
    }
}
