package ke.cp2.sms.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ke.cp2.account.AccountState;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.MobileNumber;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.sms.SmsState;
import ke.cp2.sms.inbound.OptOuts;

/**
 * What became of the messages to one person: for the person, and for staff who are asked why no SMS
 * came. A council officer sees the messages of professionals only, an administrator everybody's.
 */
@Stateless
@RolesAllowed({Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
public class MessageHistory {

    private static final String ROW =
            "SELECT NEW ke.cp2.sms.history.SmsHistoryRow(m.id, m.template, m.messageClass, m.state, m.failure,"
                    + " m.gateway, m.gatewayStatus, m.attempts, m.unknowns, m.secretBody, m.body,"
                    + " m.createdAt, m.submittedAt, m.acceptedAt, m.unknownAt, m.finalAt)"
                    + " FROM SmsMessage m WHERE m.accountId = :account ORDER BY m.id DESC";

    /** When the batches are due that messages wait in. */
    private static final String DUE =
            "SELECT m.id, b.dueAt FROM SmsMessage m JOIN SmsBatch b"
                    + " ON b.firstId <= m.id AND b.lastId >= m.id AND b.fence = m.fence"
                    + " WHERE m.id IN :ids";

    private static final String PERSON =
            "SELECT a.id, a.fullName, a.mobileNumber, a.state, a.role FROM Account a WHERE ";

    @PersistenceContext private EntityManager entityManager;

    @Inject private OptOuts optOuts;

    @Inject private AuditTrail audit;

    @Inject private Caller caller;

    /** The caller's own messages, newest first. */
    @RolesAllowed(Role.Name.PROFESSIONAL)
    public Page<SmsHistoryRow> mine(PageRequest page) {
        return ofOne(caller.accountId(), page);
    }

    /** The person of an account; empty when there is none that the caller may see. */
    public Optional<MessageRecipient> person(long accountId) {
        return person(PERSON + "a.id = :value", accountId);
    }

    /** The person with a mobile number, as people write it; the same for others. */
    public Optional<MessageRecipient> personOf(String mobileNumber) {
        return MobileNumber.parse(mobileNumber)
                .flatMap(number -> person(PERSON + "a.mobileNumber = :value", number.digits()));
    }

    /**
     * The messages of a person, newest first; none when the caller may not see the person. Asking
     * for the first page is audited.
     */
    public Page<SmsHistoryRow> ofPerson(long accountId, PageRequest page) {
        if (person(accountId).isEmpty()) {
            return new Page<>(List.of(), 0);
        }
        if (page.first() == 0) {
            audit.record("messages.viewed", "account", accountId, null, null);
        }
        return ofOne(accountId, page);
    }

    private Optional<MessageRecipient> person(String query, Object value) {
        return entityManager
                .createQuery(query, Object[].class)
                .setParameter("value", value)
                .getResultStream()
                .filter(row -> row[4] == Role.PROFESSIONAL || caller.isIn(Role.Name.ADMINISTRATOR))
                .map(this::recipient)
                .findFirst();
    }

    private MessageRecipient recipient(Object[] row) {
        return new MessageRecipient(
                (Long) row[0],
                (String) row[1],
                (String) row[2],
                (AccountState) row[3],
                MobileNumber.parse((String) row[2]).map(optOuts::has).orElse(false));
    }

    private Page<SmsHistoryRow> ofOne(long accountId, PageRequest page) {
        List<SmsHistoryRow> rows =
                entityManager
                        .createQuery(ROW, SmsHistoryRow.class)
                        .setParameter("account", accountId)
                        .setFirstResult(page.first())
                        .setMaxResults(page.size())
                        .getResultList();
        long total =
                entityManager
                        .createQuery(
                                "SELECT COUNT(m.id) FROM SmsMessage m WHERE m.accountId = :account",
                                Long.class)
                        .setParameter("account", accountId)
                        .getSingleResult();
        return new Page<>(withDueTimes(rows), total);
    }

    private List<SmsHistoryRow> withDueTimes(List<SmsHistoryRow> rows) {
        List<Long> waiting =
                rows.stream()
                        .filter(row -> row.state() == SmsState.PENDING)
                        .map(SmsHistoryRow::id)
                        .toList();
        if (waiting.isEmpty()) {
            return rows;
        }
        Map<Long, Instant> due =
                entityManager
                        .createQuery(DUE, Object[].class)
                        .setParameter("ids", waiting)
                        .getResultStream()
                        .collect(
                                Collectors.toMap(
                                        row -> (Long) row[0],
                                        row -> (Instant) row[1],
                                        (one, other) -> one.isAfter(other) ? one : other));
        return rows.stream().map(row -> row.dueAt(due.get(row.id()))).toList();
    }
}
