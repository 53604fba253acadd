package ke.cp2.application.decision;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ke.cp2.application.Application;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.Applications;
import ke.cp2.application.TellingApplicants;
import ke.cp2.application.interest.SaidInterests;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.AccountId;
import ke.cp2.vacancy.EndingSelection;
import ke.cp2.vacancy.VacancyDetails;
import org.jspecify.annotations.Nullable;

/**
 * Carries out a decision on some applications of a vacancy whose selection is locked. Never more
 * become successful than there are posts, unless the officer means it.
 */
@Dependent
class DecisionStep {

    @Inject private Applications applications;

    @Inject private TellingApplicants notice;

    @Inject private EndingSelection selectionEnd;

    @Inject private DecisionSettings settings;

    @Inject private SaidInterests said;

    @Inject private AuditTrail audit;

    @Inject private Clock clock;

    /**
     * Decides on those that can be decided so, and counts the others.
     *
     * @return how many were decided
     */
    int decide(DecisionAct act, VacancyDetails vacancy, List<Application> page) {
        return decide(act, vacancy, page, act.reason());
    }

    /** Decides on them for a reason of their own. */
    int decide(
            DecisionAct act,
            VacancyDetails vacancy,
            List<Application> page,
            @Nullable String reason) {
        long free = freePosts(act, vacancy);
        Set<AccountId> closed = closedOf(act.decision(), page);
        Set<AccountId> elsewhere =
                act.decision().givesPost() ? said.against(vacancy) : Set.<AccountId>of();
        List<Application> decided = new ArrayList<>();
        for (Application application : page) {
            Optional<String> obstacle =
                    application.obstacleTo(
                            act.decision(),
                            act.officerId(),
                            closed.contains(application.accountId()),
                            elsewhere.contains(application.accountId()));
            if (obstacle.isEmpty() && decided.size() >= free) {
                obstacle = Optional.of("application.noPostLeft");
            }
            obstacle.ifPresentOrElse(
                    act::skip, () -> decided.add(decided(act, application, reason)));
        }
        act.decided(decided.size());
        if (!decided.isEmpty()) {
            tell(act, decided);
            finishIfDecided(vacancy);
        }
        return decided.size();
    }

    private Set<AccountId> closedOf(Decision decision, List<Application> page) {
        return decision.isForClosed() || page.isEmpty()
                ? Set.of()
                : applications.closedAmong(page.stream().map(Application::accountId).toList());
    }

    private Application decided(DecisionAct act, Application application, @Nullable String reason) {
        ApplicationState before = application.state();
        Instant now = clock.instant();
        applications.keep(application.decide(act.decision(), act.officerId(), reason, now));
        application.belongsTo(act.id(), settlesAt(act, now));
        audit.recordBy(
                act.officerId(),
                AuditAction.APPLICATION_DECIDED
                        .of(application.reference())
                        .detail(before + " -> " + application.state())
                        .because(StatedReason.of(reason)));
        return application;
    }

    /** Tells the applicants; a decision that may be taken back is told when it no longer may. */
    private void tell(DecisionAct act, List<Application> decided) {
        Decision decision = act.decision();
        if (decision.isToldAtOnce() && settings.undoTime().isZero() && !act.isWaiting()) {
            notice.tell(decided, application -> decision.sms(), null);
        }
    }

    /** Null when it stands at once; what a second officer has to approve settles by that only. */
    private @Nullable Instant settlesAt(DecisionAct act, Instant now) {
        if (act.isWaiting()) {
            return Application.UNTIL_APPROVED;
        }
        Duration undo = settings.undoTime();
        return undo.isZero() ? null : now.plus(undo);
    }

    private long freePosts(DecisionAct act, VacancyDetails vacancy) {
        return act.decision() != Decision.SUCCESSFUL || act.isOverPosts()
                ? Long.MAX_VALUE
                : vacancy.posts()
                        - applications.count(vacancy.vacancyId(), ApplicationState.holdingPost());
    }

    private void finishIfDecided(VacancyDetails vacancy) {
        if (!applications.hasUndecided(vacancy.vacancyId())) {
            selectionEnd.allDecided(vacancy.number());
        }
    }
}
