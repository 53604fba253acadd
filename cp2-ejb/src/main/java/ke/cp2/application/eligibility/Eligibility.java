package ke.cp2.application.eligibility;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import ke.cp2.application.Applications;
import ke.cp2.application.interest.Declaration;
import ke.cp2.application.interest.SaidInterest;
import ke.cp2.application.interest.SaidInterests;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.profile.ProfileDirectory;
import ke.cp2.profile.ProfileFacts;
import ke.cp2.security.AccountId;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.security.SystemUse;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyId;
import ke.cp2.vacancy.series.RuleName;
import ke.cp2.vacancy.series.RuleSetting;
import ke.cp2.vacancy.series.SeriesNames;

/** Decides who may apply for what. */
@Stateless
public class Eligibility {

    /** So many vacancies of a county are judged for its list. */
    public static final int JUDGED = 200;

    @Inject private VacancyCatalogue vacancies;

    @Inject private EligibilityCheck check;

    @Inject private Applications applications;

    @Inject private SaidInterests said;

    @Inject private ProfileDirectory profiles;

    @Inject private SeriesNames series;

    @Inject private Caller caller;

    /** Tells whether the caller may apply for a published vacancy; empty for no such one. */
    @RolesAllowed(Role.Name.PROFESSIONAL)
    public Optional<Assessment> mine(String vacancyNumber) {
        return vacancies
                .published(vacancyNumber)
                .map(vacancy -> check.of(caller.accountId(), vacancy, Declaration.notMadeYet()));
    }

    /**
     * A page of the open vacancies where the caller lives or works and whose rules allow it, the
     * own sub-county first. Of a county with more than {@value #JUDGED} those that close first are
     * judged.
     */
    @RolesAllowed(Role.Name.PROFESSIONAL)
    public VacanciesForMe forMe(@NotNull PageRequest page) {
        AccountId accountId = caller.accountId();
        ProfileFacts facts = profiles.factsOf(accountId);
        Set<String> counties = VacancyPool.countiesOf(facts);
        List<VacancyDetails> open =
                facts.submitted() ? vacancies.openIn(counties, JUDGED) : List.<VacancyDetails>of();
        Function<VacancyDetails, List<RuleSetting>> rules = vacancies.rulesOf(open);
        List<NearVacancy> near =
                matching(new VacancyPool(open, rules), List.of(facts))
                        .getOrDefault(accountId, List.of());
        return new VacanciesForMe(
                new Page<>(
                        near.stream()
                                .skip(page.first())
                                .limit(page.size())
                                .map(one -> forMe(one, facts, rules.apply(one.vacancy())))
                                .toList(),
                        near.size(),
                        open.size() >= JUDGED),
                facts.submitted(),
                !counties.isEmpty());
    }

    private static VacancyForMe forMe(
            NearVacancy near, ProfileFacts facts, List<RuleSetting> rules) {
        return new VacancyForMe(
                near.vacancy(),
                near.nearness(),
                EligibilityPolicy.judgeAll(
                        rules, new Candidate(near.vacancy(), facts, Declaration.notMadeYet())));
    }

    /** Reads the rules of vacancies that many people will be held against. */
    @SystemUse
    @PermitAll
    public VacancyPool pool(Collection<VacancyDetails> pooled) {
        return new VacancyPool(pooled, vacancies.rulesOf(pooled));
    }

    /**
     * Tells who is too old for a vacancy by the first day to which its series was moved, whatever
     * was judged by the days of before; nobody while its days were never moved.
     */
    @SystemUse
    @PermitAll
    public Predicate<ProfileFacts> tooOldByMovedDays(VacancyDetails vacancy) {
        List<RuleSetting> ages =
                series.movedDays(vacancy.seriesId()).isEmpty()
                        ? List.of()
                        : vacancies.rulesOf(vacancy.vacancyId()).stream()
                                .filter(rule -> rule.name() == RuleName.MAXIMUM_AGE)
                                .toList();
        return facts ->
                !EligibilityPolicy.allow(
                        ages, new Candidate(vacancy, facts, Declaration.notMadeYet()));
    }

    /**
     * Finds for each of the people the vacancies near to them whose rules allow them and that they
     * have not applied for, the nearest first. What is only declared in an application is left
     * open, unless it was declared in one of the same series.
     *
     * @param people at most {@value ProfileDirectory#MOST_AT_ONCE}
     * @return the vacancies of those who have any
     */
    @SystemUse
    @PermitAll
    public Map<AccountId, List<NearVacancy>> matching(
            VacancyPool pool, Collection<ProfileFacts> people) {
        List<AccountId> ids = people.stream().map(ProfileFacts::accountId).toList();
        Map<AccountId, Set<VacancyId>> applied = applications.appliedBy(ids);
        Map<AccountId, List<SaidInterest>> declared =
                applied.isEmpty() ? Map.of() : said.of(applied.keySet());
        Map<AccountId, List<NearVacancy>> matching = new HashMap<>();
        for (ProfileFacts facts : people) {
            List<NearVacancy> near =
                    facts.submitted()
                            ? pool.matching(
                                    facts,
                                    applied.getOrDefault(facts.accountId(), Set.of()),
                                    declared.getOrDefault(facts.accountId(), List.of()))
                            : List.of();
            if (!near.isEmpty()) {
                matching.put(facts.accountId(), near);
            }
        }
        return matching;
    }
}
