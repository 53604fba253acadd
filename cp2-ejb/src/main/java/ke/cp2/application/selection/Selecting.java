package ke.cp2.application.selection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ke.cp2.application.Application;
import ke.cp2.application.ApplicationReference;
import ke.cp2.application.Applications;
import ke.cp2.application.decision.Decision;
import ke.cp2.application.decision.DecisionActs;
import ke.cp2.application.eligibility.EligibilityCheck;
import ke.cp2.application.interest.Declared;
import ke.cp2.application.interest.SaidInterest;
import ke.cp2.application.interest.SaidInterests;
import ke.cp2.application.reopening.ReopeningView;
import ke.cp2.application.reopening.Reopenings;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyState;
import org.jspecify.annotations.Nullable;

/** Officers read the applications of the vacancies that they select for. */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER})
public class Selecting {

    @Inject private Caller caller;

    @Inject private SelectionAccess access;

    @Inject private EligibilityCheck check;

    @Inject private Applications applications;

    @Inject private ApplicationLists lists;

    @Inject private VacanciesToDecide toDecide;

    @Inject private DecisionActs acts;

    @Inject private Reopenings reopenings;

    @Inject private SaidInterests said;

    @Inject private LikelyApplicants likely;

    /**
     * The vacancies with applications that wait for a decision, those that close first at the top.
     */
    public Page<VacancyToDecide> waiting(@NotNull PageRequest request) {
        return toDecide.page(caller.subCountyLimit(), request);
    }

    /** The vacancy with that number, when the caller may decide on its applications. */
    public Optional<Selection> selection(@Nullable String vacancyNumber) {
        return access.inView(vacancyNumber).map(this::selection);
    }

    private Selection selection(VacancyDetails vacancy) {
        DecisionActs.Standing standing = acts.standing(vacancy.vacancyId(), caller.accountId());
        return new Selection(
                vacancy,
                access.isOver(vacancy),
                standing.total(),
                vacancy.state() == VacancyState.CANCELLED ? null : standing.undoable());
    }

    /** A page of the applications of a vacancy; nothing when the caller may not see it. */
    public ApplicantList list(@NotNull @Valid ApplicantFilter filter, PageRequest request) {
        return lists.ofVacancy(filter, caller.subCountyLimit(), request);
    }

    /**
     * The next applications of a list behind one of them, to its end; nothing when the caller may
     * not see the vacancy.
     *
     * @param last null for the first ones
     */
    public List<ApplicantRow> behind(
            @NotNull @Valid ApplicantFilter filter, @Nullable ApplicantRow last) {
        return lists.behind(filter, caller.subCountyLimit(), last);
    }

    /** One application with its history; empty when the caller may not see it. */
    public Optional<ApplicantFile> file(ApplicationReference reference) {
        return applications
                .byReference(reference)
                .flatMap(
                        application ->
                                access.inView(application.vacancyId())
                                        .map(vacancy -> read(application, vacancy)));
    }

    private ApplicantFile read(Application application, VacancyDetails vacancy) {
        ReopeningView reopening = reopenings.openOf(application.id());
        boolean closed = !applications.closedAmong(Set.of(application.accountId())).isEmpty();
        List<SaidInterest> elsewhere = said.beside(vacancy, application.accountId());
        boolean council = caller.isIn(Role.Name.COUNCIL_OFFICER);
        return new ApplicantFile(
                application.reference(),
                application.accountId().value(),
                closed,
                likely.ofOne(application.accountId(), vacancy),
                application.state(),
                application.stateReason(),
                application.submittedAt(),
                vacancy,
                Declared.of(application, elsewhere),
                application.verdictsAtSubmission(),
                check.rulesFor(application.accountId(), vacancy, application.declaration()),
                lists.history(application),
                possible(application, closed, vacancy, elsewhere),
                isOwnAct(application) && vacancy.state() != VacancyState.CANCELLED
                        ? application.settlesAt()
                        : null,
                council
                        && reopening == null
                        && application.settlesAt() == null
                        && application.state().isReopenable(),
                reopening,
                council
                        && reopening != null
                        && reopening.requesterId() != caller.accountId().value());
    }

    private boolean isOwnAct(Application application) {
        return application.actId() != null
                && acts.byId(application.actId())
                        .filter(act -> act.isUndoableBy(caller.accountId()))
                        .isPresent();
    }

    private List<Decision> possible(
            Application application,
            boolean closed,
            VacancyDetails vacancy,
            List<SaidInterest> elsewhere) {
        boolean against = elsewhere.stream().anyMatch(one -> one.isAgainst(vacancy));
        return Arrays.stream(Decision.values())
                .filter(decision -> access.isOver(vacancy))
                .filter(
                        decision ->
                                application
                                        .obstacleTo(decision, caller.accountId(), closed, against)
                                        .isEmpty())
                .toList();
    }
}
