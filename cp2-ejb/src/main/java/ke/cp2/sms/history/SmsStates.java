package ke.cp2.sms.history;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.security.SystemUse;
import ke.cp2.sms.SmsState;
import ke.cp2.sms.budget.MailingCounts;

/**
 * What became of messages: for the page that follows one, for progress bars, for a person's
 * history.
 */
@Stateless
public class SmsStates {

    private static final String PROGRESS =
            "SELECT NEW ke.cp2.sms.history.SmsProgress(m.template, m.messageClass, m.state,"
                    + " m.failure, m.createdAt, b.submittedAt, m.submittedAt, m.acceptedAt, m.finalAt)"
                    + " FROM SmsMessage m LEFT JOIN SmsBatch b"
                    + " ON b.firstId <= m.id AND b.nextId > m.id AND b.fence = m.fence AND m.state = ke.cp2.sms.SmsState.PENDING ";

    @PersistenceContext private EntityManager entityManager;

    @Inject private MessageReferences references;

    @Inject private Caller caller;

    /** The message with that reference. Whoever knows it may ask: it cannot be made up. */
    @PermitAll
    public Optional<SmsProgress> byReference(MessageReference reference) {
        return references.id(reference).flatMap(this::byId);
    }

    /** The message with that business key, for those who made it. */
    @SystemUse
    @PermitAll
    public Optional<SmsProgress> byBusinessKey(String key) {
        return one("m.businessKey", key);
    }

    private Optional<SmsProgress> byId(long id) {
        return one("m.id", id);
    }

    private Optional<SmsProgress> one(String field, Object value) {
        return entityManager
                .createQuery(PROGRESS + "WHERE " + field + " = :value", SmsProgress.class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst();
    }

    /** How far the campaign is, in one statement. */
    @RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
    public MailingCounts counts(String mailingKey) {
        return counts(List.of(mailingKey)).getOrDefault(mailingKey, MailingCounts.NONE);
    }

    /** The same for up to 500 campaigns in one statement; a campaign without messages is absent. */
    @RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
    public Map<String, MailingCounts> counts(Collection<String> campaignKeys) {
        Map<String, MailingCounts> counts = new HashMap<>();
        if (campaignKeys.isEmpty()) {
            return counts;
        }
        entityManager
                .createQuery(
                        "SELECT m.mailingKey, m.state, COUNT(m.id) FROM SmsMessage m"
                                + " WHERE m.mailingKey IN :keys GROUP BY m.mailingKey, m.state",
                        Object[].class)
                .setParameter("keys", campaignKeys)
                .getResultStream()
                .forEach(
                        row ->
                                counts.compute(
                                        (String) row[0],
                                        (key, before) ->
                                                (before == null ? MailingCounts.NONE : before)
                                                        .plus(
                                                                (SmsState) row[1],
                                                                ((Number) row[2]).longValue())));
        return counts;
    }

    /** The caller's own messages, newest first. */
    @RolesAllowed(Role.Name.PROFESSIONAL)
    public Page<SmsProgress> mine(PageRequest page) {
        return ofOne(caller.accountId(), page);
    }

    /** The messages of an account, newest first. */
    @RolesAllowed({Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
    public Page<SmsProgress> ofAccount(long accountId, PageRequest page) {
        return ofOne(accountId, page);
    }

    private Page<SmsProgress> ofOne(long accountId, PageRequest page) {
        List<SmsProgress> rows =
                entityManager
                        .createQuery(
                                PROGRESS + "WHERE m.accountId = :account ORDER BY m.id DESC",
                                SmsProgress.class)
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
        return new Page<>(rows, total);
    }
}
