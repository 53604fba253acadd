package ke.cp2.deployment.posting;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ke.cp2.application.deployed.DeployedApplications;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Puts deployments into effect and ends them. Applications are locked before deployments, and
 * unique keys decide what locks might miss. Who calls has asked who may.
 */
@Dependent
public class PostingMoves {

    @Inject private Deployments deployments;

    @Inject private DeployedApplications applications;

    @Inject private DeploymentLetters letters;

    @Inject private TellingDay telling;

    @Inject private Event<DeploymentEnded> ended;

    @Inject private AuditTrail audit;

    @Inject private Clock clock;

    /** Finds those of the people who have a deployment of the series in effect. */
    public Set<AccountId> deployed(long seriesId, Collection<AccountId> people) {
        return deployments.deployed(seriesId, people, null);
    }

    /** Finds those of the people who were deployed already when a plan came into effect. */
    public Set<AccountId> deployedBefore(
            PlanInEffect plan, long seriesId, Collection<AccountId> people) {
        return deployments.deployed(seriesId, people, plan);
    }

    /** The seats of a sub-county that are taken. */
    public List<TakenSeat> taken(long seriesId, String subCountyCode) {
        return deployments.taken(seriesId, subCountyCode);
    }

    /** The seats of a sub-county that people have left, in the order of their deployments. */
    public List<TakenSeat> ended(long seriesId, String subCountyCode) {
        return deployments.ended(seriesId, subCountyCode);
    }

    /** Tells who was deployed where in a sub-county at that time: account, centre, position. */
    public List<Object[]> places(long seriesId, String subCountyCode, Instant at) {
        return deployments.places(seriesId, subCountyCode, at);
    }

    /** The centres where the people were sent in other series, as this portal knows. */
    public Map<AccountId, Set<YearAtCentre>> earlier(long seriesId, List<AccountId> people) {
        return deployments.earlier(seriesId, people);
    }

    /**
     * Locks the applications and finds those that are not accepted any more, or whose account is
     * closed or another one.
     *
     * @return the ids of their applications
     */
    public Set<Long> lockAndFindGone(Collection<Posting> postings) {
        Map<Long, AccountId> accepted =
                applications.lockAccepted(postings.stream().map(Posting::applicationId).toList());
        return postings.stream()
                .filter(
                        posting ->
                                !posting.accountId().equals(accepted.get(posting.applicationId())))
                .map(Posting::applicationId)
                .collect(Collectors.toSet());
    }

    /**
     * Puts deployments into effect, of applications that are locked.
     *
     * @param planId the plan that they come from, or null
     * @param maker who wants them
     * @param approver the second officer
     * @throws BusinessException when both are the same, or a person or seat has another one
     */
    public void apply(
            Collection<Posting> postings,
            @Nullable Long planId,
            AccountId maker,
            AccountId approver) {
        Instant now = clock.instant();
        deployments.add(
                postings.stream()
                        .map(posting -> Deployment.of(posting, planId, maker, approver, now))
                        .toList());
    }

    /**
     * Ends a deployment, so that somebody else can have its seat, and tells its person.
     *
     * @param stays whether the person keeps the post, and can be sent to another centre
     * @throws BusinessException when it is not in effect
     */
    public void replace(long deploymentId, boolean stays, AccountId officer, StatedReason reason) {
        Instant now = clock.instant();
        Deployment deployment = deployments.locked(deploymentId).orElseThrow();
        boolean known = deployment.state() == DeploymentState.TOLD;
        deployment.replace(officer, reason, now);
        deployments.flush();
        letters.ended(
                deployments.told(deploymentId), known, stays ? PostAfter.KEPT : PostAfter.LOST);
        long application = deployment.applicationId();
        if (stays) {
            applications.release(application, officer, reason.text(), now);
        } else {
            applications.replace(application, officer, reason.text(), now);
        }
        ended.fire(new DeploymentEnded(deploymentId, officer, reason));
        audit.recordBy(
                officer,
                AuditAction.DEPLOYMENT_REPLACED
                        .of(applications.reference(application))
                        .detail("centre " + deployment.centreCode())
                        .because(reason));
    }

    /**
     * Gives the seat of a deployment that has ended to the person of an application that is locked.
     * Who may be told by now is told at once.
     *
     * @param maker who wants it
     * @param approver the second officer
     * @throws BusinessException when both are the same, or the person or the seat has another one
     */
    public void takeOver(Successor successor, AccountId maker, AccountId approver) {
        Instant now = clock.instant();
        Deployment before = deployments.locked(successor.endedId()).orElseThrow();
        Deployment next =
                Deployment.of(
                                before.seatFor(successor.applicationId(), successor.person()),
                                null,
                                maker,
                                approver,
                                now)
                        .after(before);
        deployments.add(List.of(next));
        DeploymentLetters.Told told = deployments.told(next.id());
        if (telling.hasCome(next.seriesId())) {
            next.tell(now);
            applications.deploy(List.of(successor.applicationId()), approver, now);
            letters.deployed(List.of(told), null);
        } else {
            letters.coming(told);
        }
        audit.recordBy(
                approver,
                AuditAction.DEPLOYMENT_TAKEN_OVER
                        .of(applications.reference(successor.applicationId()))
                        .detail("centre " + next.centreCode()));
    }

    /** Tells people where to go, whatever the day: for a database that is filled with a past. */
    public void tell(List<Long> ids, AccountId officer) {
        Instant now = clock.instant();
        List<DeploymentLetters.Told> told = new ArrayList<>();
        for (Deployment deployment : deployments.locked(ids)) {
            if (deployment.tell(now)) {
                told.add(deployments.told(deployment.id()));
                applications.deploy(List.of(deployment.applicationId()), officer, now);
            }
        }
        letters.deployed(told, null);
    }

    /** Tells whether nobody has the seat that the person of a deployment has left. */
    public boolean isFreePlace(long deploymentId) {
        return deployments.isFreePlace(deploymentId);
    }

    /** Tells whether a person can have the seat of a deployment that has ended: both are free. */
    public boolean isFree(Successor successor) {
        Deployment before = deployments.locked(successor.endedId()).orElseThrow();
        return !deployments.isTaken(before.seatFor(successor.applicationId(), successor.person()))
                && !deployments.isLive(before.seriesId(), successor.person());
    }

    /** The application that a deployment came of. */
    public long applicationOf(long deploymentId) {
        return deployments.applicationOf(deploymentId);
    }

    /** The seat that a deployment gave. */
    public TakenSeat seatOf(long deploymentId) {
        return deployments.seatOf(deploymentId);
    }

    /** The key of the centre of a deployment in the audit trail. */
    public String centreOf(long deploymentId) {
        Deployment deployment = deployments.locked(deploymentId).orElseThrow();
        return deployment.seriesId() + ":" + deployment.centreCode();
    }

    /** The centres of a sub-county where people were replaced before, by their accounts. */
    public Map<AccountId, Set<String>> replacedIn(long seriesId, String subCountyCode) {
        return deployments.replacedIn(seriesId, subCountyCode);
    }

    /** Counts the people of a plan who have left their places since. */
    public int endedOf(long planId) {
        return deployments.endedOf(planId);
    }

    /** The people who were replaced at a centre before. */
    public Set<AccountId> replacedAt(long seriesId, String centreCode) {
        return deployments.replacedAt(seriesId, centreCode);
    }

    /**
     * Takes a deployment back: the seat is free, and the person can be sent elsewhere.
     *
     * @throws BusinessException when it is not in effect
     */
    void revoke(Deployment deployment, AccountId officer, StatedReason reason) {
        Instant now = clock.instant();
        boolean known = deployment.state() == DeploymentState.TOLD;
        deployment.revoke(officer, reason, now);
        deployments.flush();
        if (known) {
            letters.ended(deployments.told(deployment.id()), true, PostAfter.NOT_SAID);
        }
        ended.fire(new DeploymentEnded(deployment.id(), officer, reason));
        applications.release(deployment.applicationId(), officer, reason.text(), now);
        audit.recordBy(
                officer,
                AuditAction.DEPLOYMENT_REVOKED
                        .of(applications.reference(deployment.applicationId()))
                        .detail("centre " + deployment.centreCode())
                        .because(reason));
    }
}
