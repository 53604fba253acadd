package ke.cp2.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The outgoing messages. */
@ApplicationScoped
class SmsMessages {

    @PersistenceContext private EntityManager entityManager;

    void add(SmsMessage message) {
        entityManager.persist(message);
    }

    /** The public reference of the message with that business key. */
    Optional<String> reference(String businessKey) {
        return entityManager
                .createQuery(
                        "SELECT m.publicReference FROM SmsMessage m WHERE m.businessKey = :key",
                        String.class)
                .setParameter("key", businessKey)
                .getResultStream()
                .findFirst();
    }

    /** Those of the keys that have a message; at most 1,000 keys. */
    Set<String> known(Collection<String> businessKeys) {
        return new HashSet<>(
                entityManager
                        .createQuery(
                                "SELECT m.businessKey FROM SmsMessage m WHERE m.businessKey IN :keys",
                                String.class)
                        .setParameter("keys", businessKeys)
                        .getResultList());
    }
}
