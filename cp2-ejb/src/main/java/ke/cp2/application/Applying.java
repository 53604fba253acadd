package ke.cp2.application;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import ke.cp2.application.eligibility.Assessment;
import ke.cp2.application.eligibility.EligibilityCheck;
import ke.cp2.application.interest.Declaration;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.BusinessException;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.sms.text.SmsTemplate;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyDetails;

/** A professional applies for a vacancy and takes an application back. */
@Stateless
@RolesAllowed(Role.Name.PROFESSIONAL)
public class Applying {

    private static final int TRIES = 3;

    @Inject private Caller caller;

    @Inject private VacancyCatalogue vacancies;

    @Inject private EligibilityCheck check;

    @Inject private SubmitAttempt submission;

    @Inject private Applications applications;

    @Inject private TellingApplicants notice;

    @Inject private AuditTrail audit;

    @Inject private Clock clock;

    /** Gives what the form for a published vacancy asks; empty when there is no such vacancy. */
    public Optional<ApplicationOffer> offer(String vacancyNumber) {
        return vacancies
                .published(vacancyNumber)
                .map(
                        vacancy ->
                                new ApplicationOffer(
                                        vacancy,
                                        check.of(
                                                caller.accountId(),
                                                vacancy,
                                                Declaration.notMadeYet())));
    }

    /** Gives the form to apply by: for a withdrawn application it says what that said. */
    public ApplicationForm form(ApplicationOffer offer) {
        return Optional.ofNullable(offer.assessment())
                .filter(Assessment::isWithdrawn)
                .map(Assessment::reference)
                .flatMap(ApplicationReference::parse)
                .flatMap(applications::byReference)
                .filter(application -> application.accountId().equals(caller.accountId()))
                .map(ApplicationForm::of)
                .orElseGet(ApplicationForm::new);
    }

    /**
     * Applies. Somebody who has applied already gets the application that exists, so that a double
     * click or a second submit from the browser's history shows the same thing.
     *
     * @return the reference
     * @throws BusinessException when the vacancy is not open or a rule says no
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public String submit(@NotNull @Valid ApplicationForm form) {
        Instant asked = clock.instant();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<String> reference = submission.submit(form, asked);
            if (reference.isPresent()) {
                return reference.get();
            }
        }
        throw new IllegalStateException("no reference was free in " + TRIES + " tries");
    }

    /**
     * Takes an own application back; doing so twice changes nothing.
     *
     * @return false when the caller has no application with that reference
     * @throws BusinessException when the window is over, or it was decided on
     */
    public boolean withdraw(ApplicationReference reference) {
        Optional<Application> own =
                applications
                        .lockedByReference(reference)
                        .filter(application -> application.accountId().equals(caller.accountId()));
        own.filter(application -> application.state() != ApplicationState.WITHDRAWN)
                .ifPresent(this::withdraw);
        return own.isPresent();
    }

    private void withdraw(Application application) {
        VacancyDetails vacancy = vacancies.byId(application.vacancyId()).orElseThrow();
        if (!vacancy.open()) {
            throw BusinessException.of("application.withdrawTooLate");
        }
        applications.keep(application.withdraw(clock.instant()));
        audit.record(AuditAction.APPLICATION_WITHDRAWN.of(application.reference()));
        notice.send(application, SmsTemplate.APPLICATION_WITHDRAWN, vacancy.number());
    }
}
