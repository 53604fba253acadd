package ke.cp2.sms.budget;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import ke.cp2.sms.SmsState;

/** Sums the messages of all campaigns and runs, and their cost, from what is kept of each. */
@Dependent
public class MailingTotals {

    @PersistenceContext private EntityManager entityManager;

    /** Tells how many messages are in each state. */
    public Map<SmsState, Long> states() {
        Map<SmsState, Long> states = new EnumMap<>(SmsState.class);
        entityManager
                .createQuery(
                        "SELECT c.state, SUM(c.messages) FROM MailingCount c GROUP BY c.state",
                        Object[].class)
                .getResultStream()
                .forEach(row -> states.put((SmsState) row[0], ((Number) row[1]).longValue()));
        return states;
    }

    /** Tells what they have cost, in KES: the days together. */
    public BigDecimal cost() {
        BigDecimal cost =
                entityManager
                        .createQuery(
                                "SELECT SUM(s.spent) FROM MailingSpend s"
                                        + " WHERE s.key >= 'day:' AND s.key < 'day;'",
                                BigDecimal.class)
                        .getSingleResult();
        return cost == null ? BigDecimal.ZERO : cost;
    }
}
