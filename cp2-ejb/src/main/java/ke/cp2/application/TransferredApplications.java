package ke.cp2.application;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import ke.cp2.application.decision.Decision;
import ke.cp2.application.eligibility.Candidate;
import ke.cp2.application.eligibility.EligibilityPolicy;
import ke.cp2.application.interest.Declaration;
import ke.cp2.profile.ProfileFacts;
import ke.cp2.security.AccountId;
import ke.cp2.security.SystemUse;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.series.RuleSetting;
import org.jspecify.annotations.Nullable;

/**
 * Takes over applications that were made before, elsewhere. The rules judge them as they do any
 * other; the window is not asked and nobody gets a message.
 */
@Stateless
@SystemUse
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TransferredApplications {

    @Inject private Applications applications;

    /** Adds an officer's decision, of which the applicant has not been told. */
    public void decide(
            Application application,
            Decision decision,
            AccountId officerId,
            String reason,
            Instant decidedAt) {
        applications.keep(application.decide(decision, officerId, reason, decidedAt));
        application.settle();
    }

    /** Notes that the applicants know what was decided. */
    public void told(List<Application> decided) {
        decided.forEach(Application::told);
    }

    /**
     * Adds an application.
     *
     * @param rules of the vacancy's series for its position
     * @param statement of the applicant, or null
     */
    public Application add(
            ProfileFacts facts,
            VacancyDetails vacancy,
            List<RuleSetting> rules,
            @Nullable String statement,
            Instant submittedAt) {
        Declaration declaration = Declaration.of(vacancy.subjectCode(), vacancy.paper(), Set.of());
        Application application =
                Application.of(
                        ApplicationReference.random(),
                        vacancy.vacancyId(),
                        facts.accountId(),
                        declaration,
                        statement,
                        EligibilityPolicy.judgeAll(
                                rules, new Candidate(vacancy, facts, declaration)),
                        submittedAt);
        applications.add(application);
        return application;
    }
}
