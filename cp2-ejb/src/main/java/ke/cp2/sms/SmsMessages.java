package ke.cp2.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import ke.cp2.platform.database.Flags;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;

/** The outgoing messages. Lists of ids, keys or numbers have at most 1,000 elements (Oracle). */
@ApplicationScoped
class SmsMessages {

    @PersistenceContext private EntityManager entityManager;

    @Inject private MailingStates counts;

    /**
     * Changes a message, and keeps in step with it what its run counts and what is known of
     * messages in trouble.
     */
    void change(SmsMessage message, Consumer<SmsMessage> verb) {
        SmsState before = message.state();
        verb.accept(message);
        counts.moved(message.mailingKey(), before, message.state(), 1);
        SmsTrouble trouble =
                SmsTrouble.isIn(before) ? entityManager.find(SmsTrouble.class, message.id()) : null;
        if (SmsTrouble.isIn(message.state())) {
            if (trouble == null) {
                entityManager.persist(new SmsTrouble(message));
            } else {
                trouble.follow(message);
            }
        } else if (trouble != null) {
            entityManager.remove(trouble);
        }
    }

    /** Takes messages that have had their answers after all out of those in trouble. */
    void outOfTrouble(Collection<Long> ids) {
        entityManager
                .createQuery("DELETE FROM SmsTrouble t WHERE t.messageId IN :ids")
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /** Messages with those ids that are still in that state; nobody else's turn to change them. */
    List<SmsMessage> lockedIn(SmsState state, Collection<Long> ids) {
        return entityManager
                .createQuery(
                        "SELECT m FROM SmsMessage m WHERE m.id IN :ids AND m.state = :state",
                        SmsMessage.class)
                .setParameter("ids", ids)
                .setParameter("state", state)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The id of the message with that business key. */
    Optional<Long> id(String businessKey) {
        return entityManager
                .createQuery("SELECT m.id FROM SmsMessage m WHERE m.businessKey = :key", Long.class)
                .setParameter("key", businessKey)
                .getResultStream()
                .findFirst();
    }

    /** Those of the keys that have a message. */
    Set<String> known(Collection<String> businessKeys) {
        Set<String> known =
                new HashSet<>(
                        entityManager
                                .createQuery(
                                        "SELECT m.businessKey FROM SmsMessage m"
                                                + " WHERE m.businessKey IN :keys",
                                        String.class)
                                .setParameter("keys", businessKeys)
                                .getResultList());
        known.addAll(
                entityManager
                        .createQuery(
                                "SELECT t.businessKey FROM ToldBeside t WHERE t.businessKey IN :keys",
                                String.class)
                        .setParameter("keys", businessKeys)
                        .getResultList());
        return known;
    }

    /** Notes what messages tell beside what their own business keys say. */
    void toldBeside(NewSms sms) {
        sms.tellsToo().forEach(key -> entityManager.persist(new ToldBeside(key)));
    }

    SmsMessage withId(long id) {
        return entityManager.find(SmsMessage.class, id);
    }

    /** Those of the batch that were handed over and have no answer, in order. */
    List<SmsMessage> underWay(SmsBatch batch) {
        return entityManager
                .createQuery(
                        "SELECT m FROM SmsMessage m WHERE m.id BETWEEN :first AND :last"
                                + " AND m.fence = :fence AND m.state = :pending ORDER BY m.id",
                        SmsMessage.class)
                .setParameter("first", batch.firstId())
                .setParameter("last", batch.nextId() - 1)
                .setParameter("fence", batch.fence())
                .setParameter("pending", SmsState.PENDING)
                .getResultList();
    }

    /** The messages with those ids, in order. */
    List<SmsMessage> withIds(Collection<Long> ids) {
        return entityManager
                .createQuery(
                        "SELECT m FROM SmsMessage m WHERE m.id IN :ids ORDER BY m.id",
                        SmsMessage.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** The messages that the gateway knows under those ids. */
    List<SmsMessage> withGatewayIds(String gateway, Collection<String> gatewayMessageIds) {
        return entityManager
                .createQuery(
                        "SELECT m FROM SmsMessage m"
                                + " WHERE m.gateway = :gateway AND m.gatewayMessageId IN :ids",
                        SmsMessage.class)
                .setParameter("gateway", gateway)
                .setParameter("ids", gatewayMessageIds)
                .getResultList();
    }

    /** Messages of a class whose fate is unknown since that moment or longer, in order. */
    List<SmsMessage> unknownSince(MessageClass messageClass, Instant since, int limit) {
        return entityManager
                .createQuery(
                        "SELECT m FROM SmsTrouble t JOIN SmsMessage m ON m.id = t.messageId"
                                + " WHERE t.state = :unknown AND t.messageClass = :class"
                                + " AND t.since <= :since ORDER BY m.id",
                        SmsMessage.class)
                .setParameter("unknown", SmsState.UNKNOWN)
                .setParameter("class", messageClass)
                .setParameter("since", since)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * The messages to an account at that number that have not been handed over, or whose answer was
     * lost, so that they are sent again; nobody else's turn until the transaction ends.
     */
    List<SmsMessage> unsentOf(AccountId accountId, MobileNumber recipient) {
        return locked(
                entityManager
                        .createQuery(
                                "SELECT m FROM SmsMessage m WHERE m.accountId = :account"
                                        + " AND m.recipient = :recipient AND m.state IN :open"
                                        + " AND (m.state = :lost OR NOT EXISTS (SELECT b.id"
                                        + " FROM SmsBatch b WHERE b.firstId <= m.id"
                                        + " AND b.nextId > m.id))",
                                SmsMessage.class)
                        .setParameter("account", accountId.value())
                        .setParameter("lost", SmsState.UNKNOWN)
                        .setParameter("recipient", recipient.digits()));
    }

    /** The messages to an account that hold a secret and have no answer yet, as above. */
    List<SmsMessage> unansweredSecretsOf(AccountId accountId) {
        return locked(
                entityManager
                        .createQuery(
                                "SELECT m FROM SmsMessage m WHERE m.accountId = :account"
                                        + " AND "
                                        + Flags.isSet("m.secretBody")
                                        + " AND m.state IN :open",
                                SmsMessage.class)
                        .setParameter("account", accountId.value()));
    }

    private static List<SmsMessage> locked(TypedQuery<SmsMessage> query) {
        return query.setParameter("open", List.of(SmsState.PENDING, SmsState.UNKNOWN))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The messages of unknown fate to that recipient that the gateway was handed. */
    List<SmsMessage> unknownTo(String gateway, String recipient) {
        return entityManager
                .createQuery(
                        "SELECT m FROM SmsTrouble t JOIN SmsMessage m ON m.id = t.messageId"
                                + " WHERE t.state = :unknown"
                                + " AND m.gateway = :gateway AND m.recipient = :recipient"
                                + " ORDER BY m.id",
                        SmsMessage.class)
                .setParameter("unknown", SmsState.UNKNOWN)
                .setParameter("gateway", gateway)
                .setParameter("recipient", recipient)
                .getResultList();
    }

    /**
     * Tells whether a receipt to the recipient of this message might be about another one: one that
     * has not ended, or has lately and was sent more than once, under ids that nobody knows.
     */
    boolean hasOthersOpen(SmsMessage message, Instant lately) {
        return !entityManager
                .createQuery(
                        "SELECT m.id FROM SmsMessage m WHERE m.accountId = :account"
                                + " AND m.recipient = :recipient AND m.id <> :id"
                                + " AND (m.state IN :open OR m.unknowns > 0 AND m.finalAt > :lately)",
                        Long.class)
                .setParameter("account", AccountId.valueOrNull(message.accountId()))
                .setParameter("recipient", message.recipient().digits())
                .setParameter("id", message.id())
                .setParameter(
                        "open", List.of(SmsState.PENDING, SmsState.UNKNOWN, SmsState.ACCEPTED))
                .setParameter("lately", lately)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
