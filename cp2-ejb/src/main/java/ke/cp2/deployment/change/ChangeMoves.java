package ke.cp2.deployment.change;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.OfferedApplications;
import ke.cp2.application.OfferedApplications.Candidate;
import ke.cp2.application.deployed.DeployedApplications;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.deployment.posting.PostedPerson;
import ke.cp2.deployment.posting.PostingMoves;
import ke.cp2.deployment.posting.Successor;
import ke.cp2.offer.OfferMoves;
import ke.cp2.offer.risk.RiskWatch;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.AccountId;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyId;
import ke.cp2.vacancy.series.SeriesName;
import ke.cp2.vacancy.series.SeriesNames;
import org.jspecify.annotations.Nullable;

/**
 * Asks for changes and brings them about. The selections of the vacancies are locked first, then
 * the change, the applications and the deployment; unique keys decide what locks might miss. Who
 * calls has asked who may.
 */
@Dependent
public class ChangeMoves {

    @Inject private DeploymentChanges changes;

    @Inject private StandbyList standbys;

    @Inject private DeployedApplications applications;

    @Inject private OfferedApplications offered;

    @Inject private OfferMoves offers;

    @Inject private PostingMoves postings;

    @Inject private RiskWatch risk;

    @Inject private SeriesNames series;

    @Inject private AuditTrail audit;

    @Inject private Clock clock;

    /** Lets nobody offer a post to the one who was chosen, until the transaction is over. */
    void lockSelectionOf(@Nullable String replacement) {
        if (replacement != null && replacement.matches("\\d{1,18}")) {
            applications
                    .vacancies(List.of(Long.valueOf(replacement)))
                    .forEach(offered::lockSelection);
        }
    }

    /**
     * Asks for a change.
     *
     * @param replacementId the application of whoever takes the seat, or null
     * @param choice why it is not the first who could take it
     * @return the id of the change
     * @throws BusinessException when the deployment has ended, or another change waits for it or
     *     for the replacement
     */
    public long propose(
            PostedPerson leaver,
            AbsenceCause cause,
            StatedReason reason,
            @Nullable Long replacementId,
            StatedReason choice,
            AccountId officer) {
        if (cause.isLeaving() && !leaver.state().isLive()) {
            throw BusinessException.of("deployment.ended." + leaver.state());
        }
        DeploymentChange change =
                DeploymentChange.of(
                        leaver, cause, reason, replacementId, choice, officer, clock.instant());
        changes.add(change);
        audit.recordBy(
                officer,
                AuditAction.CHANGE_ASKED
                        .of(centre(leaver))
                        .detail(cause + ": " + inShort(leaver, replacementId))
                        .because(reason));
        return change.id();
    }

    /**
     * Brings a change about: the deployment ends, and whoever was chosen takes the seat, or is
     * offered the post.
     *
     * @throws BusinessException when it does not wait for that officer, or somebody in it has been
     *     sent elsewhere meanwhile; then nothing changes
     */
    public void approve(long id, PostedPerson leaver, AccountId officer) {
        DeploymentChange read = changes.byId(id).orElseThrow();
        Long coming = read.replacementId();
        List<Long> both =
                Stream.of(postings.applicationOf(leaver.id()), coming)
                        .filter(application -> application != null)
                        .toList();
        List<VacancyId> places = applications.vacancies(both);
        places.forEach(offered::lockSelection);
        DeploymentChange change = changes.locked(id);
        change.approve(officer, clock.instant());
        applications.lockAccepted(both);
        Standby standby = coming == null ? null : free(change, leaver, coming, officer);
        if (change.cause().isLeaving()) {
            postings.replace(leaver.id(), change.cause().keepsPost(), officer, change.reason());
        } else if (!postings.isFreePlace(leaver.id())) {
            throw BusinessException.of("deployment.change.notFree");
        }
        if (standby != null) {
            seat(change, leaver, standby, officer);
        }
        places.forEach(risk::look);
        changes.flush();
        audit.recordBy(
                officer,
                AuditAction.CHANGE_APPROVED
                        .of(centre(leaver))
                        .detail(inShort(leaver, coming))
                        .because(change.reason()));
    }

    private Standby free(
            DeploymentChange change, PostedPerson leaver, long coming, AccountId officer) {
        List<Standby> all =
                standbys.of(
                        leaver,
                        change.cause().freesPost(),
                        Set.of(officer, change.askedBy()),
                        change.id());
        return StandbyList.free(all, coming)
                .orElseThrow(
                        () ->
                                BusinessException.of(
                                        changes.isOffered(coming)
                                                ? "deployment.change.standbyOffered"
                                                : "deployment.change.standbyGone"));
    }

    private void seat(
            DeploymentChange change, PostedPerson leaver, Standby standby, AccountId officer) {
        AccountId person = AccountId.of(standby.accountId());
        if (standby.accepted()) {
            postings.takeOver(
                    new Successor(leaver.id(), person, standby.applicationId()),
                    change.askedBy(),
                    officer);
            return;
        }
        VacancyDetails vacancy = standbys.vacancy(leaver);
        SeriesName name = series.byId(leaver.seriesId()).orElseThrow();
        long offer =
                offers.make(
                                vacancy,
                                List.of(
                                        new Candidate(
                                                standby.applicationId(),
                                                standby.reference(),
                                                person,
                                                ApplicationState.RESERVE)),
                                officer,
                                standbys.deadline(vacancy, name).orElseThrow(),
                                null)
                        .get(0);
        change.offered(offer);
    }

    /**
     * The reserve to whom the post was offered has answered, or has not in time. A seat or a person
     * that has been taken meanwhile stays as it is.
     */
    void answered(DeploymentChange change, boolean accepts) {
        long application = Objects.requireNonNull(change.replacementId());
        AccountId officer = Objects.requireNonNull(change.decidedBy());
        AccountId person = applications.lockAccepted(List.of(application)).get(application);
        Successor next =
                person == null ? null : new Successor(change.deploymentId(), person, application);
        if (accepts && next != null && postings.isFree(next)) {
            postings.takeOver(next, change.askedBy(), officer);
            change.taken();
        } else {
            change.leftFree();
            audit.recordBy(
                    officer,
                    AuditAction.CHANGE_LEFT_FREE
                            .of(postings.centreOf(change.deploymentId()))
                            .detail(applications.reference(application)));
        }
    }

    /** The key of a centre in the audit trail. */
    static String centre(PostedPerson person) {
        return person.seriesId() + ":" + person.centreCode();
    }

    private String inShort(PostedPerson leaver, @Nullable Long coming) {
        return leaver.reference()
                + " > "
                + (coming == null ? "nobody" : applications.reference(coming));
    }
}
