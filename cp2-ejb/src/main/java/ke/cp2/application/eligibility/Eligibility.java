package ke.cp2.application.eligibility;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ke.cp2.application.Applications;
import ke.cp2.application.interest.Declaration;
import ke.cp2.profile.ProfileFacts;
import ke.cp2.security.AccountId;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.security.SystemUse;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyId;
import ke.cp2.vacancy.series.RuleSetting;

/** Decides who may apply for what. */
@Stateless
public class Eligibility {

    @Inject private VacancyCatalogue vacancies;

    @Inject private EligibilityCheck check;

    @Inject private Applications applications;

    @Inject private Caller caller;

    /** Tells whether the caller may apply for a published vacancy; empty for no such one. */
    @RolesAllowed(Role.Name.PROFESSIONAL)
    public Optional<Assessment> mine(String vacancyNumber) {
        return vacancies
                .published(vacancyNumber)
                .map(vacancy -> check.of(caller.accountId(), vacancy, Declaration.notMadeYet()));
    }

    /**
     * Finds those of the people whom the rules of a vacancy allow and who have not applied for it;
     * for alerts. What is only declared in an application is left open. Reads the vacancy and its
     * rules once, whatever the number of people.
     *
     * @param people at most {@value Applications#LARGEST_SET}
     * @return the ids of their accounts
     * @throws IllegalArgumentException when there is no such vacancy, or too many people
     */
    @SystemUse
    @PermitAll
    public Set<AccountId> eligibleAmong(VacancyId vacancyId, Collection<ProfileFacts> people) {
        VacancyDetails vacancy =
                vacancies
                        .byId(vacancyId)
                        .orElseThrow(() -> new IllegalArgumentException("no vacancy " + vacancyId));
        List<RuleSetting> rules = vacancies.rulesOf(vacancyId);
        Set<AccountId> eligible =
                people.stream()
                        .filter(ProfileFacts::submitted)
                        .map(facts -> new Candidate(vacancy, facts, Declaration.notMadeYet()))
                        .filter(
                                candidate ->
                                        EligibilityPolicy.judgeAll(rules, candidate).stream()
                                                .allMatch(Verdict::met))
                        .map(candidate -> candidate.facts().accountId())
                        .collect(Collectors.toSet());
        eligible.removeAll(applications.applicantsAmong(vacancyId, eligible));
        return eligible;
    }
}
