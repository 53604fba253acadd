package ke.cp2.application.eligibility;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import ke.cp2.application.interest.Declaration;
import ke.cp2.application.interest.SaidInterest;
import ke.cp2.profile.ProfileFacts;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyId;
import ke.cp2.vacancy.series.RuleSetting;

/**
 * Vacancies by their counties with their rules, to be held against many people: each person is held
 * against those of the own counties only.
 */
public final class VacancyPool {

    private record Ruled(VacancyDetails vacancy, List<RuleSetting> rules) {}

    private final Map<String, List<Ruled>> byCounty = new HashMap<>();

    VacancyPool(
            Collection<VacancyDetails> vacancies,
            Function<VacancyDetails, List<RuleSetting>> rules) {
        for (VacancyDetails vacancy : vacancies) {
            byCounty.computeIfAbsent(vacancy.countyCode(), county -> new ArrayList<>())
                    .add(new Ruled(vacancy, rules.apply(vacancy)));
        }
    }

    /** The counties that have a vacancy. */
    public Set<String> counties() {
        return byCounty.keySet();
    }

    /** The counties where somebody lives or works. */
    static Set<String> countiesOf(ProfileFacts facts) {
        Set<String> counties = new HashSet<>();
        if (facts.home().countyCode() != null) {
            counties.add(facts.home().countyCode());
        }
        facts.stations().stream()
                .filter(station -> station.isCurrent() && station.place().countyCode() != null)
                .forEach(station -> counties.add(station.place().countyCode()));
        return counties;
    }

    /**
     * The vacancies near to a person whom their rules allow, the nearest first. What is only
     * declared in an application is left open.
     *
     * @param applied those that the person has applied for
     * @param said what the person declared in applications before
     */
    List<NearVacancy> matching(
            ProfileFacts facts, Set<VacancyId> applied, List<SaidInterest> said) {
        List<NearVacancy> matching = new ArrayList<>();
        for (String county : countiesOf(facts)) {
            for (Ruled ruled : byCounty.getOrDefault(county, List.of())) {
                VacancyDetails vacancy = ruled.vacancy();
                Candidate candidate = new Candidate(vacancy, facts, Declaration.notMadeYet(), said);
                if (!applied.contains(vacancy.vacancyId())
                        && EligibilityPolicy.allow(ruled.rules(), candidate)) {
                    Nearness.of(vacancy, facts)
                            .ifPresent(near -> matching.add(new NearVacancy(vacancy, near)));
                }
            }
        }
        matching.sort(NearVacancy.NEAREST);
        return matching;
    }
}
