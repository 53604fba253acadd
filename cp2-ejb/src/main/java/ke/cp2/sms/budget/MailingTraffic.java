package ke.cp2.sms.budget;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.Map;
import ke.cp2.security.Role;
import ke.cp2.security.SystemUse;
import ke.cp2.sms.SmsState;

/** What has become of the messages of a campaign. */
@Stateless
public class MailingTraffic {

    private static final String LEAVING =
            "SELECT ID FROM SMS_MESSAGE WHERE CAMPAIGN_KEY = ?1"
                    + " AND STATE IN ('PENDING', 'SUBMITTED', 'UNKNOWN')"
                    + " FETCH FIRST 1 ROWS ONLY";

    @PersistenceContext private EntityManager entityManager;

    /** Whether a message of the campaign has yet to leave, or may have to leave again. */
    @PermitAll
    @SystemUse
    public boolean isLeaving(String mailingKey) {
        return !entityManager
                .createNativeQuery(LEAVING)
                .setParameter(1, mailingKey)
                .getResultList()
                .isEmpty();
    }

    /** How many messages of the campaign are in each state. */
    @RolesAllowed({Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
    public Map<SmsState, Long> states(String mailingKey) {
        Map<SmsState, Long> states = new EnumMap<>(SmsState.class);
        entityManager
                .createQuery(
                        "SELECT m.state, COUNT(m.id) FROM SmsMessage m"
                                + " WHERE m.mailingKey = :key GROUP BY m.state",
                        Object[].class)
                .setParameter("key", mailingKey)
                .getResultStream()
                .forEach(row -> states.put((SmsState) row[0], ((Number) row[1]).longValue()));
        return states;
    }
}
