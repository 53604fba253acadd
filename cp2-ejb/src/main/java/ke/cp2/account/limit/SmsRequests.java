package ke.cp2.account.limit;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.sms.history.MessageReference;

/** The requests that the limits count, in the database; each count reads a range of an index. */
@Dependent
public class SmsRequests {

    @PersistenceContext private EntityManager entityManager;

    /** Adds a request at once, so that a second one of this minute fails here. */
    public void add(SmsRequest request) {
        entityManager.persist(request);
        entityManager.flush();
    }

    /** The requests of a number that limits still count, newest first; never more than a few. */
    public List<SmsRequest> of(MobileNumber number, SmsRequest.Channel channel, Instant now) {
        return entityManager
                .createQuery(
                        "SELECT r FROM SmsRequest r WHERE r.mobileNumber = :number"
                                + " AND r.requestedAt > :since AND r.channel = :channel"
                                + " ORDER BY r.requestedAt DESC, r.id DESC",
                        SmsRequest.class)
                .setParameter("number", number.digits())
                .setParameter("since", now.minus(SmsRequestLimit.MEMORY))
                .setParameter("channel", channel)
                .getResultList();
    }

    /**
     * The work that the rates of address, wider network and block ask for, in bits.
     *
     * @param first whether the number has had no request lately
     */
    public int work(MobileNumber number, String addressHash, boolean first, Instant now) {
        int ofBlock = work(WorkRate.BLOCK, "r.numberBlock = :value", number.block(), now);
        int most = first ? Math.min(ofBlock, WorkRate.FIRST_OF_NUMBER_BITS) : ofBlock;
        for (WorkRate rate : WorkRate.OF_ADDRESS) {
            most = Math.max(most, work(rate, "r.addressHash = :value", addressHash, now));
        }
        for (WorkRate rate : WorkRate.OF_NETWORK) {
            most = Math.max(most, ofNetwork(rate, addressHash, now));
        }
        return most;
    }

    private int work(WorkRate rate, String condition, String value, Instant now) {
        return rate.bits(
                counting(rate, condition, now).setParameter("value", value).getSingleResult());
    }

    private int ofNetwork(WorkRate rate, String addressHash, Instant now) {
        return rate.bits(
                counting(rate, "r.addressHash >= :first AND r.addressHash < :last", now)
                        .setParameter("first", AddressHash.first(addressHash))
                        .setParameter("last", AddressHash.last(addressHash))
                        .getSingleResult());
    }

    private TypedQuery<Long> counting(WorkRate rate, String condition, Instant now) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(r.id) FROM SmsRequest r WHERE "
                                + condition
                                + " AND r.requestedAt > :since",
                        Long.class)
                .setParameter("since", now.minus(rate.within()));
    }

    /** Tells how many there were within that time, on pages and from phones. */
    long count(Duration within, Instant now) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(r.id) FROM SmsRequest r WHERE r.requestedAt > :since",
                        Long.class)
                .setParameter("since", now.minus(within))
                .getSingleResult();
    }

    /** Tells how many requests between two times sent a password that is by now in that state. */
    long count(SmsRequest.Code code, Instant from, Instant to) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(r.id) FROM SmsRequest r WHERE r.requestedAt >= :from"
                                + " AND r.requestedAt < :to AND r.code = :code",
                        Long.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("code", code)
                .getSingleResult();
    }

    /** Marks the passwords that were sent to a number: its owner has used one of them. */
    public void markUsed(MobileNumber number) {
        entityManager
                .createQuery(
                        "UPDATE SmsRequest r SET r.code = :used WHERE r.mobileNumber = :number"
                                + " AND r.code = :sent")
                .setParameter("used", SmsRequest.Code.USED)
                .setParameter("number", number.digits())
                .setParameter("sent", SmsRequest.Code.SENT)
                .executeUpdate();
    }

    /** The number that the SMS with that public reference went to. */
    public Optional<MobileNumber> numberOf(MessageReference smsReference) {
        return entityManager
                .createQuery(
                        "SELECT r.mobileNumber FROM SmsRequest r WHERE r.smsReference = :reference",
                        String.class)
                .setParameter("reference", smsReference.toString())
                .getResultStream()
                .findFirst()
                .map(MobileNumber::of);
    }

    /** Forgets the requests before a time. */
    public void forgetBefore(Instant time) {
        entityManager
                .createQuery("DELETE FROM SmsRequest r WHERE r.requestedAt < :time")
                .setParameter("time", time)
                .executeUpdate();
    }
}
