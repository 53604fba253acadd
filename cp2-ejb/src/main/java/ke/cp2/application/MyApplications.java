package ke.cp2.application;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ke.cp2.application.byhand.HandOfficers;
import ke.cp2.application.decision.DecisionAct;
import ke.cp2.application.decision.DecisionActs;
import ke.cp2.application.eligibility.EligibilityCheck;
import ke.cp2.application.eligibility.Verdict;
import ke.cp2.application.interest.Declared;
import ke.cp2.application.interest.SaidInterest;
import ke.cp2.application.interest.SaidInterests;
import ke.cp2.application.selection.ApplicationLists;
import ke.cp2.application.standing.HandApproval;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.profile.ProfileDirectory;
import ke.cp2.profile.ProfileFacts.Station;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyDetails;
import org.jspecify.annotations.Nullable;

/** Reads a professional's own applications; those of others do not exist here. */
@Stateless
@RolesAllowed(Role.Name.PROFESSIONAL)
public class MyApplications {

    @Inject private Caller caller;

    @Inject private Applications applications;

    @Inject private ApplicationLists lists;

    @Inject private DecisionActs acts;

    @Inject private VacancyCatalogue vacancies;

    @Inject private ProfileDirectory profiles;

    @Inject private SaidInterests interests;

    @Inject private EligibilityCheck check;

    /** The caller's applications, the newest first. */
    public Page<MyApplicationRow> list(PageRequest request) {
        return lists.ofPerson(caller.accountId(), request);
    }

    /** The caller's latest applications, the newest first. */
    public List<MyApplicationRow> latest(int count) {
        return lists.latestOfPerson(caller.accountId(), PageRequest.of(0, count));
    }

    /** Lists what the caller has declared in all applications. */
    public List<SaidInterest> said() {
        return interests.of(Set.of(caller.accountId())).getOrDefault(caller.accountId(), List.of());
    }

    /** Gives the work stations of the caller, which tell what the own school is. */
    public List<Station> stations() {
        return profiles.stationsOf(caller.accountId());
    }

    /** The caller's running applications for a centre that is the own school by now. */
    public List<MyApplicationRow> atOwnSchool() {
        List<Station> stations = stations();
        return latest(PageRequest.MAXIMUM_SIZE).stream()
                .filter(row -> row.isAtOwn(stations))
                .toList();
    }

    /** The caller's application with that reference; empty also when it is somebody else's. */
    public Optional<MyApplication> byReference(ApplicationReference reference) {
        return applications
                .byReference(reference)
                .filter(application -> application.accountId().equals(caller.accountId()))
                .map(this::read);
    }

    private MyApplication read(Application application) {
        VacancyDetails vacancy = vacancies.byId(application.vacancyId()).orElseThrow();
        return new MyApplication(
                application.reference(),
                application.knownState(),
                application.settlesAt() == null ? application.stateReason() : null,
                application.submittedAt(),
                vacancy,
                Declared.of(application),
                HistoryLine.forApplicant(
                        lists.history(application), application.settlesAt() == null),
                application.unmetAtSubmission(),
                application.settlesAt() == null ? application.listPlace() : null,
                application.settlesAt() == null ? byHand(application) : null,
                vacancy.open() && application.state().canBecome(ApplicationState.WITHDRAWN),
                reapplying(application),
                vacancy.open() && application.maySubmitAgain());
    }

    /**
     * Judges an own application by the details of now, as the officers see it; nothing once its
     * outcome is told.
     */
    public List<Verdict> unmetNow(MyApplication mine) {
        return ApplicationReference.parse(mine.reference())
                .flatMap(applications::byReference)
                .filter(application -> application.accountId().equals(caller.accountId()))
                .filter(application -> application.knownState().isUndecided())
                .map(
                        application ->
                                check
                                        .rulesFor(
                                                application.accountId(),
                                                mine.vacancy(),
                                                application.declaration())
                                        .stream()
                                        .filter(verdict -> !verdict.met())
                                        .toList())
                .orElse(List.of());
    }

    private @Nullable HandOfficers byHand(Application application) {
        Long actId = application.actId();
        return actId == null || application.state().isUndecided()
                ? null
                : acts.byId(actId)
                        .filter(DecisionAct::isByHand)
                        .map(
                                act ->
                                        act.approval() == HandApproval.APPROVED
                                                ? HandOfficers.TWO
                                                : HandOfficers.ONE)
                        .orElse(null);
    }

    private Reapplying reapplying(Application application) {
        if (!application.isAnotherRoundLeft()) {
            return Reapplying.IMPOSSIBLE;
        }
        return profiles.isSubmitted(application.accountId())
                ? Reapplying.POSSIBLE
                : Reapplying.AFTER_SUBMITTING;
    }
}
