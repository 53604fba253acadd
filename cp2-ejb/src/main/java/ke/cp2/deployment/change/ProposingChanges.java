package ke.cp2.deployment.change;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.deployment.posting.PostAfter;
import ke.cp2.deployment.posting.PostedPeople;
import ke.cp2.deployment.posting.PostedPerson;
import ke.cp2.deployment.posting.PostingMoves;
import ke.cp2.deployment.posting.PostingTexts;
import ke.cp2.deployment.posting.TellingDay;
import ke.cp2.offer.OfferLetters;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.Refusals;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.AccountId;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.sms.RecipientDirectory;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.series.SeriesNames;
import org.jspecify.annotations.Nullable;

/**
 * Lets an officer ask for a change of somebody who cannot come, after the officer has read who
 * goes, who comes and what both are told. Nothing changes before another officer approves it.
 */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER})
public class ProposingChanges {

    @Inject private PostedPeople people;

    @Inject private DeploymentChanges changes;

    @Inject private StandbyList standbys;

    @Inject private ChangeMoves moves;

    @Inject private PostingMoves postings;

    @Inject private PostingTexts texts;

    @Inject private OfferLetters offers;

    @Inject private TellingDay telling;

    @Inject private RecipientDirectory recipients;

    @Inject private SeriesNames series;

    @Inject private AuditTrail audit;

    @Inject private Caller caller;

    @Inject private Clock clock;

    /** The latest deployment of a person in a series; empty when the caller may not see it. */
    public Optional<PostedPerson> posting(@Nullable Long seriesId, @Nullable AccountId person) {
        return seriesId == null || person == null
                ? Optional.empty()
                : people.latestOf(seriesId, person);
    }

    /** The deployment whose person has left a place that nobody has, and nobody waits for. */
    public Optional<PostedPerson> freePlace(@Nullable Long deploymentId) {
        return Optional.ofNullable(deploymentId)
                .flatMap(people::byId)
                .filter(gone -> postings.isFreePlace(gone.id()) && !changes.isAwaited(gone.id()));
    }

    /** The change that waits for the second officer about a deployment that the caller may see. */
    public Optional<Long> waiting(long deploymentId) {
        return people.byId(deploymentId).flatMap(person -> changes.waitingFor(person.id()));
    }

    /** Those who could take the seat, in their order, also those who cannot. */
    public List<Standby> standbys(long deploymentId, @Nullable AbsenceCause cause) {
        return people.byId(deploymentId)
                .map(
                        leaver ->
                                standbys.of(
                                        leaver,
                                        cause == null || cause.freesPost(),
                                        Set.of(caller.accountId()),
                                        null))
                .orElseGet(List::of);
    }

    /**
     * Shows what a change would do.
     *
     * @throws BusinessException at the field that is missing; when the deployment has ended, it is
     *     the caller's own, or whoever was chosen cannot come
     */
    public ChangePreview preview(long deploymentId, @NotNull ChangeForm form) {
        Refusals refusals = new Refusals();
        AbsenceCause cause = refusals.value(form::requiredCause);
        PostedPerson leaver = leaver(deploymentId, cause == null || cause.isLeaving());
        refusals.when(
                        cause != null && !isPossible(cause, leaver),
                        "cause",
                        "deployment.change.neverCameEarly",
                        leaver.startsOn())
                .check(form::requiredWords);
        List<Standby> all =
                standbys.of(
                        leaver,
                        cause == null || cause.freesPost(),
                        Set.of(caller.accountId()),
                        null);
        Standby coming = refusals.value(() -> coming(form, all));
        refusals.raise();
        return preview(leaver, form.requiredCause(), coming, all);
    }

    private boolean isPossible(AbsenceCause cause, PostedPerson leaver) {
        return cause.isPossible(leaver.startsOn(), Kenya.today(clock));
    }

    /** The one who was chosen, or null for nobody; then the reason for it is there. */
    private static @Nullable Standby coming(ChangeForm form, List<Standby> all) {
        Long chosen = form.requiredReplacement();
        Standby coming =
                chosen == null
                        ? null
                        : StandbyList.free(all, chosen)
                                .orElseThrow(
                                        () ->
                                                BusinessException.at(
                                                        "replacement",
                                                        "deployment.change.standbyGone"));
        form.requiredChoice(isFirst(all, coming));
        return coming;
    }

    private static boolean isFirst(List<Standby> all, @Nullable Standby coming) {
        return before(all, coming).stream().noneMatch(Standby::isFree);
    }

    /** Those who stand before the one who comes, or all when nobody does. */
    private static List<Standby> before(List<Standby> all, @Nullable Standby coming) {
        return all.stream()
                .takeWhile(
                        standby ->
                                coming == null || standby.applicationId() != coming.applicationId())
                .toList();
    }

    /** The reasons why the person of a deployment cannot come that can be given today. */
    public List<AbsenceCause> causes(PostedPerson leaver) {
        return Arrays.stream(AbsenceCause.values())
                .filter(cause -> cause.isLeaving() && isPossible(cause, leaver))
                .toList();
    }

    /** Shows what a change that waits would do now; empty when it could not be approved. */
    public Optional<ChangePreview> preview(long changeId) {
        return changes.byId(changeId)
                .filter(change -> change.state() == ChangeState.PROPOSED)
                .flatMap(
                        change ->
                                people.byId(change.deploymentId())
                                        .filter(leaver -> isStillSo(change, leaver))
                                        .flatMap(leaver -> now(change, leaver)));
    }

    private boolean isStillSo(DeploymentChange change, PostedPerson leaver) {
        return change.cause().isLeaving()
                ? leaver.state().isLive()
                : postings.isFreePlace(leaver.id());
    }

    private Optional<ChangePreview> now(DeploymentChange change, PostedPerson leaver) {
        List<Standby> all =
                standbys.of(
                        leaver,
                        change.cause().freesPost(),
                        new HashSet<>(List.of(caller.accountId(), change.askedBy())),
                        change.id());
        Long chosen = change.replacementId();
        if (chosen == null) {
            return Optional.of(preview(leaver, change.cause(), null, all));
        }
        return StandbyList.free(all, chosen)
                .map(coming -> preview(leaver, change.cause(), coming, all));
    }

    private ChangePreview preview(
            PostedPerson leaver, AbsenceCause cause, @Nullable Standby coming, List<Standby> all) {
        VacancyDetails vacancy = standbys.vacancy(leaver);
        Instant deadline =
                coming == null || coming.accepted()
                        ? null
                        : standbys.deadline(vacancy, series.byId(leaver.seriesId()).orElseThrow())
                                .orElse(null);
        return new ChangePreview(
                leaver,
                cause.keepsPost(),
                coming,
                isFirst(all, coming),
                before(all, coming),
                cause.isLeaving()
                        ? texts.leaving(
                                leaver.id(), cause.keepsPost() ? PostAfter.KEPT : PostAfter.LOST)
                        : "",
                coming == null ? null : text(leaver, coming, vacancy, deadline),
                telling.hasCome(leaver.seriesId()),
                deadline);
    }

    private String text(
            PostedPerson leaver,
            Standby coming,
            VacancyDetails vacancy,
            @Nullable Instant deadline) {
        AccountId person = AccountId.of(coming.accountId());
        return deadline == null
                ? texts.coming(leaver, person)
                : offers.sample(vacancy, deadline, recipients.languageOf(person));
    }

    /**
     * Asks for the change. Whoever offers posts of the vacancy of the one who comes is waited for:
     * either the offer is seen here, or the change there.
     *
     * @return its id
     * @throws BusinessException as for {@link #preview(long, ChangeForm)}, or when another change
     *     waits for the same deployment or the same person
     */
    public long propose(long deploymentId, @NotNull ChangeForm form) {
        moves.lockSelectionOf(form.getReplacement());
        ChangePreview shown = preview(deploymentId, form);
        Standby coming = shown.coming();
        return moves.propose(
                shown.leaver(),
                form.requiredCause(),
                form.requiredWords(),
                coming == null ? null : coming.applicationId(),
                form.requiredChoice(shown.first()),
                caller.accountId());
    }

    private PostedPerson leaver(long deploymentId, boolean isLeaving) {
        PostedPerson leaver =
                people.byId(deploymentId)
                        .orElseThrow(() -> BusinessException.of("deployment.change.none"));
        if (isLeaving && !leaver.state().isLive()) {
            throw BusinessException.of("deployment.ended." + leaver.state());
        }
        if (!isLeaving && freePlace(deploymentId).isEmpty()) {
            throw BusinessException.of("deployment.change.notFree");
        }
        if (leaver.accountId() == caller.accountId().value()) {
            throw BusinessException.of("deployment.change.concerned");
        }
        return leaver;
    }

    /**
     * Takes back a change that waits.
     *
     * @throws BusinessException at {@code withdrawal} when the reason is missing, or when it does
     *     not wait any more
     */
    public void withdraw(long changeId, @Nullable String withdrawal) {
        StatedReason reason =
                StatedReason.typed("withdrawal", "deployment.reasonMissing", withdrawal);
        PostedPerson leaver =
                changes.byId(changeId)
                        .flatMap(change -> people.byId(change.deploymentId()))
                        .orElseThrow(() -> BusinessException.of("deployment.change.none"));
        changes.locked(changeId).withdraw(caller.accountId(), reason, clock.instant());
        audit.record(
                AuditAction.CHANGE_WITHDRAWN
                        .of(ChangeMoves.centre(leaver))
                        .detail(leaver.reference())
                        .because(reason));
    }
}
