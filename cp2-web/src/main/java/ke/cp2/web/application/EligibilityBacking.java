package ke.cp2.web.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ke.cp2.application.eligibility.Assessment;
import ke.cp2.application.eligibility.Eligibility;
import org.jspecify.annotations.Nullable;

/** Says whether the reader may apply for a vacancy, asked once a request. */
@Named
@RequestScoped
public class EligibilityBacking {

    @Inject private Eligibility eligibility;

    @Inject private WantedVacancy wanted;

    private final Map<String, Assessment> assessments = new HashMap<>();

    /** The answer for the vacancy with that number, or null when there is none. */
    public @Nullable Assessment of(String vacancyNumber) {
        return assessments.computeIfAbsent(vacancyNumber, number -> asked(number).orElse(null));
    }

    private Optional<Assessment> asked(String vacancyNumber) {
        Optional<Assessment> assessment = eligibility.mine(vacancyNumber);
        if (assessment.filter(found -> !found.isAllowed() && !found.isApplied()).isPresent()) {
            wanted.remember(vacancyNumber);
        }
        return assessment;
    }
}
