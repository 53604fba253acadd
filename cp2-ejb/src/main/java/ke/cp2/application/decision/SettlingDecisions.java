package ke.cp2.application.decision;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import ke.cp2.application.Application;
import ke.cp2.application.Applications;
import ke.cp2.application.TellingApplicants;
import ke.cp2.security.SystemUse;

/**
 * Lets decisions stand whose time to be taken back is over, and tells the applicants. Whoever holds
 * the row first wins: a decision is either taken back or told.
 */
@Stateless
@SystemUse
@PermitAll
public class SettlingDecisions {

    @Inject private Applications applications;

    @Inject private TellingApplicants notice;

    @Inject private Clock clock;

    /**
     * Settles the next decisions that are due.
     *
     * @return how many were looked at; 0 when nothing is due
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int settle() {
        Instant now = clock.instant();
        List<Long> due = applications.settlingIds(now, Applications.LARGEST_SET);
        if (due.isEmpty()) {
            return 0;
        }
        List<Application> settled =
                applications.lockedWithIds(due).stream()
                        .filter(application -> isDue(application, now))
                        .toList();
        settled.forEach(Application::settle);
        notice.tell(
                settled.stream()
                        .filter(application -> decisionOn(application).isToldAtOnce())
                        .toList(),
                application -> decisionOn(application).sms(),
                null);
        return due.size();
    }

    private static Decision decisionOn(Application application) {
        return Decision.leadingTo(application.state());
    }

    private static boolean isDue(Application application, Instant now) {
        return application.settlesAt() != null && !application.settlesAt().isAfter(now);
    }
}
