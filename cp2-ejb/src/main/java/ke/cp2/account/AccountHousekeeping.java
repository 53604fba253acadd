package ke.cp2.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import ke.cp2.account.keptform.KeptForms;
import ke.cp2.platform.SystemUse;

/** Forgets what the limits no longer count: it tells who asked from where, so it is not kept. */
@Stateless
@SystemUse
@PermitAll
public class AccountHousekeeping {

    @PersistenceContext private EntityManager entityManager;
    @Inject private SmsRequests requests;
    @Inject private KeptForms keptForms;
    @Inject private Clock clock;

    /** Deletes old requests, login failures, codes for new numbers and forms nobody came back for. */
    public void forget() {
        Instant now = clock.instant();
        requests.forgetBefore(now.minus(SmsRequestLimit.MEMORY));
        keptForms.forgetOld();
        entityManager
                .createQuery("DELETE FROM LoginFailure f WHERE f.lastAt < :time")
                .setParameter("time", now.minus(LoginFailure.PAUSE))
                .executeUpdate();
        entityManager
                .createQuery("DELETE FROM NumberChange c WHERE c.requestedAt < :time")
                .setParameter("time", now.minus(SmsRequestLimit.MEMORY))
                .executeUpdate();
    }
}
