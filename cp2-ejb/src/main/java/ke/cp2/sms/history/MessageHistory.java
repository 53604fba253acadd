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
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.database.Conditions;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.sms.Recipient;
import ke.cp2.sms.RecipientDirectory;
import ke.cp2.sms.SmsState;
import ke.cp2.sms.inbound.OptOuts;

/**
 * Reads what became of the messages to one person: for the person, and for staff who are asked why
 * no SMS came. A council officer sees the messages of professionals only, an administrator
 * everybody's.
 */
@Stateless
@RolesAllowed({Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
public class MessageHistory {

    private static final String ROW =
            "SELECT NEW ke.cp2.sms.history.SmsHistoryRow(m.id, m.recipient, m.template, m.messageClass, m.state,"
                    + " m.failure,"
                    + " m.gateway, m.gatewayStatus, m.attempts, m.unknowns, m.secretBody, m.body,"
                    + " m.createdAt, m.submittedAt, m.acceptedAt, m.unknownAt, m.finalAt)"
                    + " FROM SmsMessage m";

    /** Reads when the batches are due that messages wait in. */
    private static final String DUE =
            "SELECT m.id, b.dueAt FROM SmsMessage m JOIN SmsBatch b"
                    + " ON b.firstId <= m.id AND b.lastId >= m.id AND b.fence = m.fence"
                    + " WHERE m.id IN :ids";

    @PersistenceContext private EntityManager entityManager;

    @Inject private RecipientDirectory directory;

    @Inject private OptOuts optOuts;

    @Inject private AuditTrail audit;

    @Inject private Caller caller;

    /** The caller's own messages, newest first. */
    @RolesAllowed(Role.Name.PROFESSIONAL)
    public Page<DatedSmsRow> mine(PageRequest page) {
        return ofOne(caller.accountId(), page);
    }

    /** The caller's present number, in digits. */
    @RolesAllowed(Role.Name.PROFESSIONAL)
    public String myNumber() {
        return directory.ofAccount(caller.accountId()).map(Recipient::mobileNumber).orElse("");
    }

    /** The person of an account; empty when there is none that the caller may see. */
    public Optional<MessageRecipient> person(AccountId accountId) {
        return seen(directory.ofAccount(accountId));
    }

    /** The person with a mobile number, as people write it; the same for others. */
    public Optional<MessageRecipient> personOf(String mobileNumber) {
        return MobileNumber.parse(mobileNumber)
                .flatMap(number -> seen(directory.withNumber(number)));
    }

    /**
     * The messages of a person, newest first; none when the caller may not see the person. Asking
     * for the first page is audited.
     */
    public Page<DatedSmsRow> ofPerson(AccountId accountId, PageRequest page) {
        if (person(accountId).isEmpty()) {
            return new Page<>(List.of(), 0);
        }
        if (page.first() == 0) {
            audit.record(AuditAction.MESSAGES_VIEWED.of(accountId.value()));
        }
        return ofOne(accountId, page);
    }

    private Optional<MessageRecipient> seen(Optional<Recipient> person) {
        return person.filter(found -> found.professional() || caller.isIn(Role.Name.ADMINISTRATOR))
                .map(this::withOptOut);
    }

    private MessageRecipient withOptOut(Recipient person) {
        return new MessageRecipient(
                person.accountId().value(),
                person.fullName(),
                person.mobileNumber(),
                person.accountState(),
                MobileNumber.parse(person.mobileNumber()).map(optOuts::has).orElse(false));
    }

    private Page<DatedSmsRow> ofOne(AccountId accountId, PageRequest page) {
        Page<SmsHistoryRow> found =
                new Conditions()
                        .and("m.accountId = :account", "account", accountId.value())
                        .page(
                                entityManager,
                                SmsHistoryRow.class,
                                ROW,
                                "m.id DESC",
                                "SmsMessage m",
                                page);
        return new Page<>(withDueTimes(found.rows()), found.total());
    }

    private List<DatedSmsRow> withDueTimes(List<SmsHistoryRow> rows) {
        List<Long> waiting =
                rows.stream()
                        .filter(row -> row.state() == SmsState.PENDING)
                        .map(SmsHistoryRow::id)
                        .toList();
        Map<Long, Instant> due = waiting.isEmpty() ? Map.of() : dueTimes(waiting);
        return rows.stream().map(row -> new DatedSmsRow(row, due.get(row.id()))).toList();
    }

    private Map<Long, Instant> dueTimes(List<Long> waiting) {
        return entityManager
                .createQuery(DUE, Object[].class)
                .setParameter("ids", waiting)
                .getResultStream()
                .collect(
                        Collectors.toMap(
                                row -> (Long) row[0],
                                row -> (Instant) row[1],
                                (one, other) -> one.isAfter(other) ? one : other));
    }
}
