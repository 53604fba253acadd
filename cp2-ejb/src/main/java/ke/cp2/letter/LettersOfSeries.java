package ke.cp2.letter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import ke.cp2.security.Role;
import ke.cp2.sms.MessageClass;
import ke.cp2.sms.budget.SmsTariff;

/** Counts for council officers whom other days of a series would concern. */
@Stateless
@RolesAllowed(Role.Name.COUNCIL_OFFICER)
public class LettersOfSeries {

    @Inject private Letters letters;

    @Inject private SmsTariff tariff;

    /** Counts the valid letters of a series, and the people who know where they go. */
    public LettersInForce inForce(long seriesId) {
        return letters.inForce(seriesId);
    }

    /** Tells what it costs, in shillings, to send one SMS to each of so many people. */
    public BigDecimal cost(long messages) {
        return tariff.price(MessageClass.TRANSACTIONAL, 1).multiply(BigDecimal.valueOf(messages));
    }
}
