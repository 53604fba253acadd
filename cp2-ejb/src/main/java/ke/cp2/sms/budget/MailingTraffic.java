package ke.cp2.sms.budget;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import ke.cp2.platform.database.NativeSql;
import ke.cp2.security.SystemUse;

/** Says whether the messages of a campaign have all left. */
@Stateless
public class MailingTraffic {

    private static final String LEAVING =
            "SELECT COALESCE(SUM(MESSAGES), 0) FROM MAILING_COUNT WHERE CAMPAIGN_KEY = :key"
                    + " AND STATE IN ('PENDING', 'UNKNOWN')";

    @PersistenceContext private EntityManager entityManager;

    /** Tells whether a message of the campaign has yet to leave, or may have to leave again. */
    @PermitAll
    @SystemUse
    public boolean isLeaving(String mailingKey) {
        return NativeSql.of(LEAVING).with("key", mailingKey).number(entityManager) > 0;
    }
}
