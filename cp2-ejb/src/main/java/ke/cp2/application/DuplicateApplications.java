package ke.cp2.application;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import ke.cp2.application.deployed.ApplicationBroughtOver;
import ke.cp2.application.selection.ApplicationLists;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.security.AccountId;
import ke.cp2.security.Caller;
import ke.cp2.security.SystemUse;
import org.jspecify.annotations.Nullable;

/**
 * Brings the applications of a closed duplicate account over to the account that the person keeps:
 * as they are, with their history. Where the person has applied with both accounts for a vacancy,
 * one application a person is the rule, and that of the duplicate stays behind.
 */
@Stateless
@SystemUse
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class DuplicateApplications {

    /**
     * Counts of the applications of a duplicate.
     *
     * @param brought how many belong to the other account now
     * @param left how many stay with the duplicate, since the other account has applied, too
     */
    public record Brought(int brought, int left) {

        /** There was no duplicate, or it had none. */
        public static final Brought NOTHING = new Brought(0, 0);

        /** For the audit trail; null when there is nothing to say. */
        public @Nullable String detail() {
            return equals(NOTHING)
                    ? null
                    : "applications brought over: " + brought + ", left: " + left;
        }
    }

    @Inject private Applications applications;

    @Inject private ApplicationLists lists;

    @Inject private Caller caller;

    @Inject private AuditTrail audit;

    @Inject private Event<ApplicationBroughtOver> broughtOver;

    @Inject private Clock clock;

    /** Brings them over; a decision that is not told yet will be told to the other account. */
    public Brought bringOver(AccountId duplicateId, AccountId accountId) {
        Instant now = clock.instant();
        List<Application> movable = applications.lockedOnlyOf(duplicateId, accountId);
        for (Application application : movable) {
            applications.keep(application.bringOver(accountId, caller.accountId(), now));
            audit.record(
                    AuditAction.APPLICATION_BROUGHT_OVER
                            .of(application.reference())
                            .detail("account " + duplicateId + " > " + accountId));
            broughtOver.fire(new ApplicationBroughtOver(application.id(), accountId));
        }
        applications.takeFromProfile(accountId, null);
        return new Brought(movable.size(), (int) lists.countOfPerson(duplicateId));
    }
}
