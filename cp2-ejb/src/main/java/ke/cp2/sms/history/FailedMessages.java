package ke.cp2.sms.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.Listing;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.database.Conditions;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.sms.SmsState;
import ke.cp2.sms.gateway.SmsFailure;
import ke.cp2.sms.text.SmsTemplate;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a campaign or run, or of the last days, that did not arrive, or of which that is
 * not known. A council officer, who writes to these people, sees their numbers; an administrator
 * sees them masked.
 */
@Stateless
@RolesAllowed({Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
public class FailedMessages {

    /** How many rows {@link #after} gives at a time. */
    public static final int CHUNK = 2000;

    /** How far the home page of staff and the list without a run look back. */
    public static final Duration RECENT = RecentFailures.PERIOD;

    private static final List<SmsState> FAILED =
            List.of(SmsState.FAILED, SmsState.EXPIRED, SmsState.UNKNOWN);

    private static final String WHERE =
            " FROM SmsMessage m WHERE m.mailingKey = :key AND m.state IN :states";

    private static final String COLUMNS =
            "SELECT m.id, m.recipient, a.fullName, m.template, m.state, m.failure, m.gatewayStatus,"
                    + " m.attempts, m.createdAt, m.finalAt, m.accountId, a.role FROM SmsMessage m"
                    + " LEFT JOIN Account a ON a.id = m.accountId";

    /** In the order of an index, so that a page is read without the rest. */
    private static final String OF_REASON =
            COLUMNS
                    + " WHERE m.failure = :failure AND m.finalAt >= :since"
                    + " ORDER BY m.failure, m.finalAt DESC, m.id DESC";

    private static final String ROW =
            COLUMNS
                    + " WHERE m.mailingKey = :key AND m.state IN :states AND m.id > :after"
                    + " ORDER BY m.id";

    @PersistenceContext private EntityManager entityManager;

    @Inject private RecentFailures recentFailures;

    @Inject private AuditTrail audit;

    @Inject private Caller caller;

    @Inject private Clock clock;

    /** Tells how many there are for each reason, most of them first. */
    public List<FailureCount> reasons(@NotNull String mailingKey) {
        return bound(
                        entityManager.createQuery(
                                "SELECT NEW ke.cp2.sms.history.FailureCount(m.state, m.failure, COUNT(m.id))"
                                        + WHERE
                                        + " GROUP BY m.state, m.failure ORDER BY COUNT(m.id) DESC",
                                FailureCount.class),
                        mailingKey)
                .getResultList();
    }

    /**
     * Tells how many did not arrive in the last {@link #RECENT} for each reason, most of them
     * first; of more than {@link Listing#LONGEST} one more than that.
     */
    public List<FailureCount> recentReasons() {
        return recentFailures.counts().entrySet().stream()
                .map(entry -> new FailureCount(SmsState.FAILED, entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(FailureCount::count).reversed())
                .toList();
    }

    /**
     * The rows of a page of those that did not arrive in the last days for one reason, the newest
     * first; {@link #recentReasons} has counted them.
     */
    public List<FailedMessage> recent(@NotNull SmsFailure failure, PageRequest page) {
        return entityManager
                .createQuery(OF_REASON, Object[].class)
                .setParameter("since", since())
                .setParameter("failure", failure)
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultStream()
                .map(this::row)
                .toList();
    }

    private Instant since() {
        return clock.instant().minus(RECENT);
    }

    /** A page of them. */
    public Page<FailedMessage> list(@NotNull String mailingKey, PageRequest page) {
        return new Conditions()
                .and("m.mailingKey = :key", "key", mailingKey)
                .and("m.state IN :states", "states", FAILED)
                .page(
                        entityManager,
                        Object[].class,
                        COLUMNS,
                        "m.id",
                        "SELECT COUNT(m.id) FROM SmsMessage m",
                        page)
                .map(this::row);
    }

    /** Notes that the caller takes them all away in a file, read by {@link #after}. */
    public void download(@NotNull String mailingKey) {
        audit.record(AuditAction.MESSAGES_DOWNLOADED.of(mailingKey));
    }

    /** The next of them after an id, up to {@value #CHUNK}; from 0. */
    public List<FailedMessage> after(@NotNull String mailingKey, long id) {
        return bound(entityManager.createQuery(ROW, Object[].class), mailingKey)
                .setParameter("after", id)
                .setMaxResults(CHUNK)
                .getResultStream()
                .map(this::row)
                .toList();
    }

    private static <T> TypedQuery<T> bound(TypedQuery<T> query, @Nullable String mailingKey) {
        return query.setParameter("key", mailingKey).setParameter("states", FAILED);
    }

    private FailedMessage row(Object[] columns) {
        MobileNumber number = MobileNumber.of((String) columns[1]);
        // A council officer has no business with what colleagues are sent.
        boolean open =
                caller.isIn(Role.Name.COUNCIL_OFFICER)
                        && !(columns[11] instanceof Role role && role.isStaff());
        return new FailedMessage(
                (Long) columns[0],
                open ? number.digits() : number.toString(),
                (String) columns[2],
                (SmsTemplate) columns[3],
                (SmsState) columns[4],
                (SmsFailure) columns[5],
                (String) columns[6],
                (Integer) columns[7],
                (Instant) columns[8],
                (Instant) columns[9],
                open || caller.isIn(Role.Name.ADMINISTRATOR) ? (Long) columns[10] : null);
    }
}
