package ke.cp2.sms.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import ke.cp2.platform.typed.MobileNumber;

/** Holds the numbers that want no campaigns. */
@ApplicationScoped
public class OptOuts {

    @PersistenceContext private EntityManager entityManager;

    @Inject private Clock clock;

    /** Tells whether a number wants no campaigns. */
    public boolean has(MobileNumber number) {
        return entityManager.find(SmsOptOut.class, number.digits()) != null;
    }

    /** Ends campaigns to a number; nothing happens when it has ended them before. */
    public void add(MobileNumber number) {
        if (entityManager.find(SmsOptOut.class, number.digits()) == null) {
            entityManager.persist(new SmsOptOut(number, clock.instant()));
        }
    }

    /** Lets campaigns to a number begin again. */
    public void remove(MobileNumber number) {
        SmsOptOut optOut = entityManager.find(SmsOptOut.class, number.digits());
        if (optOut != null) {
            entityManager.remove(optOut);
        }
    }
}
