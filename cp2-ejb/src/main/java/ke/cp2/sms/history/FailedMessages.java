package ke.cp2.sms.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.MobileNumber;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.sms.SmsState;
import ke.cp2.sms.gateway.SmsFailure;
import ke.cp2.sms.text.SmsTemplate;

/**
 * The messages of a campaign or run that did not arrive, or of which that is not known. A council
 * officer, who writes to these people, sees their numbers; an administrator sees them masked.
 */
@Stateless
@RolesAllowed({Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
public class FailedMessages {

    /** How many rows {@link #after} gives at a time. */
    public static final int CHUNK = 2000;

    private static final List<SmsState> FAILED =
            List.of(SmsState.FAILED, SmsState.EXPIRED, SmsState.UNKNOWN);

    private static final String WHERE =
            " FROM SmsMessage m WHERE m.campaignKey = :key AND m.state IN :states";

    private static final String ROW =
            "SELECT m.id, m.recipient, a.fullName, m.template, m.state, m.failure, m.gatewayStatus,"
                    + " m.attempts, m.createdAt, m.finalAt FROM SmsMessage m"
                    + " LEFT JOIN Account a ON a.id = m.accountId"
                    + " WHERE m.campaignKey = :key AND m.state IN :states AND m.id > :after"
                    + " ORDER BY m.id";

    @PersistenceContext private EntityManager entityManager;

    @Inject private AuditTrail audit;

    @Inject private Caller caller;

    /** How many there are for each reason, most of them first. */
    public List<FailureCount> reasons(@NotNull String campaignKey) {
        return bound(
                        entityManager.createQuery(
                                "SELECT NEW ke.cp2.sms.history.FailureCount(m.state, m.failure, COUNT(m.id))"
                                        + WHERE
                                        + " GROUP BY m.state, m.failure ORDER BY COUNT(m.id) DESC",
                                FailureCount.class),
                        campaignKey)
                .getResultList();
    }

    /** A page of them. */
    public Page<FailedMessage> list(@NotNull String campaignKey, PageRequest page) {
        List<FailedMessage> rows =
                bound(entityManager.createQuery(ROW, Object[].class), campaignKey)
                        .setParameter("after", 0L)
                        .setFirstResult(page.first())
                        .setMaxResults(page.size())
                        .getResultStream()
                        .map(this::row)
                        .toList();
        long total =
                bound(
                                entityManager.createQuery("SELECT COUNT(m.id)" + WHERE, Long.class),
                                campaignKey)
                        .getSingleResult();
        return new Page<>(rows, total);
    }

    /** Notes that the caller takes them all away in a file, read by {@link #after}. */
    public void download(@NotNull String campaignKey) {
        audit.record("messages.downloaded", "campaign", campaignKey, null, null);
    }

    /** The next of them after an id, up to {@value #CHUNK}; from 0. */
    public List<FailedMessage> after(@NotNull String campaignKey, long id) {
        return bound(entityManager.createQuery(ROW, Object[].class), campaignKey)
                .setParameter("after", id)
                .setMaxResults(CHUNK)
                .getResultStream()
                .map(this::row)
                .toList();
    }

    private static <T> TypedQuery<T> bound(TypedQuery<T> query, String campaignKey) {
        return query.setParameter("key", campaignKey).setParameter("states", FAILED);
    }

    private FailedMessage row(Object[] columns) {
        MobileNumber number = MobileNumber.of((String) columns[1]);
        return new FailedMessage(
                (Long) columns[0],
                caller.isIn(Role.Name.COUNCIL_OFFICER) ? number.digits() : number.toString(),
                (String) columns[2],
                (SmsTemplate) columns[3],
                (SmsState) columns[4],
                (SmsFailure) columns[5],
                (String) columns[6],
                (Integer) columns[7],
                (Instant) columns[8],
                (Instant) columns[9]);
    }
}
