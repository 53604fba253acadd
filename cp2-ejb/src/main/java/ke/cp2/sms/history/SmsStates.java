package ke.cp2.sms.history;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ke.cp2.security.Role;
import ke.cp2.security.SystemUse;
import ke.cp2.sms.SmsState;
import ke.cp2.sms.budget.MailingCounts;
import org.jspecify.annotations.Nullable;

/** Reads what became of messages: for the page that follows one, and for progress bars. */
@Stateless
public class SmsStates {

    private static final String PROGRESS =
            "SELECT NEW ke.cp2.sms.history.SmsProgress(m.template, m.messageClass, m.state,"
                    + " m.failure, m.createdAt, b.submittedAt, m.submittedAt, m.acceptedAt, m.finalAt)"
                    + " FROM SmsMessage m LEFT JOIN SmsBatch b"
                    + " ON b.firstId <= m.id AND b.nextId > m.id AND b.fence = m.fence AND m.state = ke.cp2.sms.SmsState.PENDING ";

    @PersistenceContext private EntityManager entityManager;

    @Inject private MessageReferences references;

    /** The message with that reference. Whoever knows it may ask: it cannot be made up. */
    @PermitAll
    public Optional<SmsProgress> byReference(MessageReference reference) {
        return references.id(reference).flatMap(id -> one("m.id", id));
    }

    /** The message with that business key, for those who made it. */
    @SystemUse
    @PermitAll
    public Optional<SmsProgress> byBusinessKey(String key) {
        return one("m.businessKey", key);
    }

    /** The reference by which the reader of a page follows the message with that business key. */
    @SystemUse
    @PermitAll
    public Optional<MessageReference> referenceOf(String key) {
        return entityManager
                .createQuery("SELECT m.id FROM SmsMessage m WHERE m.businessKey = :key", Long.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst()
                .map(references::of);
    }

    private Optional<SmsProgress> one(String field, Object value) {
        return entityManager
                .createQuery(PROGRESS + "WHERE " + field + " = :value", SmsProgress.class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst();
    }

    /** Tells how far the campaign is, in one statement. */
    @RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
    public MailingCounts counts(String mailingKey) {
        return counts(List.of(mailingKey)).getOrDefault(mailingKey, MailingCounts.NONE);
    }

    /** The same for up to 500 campaigns in one statement; a campaign without messages is absent. */
    @RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
    public Map<String, MailingCounts> counts(Collection<String> mailingKeys) {
        if (mailingKeys.isEmpty()) {
            return Map.of();
        }
        Map<String, MailingCounts> counts = new HashMap<>();
        states(mailingKeys).forEach((key, states) -> counts.put(key, MailingCounts.of(states)));
        return counts;
    }

    /** Counts the messages of the campaign by state; states without messages are absent. */
    @RolesAllowed({Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
    public Map<SmsState, Long> states(@Nullable String mailingKey) {
        return states(List.of(mailingKey)).getOrDefault(mailingKey, Map.of());
    }

    private Map<String, Map<SmsState, Long>> states(Collection<String> mailingKeys) {
        Map<String, Map<SmsState, Long>> states = new HashMap<>();
        entityManager
                .createQuery(
                        "SELECT c.mailingKey, c.state, SUM(c.messages) FROM MailingCount c"
                                + " WHERE c.mailingKey IN :keys GROUP BY c.mailingKey, c.state"
                                + " HAVING SUM(c.messages) <> 0",
                        Object[].class)
                .setParameter("keys", mailingKeys)
                .getResultStream()
                .forEach(
                        row ->
                                states.computeIfAbsent(
                                                (String) row[0],
                                                key -> new EnumMap<>(SmsState.class))
                                        .put((SmsState) row[1], (Long) row[2]));
        return states;
    }
}
