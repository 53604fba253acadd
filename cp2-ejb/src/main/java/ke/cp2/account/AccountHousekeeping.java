package ke.cp2.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import ke.cp2.account.keptform.KeepingForms;
import ke.cp2.account.limit.CodeTraffic;
import ke.cp2.account.limit.Proofs;
import ke.cp2.account.limit.SmsRequestLimit;
import ke.cp2.account.limit.SmsRequests;
import ke.cp2.account.secondfactor.CodeChecks;
import ke.cp2.security.SystemUse;
import ke.cp2.sms.text.SmsTemplate;

/** Forgets what the limits no longer count: it tells who asked from where, so it is not kept. */
@Stateless
@SystemUse
@PermitAll
public class AccountHousekeeping {

    /** So long a code may wait for the gateway. */
    private static final Duration WAIT = SmsTemplate.NUMBER_CODE.messageClass().validity();

    @PersistenceContext private EntityManager entityManager;
    @Inject private SmsRequests requests;
    @Inject private KeepingForms keptForms;
    @Inject private Proofs proofs;
    @Inject private CodeTraffic traffic;
    @Inject private CodeChecks codes;
    @Inject private Clock clock;

    /**
     * Deletes old requests, proofs, login failures, wrong codes, codes for new numbers, and forms
     * that nobody came back for; warns of what they told.
     */
    public void forget() {
        traffic.warn();
        Instant now = clock.instant();
        requests.forgetBefore(now.minus(SmsRequestLimit.MEMORY));
        keptForms.forgetOld();
        proofs.forgetEnded();
        codes.forget();
        entityManager
                .createQuery("DELETE FROM LoginFailure f WHERE f.lastAt < :time")
                .setParameter("time", now.minus(LoginFailure.PAUSE))
                .executeUpdate();
        entityManager
                .createQuery("DELETE FROM NumberChange c WHERE c.requestedAt < :time")
                .setParameter("time", now.minus(SmsRequestLimit.MEMORY).minus(WAIT))
                .executeUpdate();
    }
}
