package ke.cp2.application;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import ke.cp2.account.Caller;
import ke.cp2.account.Role;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.vacancy.SelectionEnd;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyDetails;

/**
 * Officers read the applications of a vacancy and decide on them. A vacancy outside a sub-county
 * officer's own sub-county does not exist for that officer.
 */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER})
public class Deciding {

    @Inject private Caller caller;

    @Inject private VacancyCatalogue vacancies;

    @Inject private SelectionEnd selectionEnd;

    @Inject private EligibilityCheck check;

    @Inject private Applications applications;

    @Inject private ApplicationLists lists;

    @Inject private ApplicantNotice notice;

    @Inject private AuditTrail audit;

    @Inject private Clock clock;

    /**
     * The vacancies with applications that wait for a decision, those that close first at the top.
     */
    public Page<WaitingVacancy> waiting(@NotNull PageRequest request) {
        return lists.waiting(caller.subCountyLimit(), request);
    }

    /** The vacancy with that number, when the caller may decide on its applications. */
    public Optional<Selection> selection(String vacancyNumber) {
        return vacancies
                .published(vacancyNumber)
                .filter(this::isInView)
                .map(vacancy -> new Selection(vacancy, isOver(vacancy)));
    }

    /** A page of the applications of a vacancy; nothing when the caller may not see it. */
    public ApplicantList list(@NotNull @Valid ApplicantFilter filter, PageRequest request) {
        return lists.ofVacancy(filter, caller.subCountyLimit(), request);
    }

    /** One application with its history; empty when the caller may not see it. */
    public Optional<ApplicantFile> file(String reference) {
        return applications
                .byReference(reference)
                .flatMap(
                        application ->
                                vacancies
                                        .byId(application.vacancyId())
                                        .filter(this::isInView)
                                        .map(vacancy -> read(application, vacancy)));
    }

    /**
     * Decides on one application.
     *
     * @throws BusinessException when the window is not over, the application's state does not allow
     *     it, it is the caller's own, or there would be more successful ones than posts and the
     *     form does not say that this is meant
     */
    public void decide(@NotNull String reference, @NotNull @Valid DecisionForm form) {
        Application application =
                applications
                        .byReference(reference)
                        .orElseThrow(() -> BusinessException.of("application.notFound"));
        VacancyDetails vacancy = decidable(vacancies.byId(application.vacancyId()));
        DecisionReport report = decide(vacancy, List.of(application.reference()), form, 0);
        if (!report.skipped().isEmpty()) {
            throw BusinessException.of(report.skipped().get(0).reasonKey());
        }
    }

    /**
     * Decides on several applications of a vacancy; those that cannot be decided so are left alone.
     *
     * @throws BusinessException when the window is not over, or there would be more successful ones
     *     than posts and the form does not say that this is meant
     */
    public DecisionReport decideAll(
            @NotNull String vacancyNumber,
            @NotNull @Size(min = 1, max = Applications.LARGEST_SET) Collection<String> references,
            @NotNull @Valid DecisionForm form) {
        VacancyDetails vacancy = decidable(vacancies.published(vacancyNumber));
        return decide(vacancy, references, form, 0);
    }

    /**
     * Decides on all applications that a filter lets through, the first {@value
     * Applications#LARGEST_SET} of them.
     *
     * @throws BusinessException as {@link #decideAll(String, Collection, DecisionForm)}
     */
    public DecisionReport decideAll(
            @NotNull @Valid ApplicantFilter filter, @NotNull @Valid DecisionForm form) {
        VacancyDetails vacancy = decidable(vacancies.published(filter.getVacancyNumber()));
        ApplicantList found = list(filter, PageRequest.of(0, Applications.LARGEST_SET));
        List<String> references =
                found.page().rows().stream().map(ApplicantRow::reference).toList();
        return decide(vacancy, references, form, found.page().total() - references.size());
    }

    private DecisionReport decide(
            VacancyDetails vacancy, Collection<String> references, DecisionForm form, long left) {
        applications.lockSelection(vacancy.id());
        List<SkippedApplication> skipped = new ArrayList<>();
        List<Application> decidable = new ArrayList<>();
        for (Application application : applications.ofVacancy(vacancy.id(), references)) {
            application
                    .obstacleTo(form.getDecision(), caller.accountId())
                    .ifPresentOrElse(
                            key ->
                                    skipped.add(
                                            new SkippedApplication(application.reference(), key)),
                            () -> decidable.add(application));
        }
        checkPosts(vacancy, decidable.size(), form);
        decidable.forEach(application -> decide(application, form));
        if (!decidable.isEmpty()) {
            if (form.getDecision().isToldAtOnce()) {
                notice.tell(decidable, form.getDecision().sms(), null);
            }
            finishIfDecided(vacancy);
        }
        return new DecisionReport(decidable.size(), skipped, left);
    }

    private void decide(Application application, DecisionForm form) {
        ApplicationState before = application.state();
        applications.keep(
                application.decide(
                        form.getDecision(), caller.accountId(), form.getReason(), clock.instant()));
        audit.record(
                "application.decided",
                "application",
                application.reference(),
                before + " -> " + application.state(),
                form.getReason());
    }

    private void checkPosts(VacancyDetails vacancy, int more, DecisionForm form) {
        if (form.getDecision() != Decision.SUCCESSFUL || form.isOverPosts()) {
            return;
        }
        long taken = applications.count(vacancy.id(), ApplicationState.holdingPost());
        if (taken + more > vacancy.posts()) {
            throw BusinessException.at(
                    "overPosts", "application.moreThanPosts", vacancy.posts(), taken, more);
        }
    }

    private void finishIfDecided(VacancyDetails vacancy) {
        if (applications.count(vacancy.id(), ApplicationState.undecided()) == 0) {
            selectionEnd.allDecided(vacancy.number());
        }
    }

    private VacancyDetails decidable(Optional<VacancyDetails> wanted) {
        VacancyDetails vacancy =
                wanted.filter(this::isInView)
                        .orElseThrow(() -> BusinessException.of("application.notFound"));
        if (!isOver(vacancy)) {
            throw BusinessException.of("application.windowNotOver");
        }
        return vacancy;
    }

    private boolean isOver(VacancyDetails vacancy) {
        return switch (vacancy.state()) {
            case CLOSED, DECIDED -> true;
            case PUBLISHED -> !clock.instant().isBefore(vacancy.closesAt());
            case DRAFT, CANCELLED -> false;
        };
    }

    private boolean isInView(VacancyDetails vacancy) {
        String limit = caller.subCountyLimit();
        return limit == null || limit.equals(vacancy.subCountyCode());
    }

    private ApplicantFile read(Application application, VacancyDetails vacancy) {
        return new ApplicantFile(
                application.reference(),
                application.accountId(),
                application.state(),
                application.stateReason(),
                application.submittedAt(),
                vacancy,
                Declared.of(application),
                application.verdictsAtSubmission(),
                check.rulesFor(application.accountId(), vacancy, application.declaration()),
                lists.history(application),
                possible(application, vacancy));
    }

    private List<Decision> possible(Application application, VacancyDetails vacancy) {
        return Arrays.stream(Decision.values())
                .filter(decision -> isOver(vacancy))
                .filter(decision -> application.obstacleTo(decision, caller.accountId()).isEmpty())
                .toList();
    }
}
