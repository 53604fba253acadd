package ke.cp2.application.eligibility;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import ke.cp2.application.Application;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.Applications;
import ke.cp2.application.interest.Declaration;
import ke.cp2.application.interest.SaidInterests;
import ke.cp2.profile.ProfileDirectory;
import ke.cp2.profile.ProfileFacts;
import ke.cp2.security.AccountId;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyState;

/** Asks preconditions and rules about one person; the use cases decide who may ask. */
@Dependent
public class EligibilityCheck {

    @Inject private ProfileDirectory profiles;

    @Inject private VacancyCatalogue vacancies;

    @Inject private Applications applications;

    @Inject private SaidInterests said;

    @Inject private Clock clock;

    /** Tells whether that person may apply now. */
    public Assessment of(AccountId accountId, VacancyDetails vacancy, Declaration declaration) {
        ProfileFacts facts = profiles.factsOf(accountId);
        Optional<Application> earlier = applications.of(accountId, vacancy.vacancyId());
        return new Assessment(
                List.of(open(vacancy), profileSubmitted(facts), notYetApplied(earlier)),
                rules(vacancy, facts, declaration),
                earlier.map(Application::reference).orElse(null),
                earlier.map(Application::state).orElse(null));
    }

    /** Judges that person by the rules as they are now, without the preconditions. */
    public List<Verdict> rulesFor(
            AccountId accountId, VacancyDetails vacancy, Declaration declaration) {
        return rules(vacancy, profiles.factsOf(accountId), declaration);
    }

    private List<Verdict> rules(
            VacancyDetails vacancy, ProfileFacts facts, Declaration declaration) {
        return EligibilityPolicy.judgeAll(
                vacancies.rulesOf(vacancy.vacancyId()),
                new Candidate(
                        vacancy, facts, declaration, said.beside(vacancy, facts.accountId())));
    }

    private Verdict open(VacancyDetails vacancy) {
        String key;
        if (vacancy.open()) {
            key = "application.open.met";
        } else if (vacancy.state() == VacancyState.PUBLISHED
                && clock.instant().isBefore(vacancy.opensAt())) {
            key = "application.open.notYet";
        } else {
            key = "application.open.over";
        }
        return verdict(Precondition.OPEN, vacancy.open(), Reason.of(key));
    }

    private Verdict profileSubmitted(ProfileFacts facts) {
        String key;
        if (facts.submitted()) {
            key = "application.profileSubmitted.met";
        } else if (profiles.isReturned(facts.accountId())) {
            key = "application.profileSubmitted.returned";
        } else {
            key = "application.profileSubmitted.notMet";
        }
        return verdict(Precondition.PROFILE_SUBMITTED, facts.submitted(), Reason.of(key));
    }

    private static Verdict notYetApplied(Optional<Application> earlier) {
        return verdict(
                Precondition.NOT_YET_APPLIED,
                earlier.map(Application::maySubmitAgain).orElse(true),
                earlier.map(EligibilityCheck::appliedBefore)
                        .orElse(Reason.of("application.notYetApplied.met")));
    }

    private static Reason appliedBefore(Application application) {
        String key =
                application.state() == ApplicationState.WITHDRAWN
                        ? application.maySubmitAgain()
                                ? "application.notYetApplied.withdrawn"
                                : "application.notYetApplied.tooOften"
                        : "application.notYetApplied.notMet";
        return Reason.of(key, application.reference());
    }

    private static Verdict verdict(Precondition precondition, boolean met, Reason reason) {
        return new Verdict(precondition.name(), null, met, reason);
    }
}
