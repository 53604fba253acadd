package ke.cp2.sms.gateway;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import ke.cp2.platform.Settings;
import ke.cp2.security.Role;
import ke.cp2.sms.budget.MailingBudget;
import ke.cp2.sms.budget.SentCounts;

/** Reports to staff how the gateway is doing. */
@Stateless
@RolesAllowed({Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
public class GatewayReports {

    @PersistenceContext private EntityManager entityManager;
    @Inject private CurrentGateway gateway;

    @Inject private SentCounts sent;

    @Inject private MailingBudget ledger;

    @Inject private Settings settings;

    /** Tells how it is doing now. */
    public GatewayReport report() {
        GatewayHealth health = gateway.health();
        return new GatewayReport(
                gateway.name(),
                settings.nodeName(),
                health.up(),
                health.reason(),
                gateway.sessions(),
                queue(),
                sent.now(),
                ledger.today());
    }

    private GatewayReport.Queue queue() {
        return new GatewayReport.Queue(
                count(
                        "SELECT COALESCE(SUM(b.lastId - b.nextId + 1), 0) FROM SmsBatch b"
                                + " WHERE b.lastId >= b.nextId"),
                count(
                        "SELECT COUNT(m.id) FROM SmsBatch b, SmsMessage m WHERE m.id >= b.firstId"
                                + " AND m.id < b.nextId AND m.fence = b.fence"
                                + " AND m.state = ke.cp2.sms.SmsState.PENDING"),
                count(
                        "SELECT COUNT(t.messageId) FROM SmsTrouble t"
                                + " WHERE t.state = ke.cp2.sms.SmsState.UNKNOWN"),
                count("SELECT COUNT(r.id) FROM SmsReceipt r"));
    }

    private long count(String query) {
        return entityManager.createQuery(query, Number.class).getSingleResult().longValue();
    }
}
