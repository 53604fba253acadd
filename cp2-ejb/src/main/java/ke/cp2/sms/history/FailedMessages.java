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
import java.util.stream.Stream;
import ke.cp2.platform.Listing;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.sms.SmsState;
import ke.cp2.sms.gateway.SmsFailure;
import ke.cp2.sms.text.SmsTemplate;

/**
 * The messages of a campaign or run, or of the last days, that did not arrive, or of which that is
 * not known. A council officer, who writes to these people, sees their numbers; an administrator
 * sees them masked.
 */
@Stateless
@RolesAllowed({Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
public class FailedMessages {

    /** {@link #after} gives so many rows at a time. */
    public static final int CHUNK = 2000;

    /** The home page of staff and the list without a run look so far back. */
    public static final Duration RECENT = RecentFailures.PERIOD;

    private static final List<SmsState> FAILED =
            List.of(SmsState.FAILED, SmsState.EXPIRED, SmsState.UNKNOWN);

    /** State by state: of several at once H2 reads all messages of the run. */
    private static final String OF_STATE = " WHERE t.mailingKey = :key AND t.state = :state";

    private static final String COLUMNS =
            "SELECT m.id, m.recipient, a.fullName, m.template, m.state, m.failure, m.gatewayStatus,"
                    + " m.attempts, m.createdAt, m.finalAt, m.accountId, a.role FROM SmsMessage m"
                    + " LEFT JOIN Account a ON a.id = m.accountId, SmsTrouble t";

    /** In the order of an index, so that a page is read without the rest. */
    private static final String OF_REASON =
            COLUMNS
                    + " WHERE t.failure = :failure AND t.since >= :since AND m.id = t.messageId"
                    + " ORDER BY t.failure, t.since DESC, t.messageId DESC";

    private static final String ROW =
            COLUMNS
                    + OF_STATE
                    + " AND t.messageId > :after AND m.id = t.messageId ORDER BY t.mailingKey, t.state, t.messageId";

    @PersistenceContext private EntityManager entityManager;

    @Inject private RecentFailures recentFailures;

    @Inject private Caller caller;

    @Inject private Clock clock;

    /** Tells how many there are for each reason, most of them first. */
    public List<FailureCount> reasons(@NotNull String mailingKey) {
        return recentFailures.ofRun(mailingKey, () -> countedReasons(mailingKey));
    }

    private List<FailureCount> countedReasons(String mailingKey) {
        return inEachState(
                        mailingKey,
                        FailureCount.class,
                        "SELECT NEW ke.cp2.sms.history.FailureCount(t.state, t.failure,"
                                + " COUNT(t.messageId)) FROM SmsTrouble t"
                                + OF_STATE
                                + " GROUP BY t.state, t.failure")
                .flatMap(TypedQuery::getResultStream)
                .sorted(Comparator.comparingLong(FailureCount::count).reversed())
                .toList();
    }

    private <T> Stream<TypedQuery<T>> inEachState(String mailingKey, Class<T> type, String jpql) {
        return FAILED.stream()
                .map(
                        state ->
                                entityManager
                                        .createQuery(jpql, type)
                                        .setParameter("key", mailingKey)
                                        .setParameter("state", state));
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

    /** The rows of a page of them; {@link #reasons} has counted them. */
    public List<FailedMessage> list(@NotNull String mailingKey, PageRequest page) {
        return next(mailingKey, 0, page.first() + page.size()).skip(page.first()).toList();
    }

    /** Reads the next ones of each state, in the order of their ids. */
    private Stream<FailedMessage> next(String mailingKey, long after, int size) {
        return inEachState(mailingKey, Object[].class, ROW)
                .flatMap(
                        query ->
                                query.setParameter("after", after)
                                        .setMaxResults(size)
                                        .getResultStream())
                .sorted(Comparator.comparingLong(columns -> (Long) columns[0]))
                .limit(size)
                .map(this::row);
    }

    /** The next of them after an id, up to {@value #CHUNK}; from 0. */
    public List<FailedMessage> after(@NotNull String mailingKey, long id) {
        return next(mailingKey, id, CHUNK).toList();
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
