package ke.cp2.application.eligibility;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ke.cp2.application.interest.SaidInterest;
import ke.cp2.application.interest.SaidInterests;
import ke.cp2.profile.ProfileDirectory;
import ke.cp2.profile.ProfileFacts;
import ke.cp2.security.AccountId;
import ke.cp2.vacancy.VacancyDetails;

/** Judges by the details of now for whom the centre of a vacancy is the own one. */
@Dependent
public class OwnCentres {

    @Inject private ProfileDirectory profiles;

    @Inject private SaidInterests said;

    /** Those of these people for whom it is, each with why; nobody where the vacancy has none. */
    public Map<AccountId, OwnCentre> among(VacancyDetails vacancy, List<AccountId> people) {
        Map<AccountId, OwnCentre> own = new HashMap<>();
        if (vacancy.centreCode() == null) {
            return own;
        }
        for (int from = 0; from < people.size(); from += ProfileDirectory.MOST_AT_ONCE) {
            List<AccountId> some =
                    people.subList(
                            from, Math.min(people.size(), from + ProfileDirectory.MOST_AT_ONCE));
            Map<AccountId, List<SaidInterest>> declared = said.of(some);
            for (ProfileFacts facts : profiles.factsOf(some).values()) {
                OwnCentre.of(vacancy, facts, declared.getOrDefault(facts.accountId(), List.of()))
                        .ifPresent(why -> own.put(facts.accountId(), why));
            }
        }
        return own;
    }
}
