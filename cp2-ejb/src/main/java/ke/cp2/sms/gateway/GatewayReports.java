package ke.cp2.sms.gateway;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import ke.cp2.platform.Settings;
import ke.cp2.security.Role;
import ke.cp2.sms.budget.MailingBudget;
import ke.cp2.sms.budget.SentCounts;

/** Reports to staff how the gateway is doing. */
@Stateless
@RolesAllowed({Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
public class GatewayReports {

    private static final Duration A_YEAR = Duration.ofDays(366);

    @PersistenceContext private EntityManager entityManager;
    @Inject private Clock clock;

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
                unknown(),
                count("SELECT COUNT(r.id) FROM SmsReceipt r"));
    }

    /** Bounded on both sides: at its end the index holds all messages that wait for nothing. */
    private long unknown() {
        return entityManager
                .createQuery(
                        "SELECT COUNT(m.id) FROM SmsMessage m"
                                + " WHERE m.waitUntil >= :first AND m.waitUntil < :last",
                        Long.class)
                .setParameter("first", Instant.EPOCH)
                .setParameter("last", clock.instant().plus(A_YEAR))
                .getSingleResult();
    }

    private long count(String query) {
        return entityManager.createQuery(query, Number.class).getSingleResult().longValue();
    }
}
