package ke.cp2.web.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import ke.cp2.application.eligibility.Assessment;
import ke.cp2.application.eligibility.Eligibility;

/** Says whether the reader may apply for a vacancy, asked once a request. */
@Named
@RequestScoped
public class EligibilityBacking {

    @Inject private Eligibility eligibility;

    @Inject private WantedVacancy wanted;

    private final Map<String, Assessment> assessments = new HashMap<>();

    /** The answer for the vacancy with that number, or null when there is none. */
    public Assessment of(String vacancyNumber) {
        return assessments.computeIfAbsent(vacancyNumber, this::ask);
    }

    private Assessment ask(String vacancyNumber) {
        Assessment assessment = eligibility.mine(vacancyNumber).orElse(null);
        if (assessment != null && assessment.isProfileMissing()) {
            wanted.remember(vacancyNumber);
        }
        return assessment;
    }
}
