package ke.cp2.application.decision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.Applications;
import ke.cp2.application.StateChange;
import ke.cp2.application.selection.ApplicantFilter;
import ke.cp2.application.selection.ApplicantRow;
import ke.cp2.application.selection.ApplicationLists;
import ke.cp2.application.selection.SelectionAccess;
import ke.cp2.application.selection.StateCount;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.PageRequest;
import ke.cp2.security.AccountId;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.sms.text.OfficersWords;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyId;
import org.jspecify.annotations.Nullable;

/**
 * Officers decide on applications: they read first on whom, what and how many posts remain, and
 * confirm exactly that. What is not any more as it was confirmed is not decided.
 */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER})
public class Deciding {

    private static final int NAMED = 10;

    @Inject private Caller caller;

    @Inject private SelectionAccess access;

    @Inject private Applications applications;

    @Inject private ApplicationLists lists;

    @Inject private DecisionActs acts;

    @Inject private DecisionStep step;

    @Inject private Event<ApplicationsAboutToBeDecided> aboutToBeDecided;

    @Inject private OfficersWords words;

    @Inject private Clock clock;

    /**
     * Counts what a decision on the filtered applications would do.
     *
     * @param decision null while none is chosen
     * @throws BusinessException when the window is not over, or there is nothing to decide on
     */
    public DecisionPreview preview(
            @NotNull @Valid ApplicantFilter filter, @Nullable Decision decision) {
        VacancyDetails vacancy = access.decidable(filter.getVacancyNumber());
        List<StateCount> counts = lists.counts(vacancy.vacancyId(), filter, null);
        List<SkippedApplications> skipped = skipped(vacancy, filter, decision, counts);
        long count = counts.stream().mapToLong(StateCount::count).sum();
        long decidable = count - skipped.stream().mapToLong(SkippedApplications::count).sum();
        long taken = applications.count(vacancy.vacancyId(), ApplicationState.holdingPost());
        List<ApplicantRow> first =
                lists.ofVacancy(filter, null, PageRequest.of(0, NAMED)).page().rows();
        Set<ApplicationState> changed =
                Arrays.stream(ApplicationState.values())
                        .filter(state -> decision == null || state.canBecome(decision.state()))
                        .collect(Collectors.toSet());
        return new DecisionPreview(
                vacancy,
                count,
                decidable,
                skipped,
                first,
                lists.countUnmet(vacancy.vacancyId(), filter, changed),
                lists.firstUnmet(vacancy.vacancyId(), filter, changed, NAMED),
                changesOf(vacancy, first),
                taken,
                acts.waitingPosts(vacancy.vacancyId()),
                left(vacancy, decision, decidable),
                clock.instant(),
                confirmation(vacancy, decision, counts, taken));
    }

    /**
     * Tells which decisions may be taken by hand on a vacancy now, so that no page offers what
     * would be refused; none on a vacancy out of view.
     */
    public DecisionChoices choices(@Nullable String vacancyNumber) {
        return access.inView(vacancyNumber)
                .map(vacancy -> choices(vacancy.vacancyId()))
                .orElseGet(() -> new DecisionChoices(List.of(), null));
    }

    private DecisionChoices choices(VacancyId vacancyId) {
        // One outcome stands for all: what refuses one refuses the others.
        String refusal = refusal(vacancyId, Decision.SUCCESSFUL);
        if (refusal == null) {
            return new DecisionChoices(List.of(Decision.values()), null);
        }
        return new DecisionChoices(
                refusal(vacancyId, Decision.SHORTLIST) == null
                        ? List.of(Decision.SHORTLIST)
                        : List.of(),
                refusal);
    }

    private @Nullable String refusal(VacancyId vacancyId, Decision decision) {
        try {
            aboutToBeDecided.fire(new ApplicationsAboutToBeDecided(vacancyId, decision));
            return null;
        } catch (BusinessException refused) {
            return refused.key();
        }
    }

    /**
     * Tells whether the decision can be confirmed: asked before the page that confirms.
     *
     * @throws BusinessException when the reason leads people outside, no application can be decided
     *     so, something proposed to a second officer waits, a ranked list decides who gets a post,
     *     or there would be more successful ones than posts and the form does not say that this is
     *     meant
     */
    public DecisionPreview check(
            @NotNull @Valid ApplicantFilter filter, @NotNull @Valid DecisionForm form) {
        words.check("reason", form.getReason());
        DecisionPreview preview = preview(filter, form.getDecision());
        aboutToBeDecided.fire(
                new ApplicationsAboutToBeDecided(
                        preview.vacancy().vacancyId(), form.getDecision()));
        if (preview.decidable() == 0) {
            throw nothingDecidable(preview);
        }
        checkPosts(preview, form);
        return preview;
    }

    /**
     * Decides as confirmed on at most {@value Applications#LARGEST_SET} applications; more are
     * {@link #order ordered}.
     *
     * @param confirmed what the officer has read and confirmed
     * @return the act
     * @throws BusinessException when something is not any more as it was confirmed; then nothing is
     *     decided
     */
    public long decide(
            @NotNull @Valid ApplicantFilter filter,
            @NotNull @Valid DecisionForm form,
            @NotNull DecisionPreview confirmed) {
        DecisionAct act = confirmedAct(filter, form, confirmed);
        VacancyDetails vacancy = access.decidable(filter.getVacancyNumber());
        List<Long> ids = lists.firstIds(vacancy.vacancyId(), filter, Applications.LARGEST_SET);
        step.decide(act, vacancy, applications.lockedWithIds(ids));
        act.finish(clock.instant());
        return act.id();
    }

    /**
     * Writes down a decision on however many applications, which a job then carries out.
     *
     * @return the act
     * @throws BusinessException as {@link #decide}
     */
    public long order(
            @NotNull @Valid ApplicantFilter filter,
            @NotNull @Valid DecisionForm form,
            @NotNull DecisionPreview confirmed) {
        if (!filter.getReferences().isEmpty()) {
            throw new IllegalArgumentException("single applications are decided at once");
        }
        return confirmedAct(filter, form, confirmed).id();
    }

    /** Locks the selection, so that what is found as confirmed stays so. */
    private DecisionAct confirmedAct(
            ApplicantFilter filter, DecisionForm form, DecisionPreview confirmed) {
        words.check("reason", form.getReason());
        VacancyDetails vacancy = access.decidable(filter.getVacancyNumber());
        applications.lockSelection(vacancy.vacancyId());
        aboutToBeDecided.fire(
                new ApplicationsAboutToBeDecided(vacancy.vacancyId(), form.getDecision()));
        DecisionPreview now = preview(filter, form.getDecision());
        if (!now.confirmed().equals(confirmed.confirmed())) {
            throw changed(filter, form, confirmed, now);
        }
        checkPosts(now, form);
        DecisionAct act =
                DecisionAct.of(
                        now.vacancy().vacancyId(),
                        caller.accountId(),
                        filter,
                        form,
                        now.count(),
                        clock.instant());
        acts.add(act);
        return act;
    }

    /** Names the officer who was faster; otherwise says that something has changed. */
    private BusinessException changed(
            ApplicantFilter filter,
            DecisionForm form,
            DecisionPreview confirmed,
            DecisionPreview now) {
        return lists
                .latestChanges(now.vacancy().vacancyId(), confirmed.at(), filter.getReferences())
                .stream()
                .findFirst()
                .map(Deciding::decidedBy)
                .orElseGet(
                        () -> {
                            checkPosts(now, form);
                            return BusinessException.of("application.changedMeanwhile");
                        });
    }

    private static BusinessException decidedBy(StateChange change) {
        return BusinessException.of(
                "application.meanwhile." + change.state(),
                change.actorName(),
                change.at(),
                change.reference());
    }

    private BusinessException nothingDecidable(DecisionPreview preview) {
        if (preview.count() == 0) {
            return BusinessException.of("application.nothingSelected");
        }
        return preview.count() == 1 && !preview.changes().isEmpty()
                ? decidedBy(preview.changes().get(0))
                : BusinessException.of(preview.skipped().get(0).reasonKey());
    }

    private void checkPosts(DecisionPreview preview, DecisionForm form) {
        if (form.getDecision() != Decision.SUCCESSFUL || form.isOverPosts()) {
            return;
        }
        int posts = preview.vacancy().posts();
        if (preview.taken() + preview.decidable() > posts) {
            throw BusinessException.at(
                    "overPosts",
                    "application.moreThanPosts",
                    posts,
                    preview.taken(),
                    preview.decidable());
        }
    }

    private List<SkippedApplications> skipped(
            VacancyDetails vacancy,
            ApplicantFilter filter,
            @Nullable Decision decision,
            List<StateCount> counts) {
        if (decision == null) {
            return List.of();
        }
        AccountId caller = this.caller.accountId();
        Set<ApplicationState> own = ownState(vacancy, filter, caller);
        List<SkippedApplications> skipped = new ArrayList<>();
        for (StateCount count : counts) {
            long others = count.count() - (own.contains(count.state()) ? 1 : 0);
            if (others > 0 && !count.state().canBecome(decision.state())) {
                skipped.add(
                        new SkippedApplications(
                                "application.stateRefused." + count.state(), others));
            }
        }
        long closed = closed(vacancy, filter, decision);
        if (closed > 0) {
            skipped.add(new SkippedApplications("application.accountClosed", closed));
        }
        long ofOwnCentre = ofOwnCentre(vacancy, filter, decision, caller);
        if (ofOwnCentre > 0) {
            skipped.add(new SkippedApplications("application.ownCentre", ofOwnCentre));
        }
        if (!own.isEmpty()) {
            skipped.add(new SkippedApplications("application.ownApplication", 1));
        }
        return skipped;
    }

    /** Tells how many of the vacancy would wait for a decision after that one. */
    private long left(VacancyDetails vacancy, @Nullable Decision decision, long decidable) {
        long undecided = applications.count(vacancy.vacancyId(), ApplicationState.undecided());
        return decision == null || decision.state().isUndecided()
                ? undecided
                : undecided - decidable;
    }

    /** Tells how many could be decided so if their accounts were not closed. */
    private long closed(VacancyDetails vacancy, ApplicantFilter filter, Decision decision) {
        return decision.isForClosed()
                ? 0
                : lists.closedCounts(vacancy.vacancyId(), filter).stream()
                        .filter(count -> count.state().canBecome(decision.state()))
                        .mapToLong(StateCount::count)
                        .sum();
    }

    /** Tells how many others work at the duty station, or have declared an interest in it. */
    private long ofOwnCentre(
            VacancyDetails vacancy, ApplicantFilter filter, Decision decision, AccountId caller) {
        return decision.givesPost()
                ? lists.ownCentreCounts(vacancy, filter, caller).stream()
                        .filter(count -> count.state().canBecome(decision.state()))
                        .mapToLong(StateCount::count)
                        .sum()
                : 0;
    }

    /** The state of the caller's own application, when it is among them. */
    private Set<ApplicationState> ownState(
            VacancyDetails vacancy, ApplicantFilter filter, AccountId accountId) {
        return lists.counts(vacancy.vacancyId(), filter, accountId).stream()
                .findFirst()
                .map(count -> Set.of(count.state()))
                .orElse(Set.of());
    }

    private List<StateChange> changesOf(VacancyDetails vacancy, List<ApplicantRow> first) {
        List<String> decided =
                first.stream()
                        .filter(row -> row.state() != ApplicationState.SUBMITTED)
                        .map(ApplicantRow::reference)
                        .toList();
        return decided.isEmpty()
                ? List.of()
                : lists.latestChanges(vacancy.vacancyId(), Instant.EPOCH, decided);
    }

    /**
     * The same as long as the same applications are in the same states and, when it matters, the
     * same posts are free.
     */
    private static String confirmation(
            VacancyDetails vacancy,
            @Nullable Decision decision,
            List<StateCount> counts,
            long taken) {
        StringBuilder confirmed = new StringBuilder().append(decision);
        counts.forEach(
                count ->
                        confirmed
                                .append(' ')
                                .append(count.state())
                                .append(':')
                                .append(count.count())
                                .append(':')
                                .append(count.idSum()));
        if (decision == Decision.SUCCESSFUL) {
            confirmed.append(' ').append(taken).append('/').append(vacancy.posts());
        }
        return confirmed.toString();
    }
}
