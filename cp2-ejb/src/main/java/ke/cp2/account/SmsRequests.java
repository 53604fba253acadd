package ke.cp2.account;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ke.cp2.sms.MessageReference;

/** The requests that the limits count, in the database. */
@Dependent
class SmsRequests {

    @PersistenceContext private EntityManager entityManager;

    /** Adds a request at once, so that a second one of this minute fails here. */
    void add(SmsRequest request) {
        entityManager.persist(request);
        entityManager.flush();
    }

    /** The requests of a number that limits still count, newest first; never more than a few. */
    List<SmsRequest> ofNumber(MobileNumber number, Instant now) {
        return entityManager
                .createQuery(
                        "SELECT r FROM SmsRequest r WHERE r.mobileNumber = :number"
                                + " AND r.requestedAt > :since ORDER BY r.requestedAt DESC, r.id DESC",
                        SmsRequest.class)
                .setParameter("number", number.digits())
                .setParameter("since", now.minus(SmsRequestLimit.MEMORY))
                .getResultList();
    }

    boolean isBlockFull(MobileNumber number, Instant now) {
        return count("numberBlock", number.block(), now.minus(SmsRequestLimit.OF_A_BLOCK.within()))
                >= SmsRequestLimit.OF_A_BLOCK.requests();
    }

    boolean isAddressBusy(String addressHash, Instant now) {
        return count("addressHash", addressHash, now.minus(SmsRequestLimit.OF_AN_ADDRESS.within()))
                >= SmsRequestLimit.OF_AN_ADDRESS.requests();
    }

    private long count(String field, String value, Instant since) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(r.id) FROM SmsRequest r WHERE r."
                                + field
                                + " = :value AND r.requestedAt > :since",
                        Long.class)
                .setParameter("value", value)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** The number that the SMS with that public reference went to. */
    Optional<MobileNumber> numberOf(MessageReference smsReference) {
        return entityManager
                .createQuery(
                        "SELECT r.mobileNumber FROM SmsRequest r WHERE r.smsReference = :reference",
                        String.class)
                .setParameter("reference", smsReference.toString())
                .getResultStream()
                .findFirst()
                .map(MobileNumber::of);
    }

    int forgetBefore(Instant time) {
        return entityManager
                .createQuery("DELETE FROM SmsRequest r WHERE r.requestedAt < :time")
                .setParameter("time", time)
                .executeUpdate();
    }
}
