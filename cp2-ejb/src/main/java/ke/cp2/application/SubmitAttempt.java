package ke.cp2.application;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ke.cp2.application.eligibility.Assessment;
import ke.cp2.application.eligibility.EligibilityCheck;
import ke.cp2.application.eligibility.ReasonTexts;
import ke.cp2.application.eligibility.Verdict;
import ke.cp2.application.interest.Declaration;
import ke.cp2.application.interest.DeclaredInterest;
import ke.cp2.application.interest.InterestsDeclared;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Localized;
import ke.cp2.platform.Refusals;
import ke.cp2.platform.database.UniqueViolation;
import ke.cp2.profile.school.CentreRegister;
import ke.cp2.reference.ReferenceData;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.sms.text.SmsTemplate;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyDetails;

/** One attempt to submit an application, in a transaction of its own. */
@Stateless
@RolesAllowed(Role.Name.PROFESSIONAL)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SubmitAttempt {

    @Resource private SessionContext context;

    @Inject private CentreRegister centres;

    @Inject private Caller caller;

    @Inject private VacancyCatalogue vacancies;

    @Inject private EligibilityCheck check;

    @Inject private ReasonTexts reasons;

    @Inject private ReferenceData reference;

    @Inject private Applications applications;

    @Inject private TellingApplicants notice;

    @Inject private AuditTrail audit;

    @Inject private Event<InterestsDeclared> declared;

    /**
     * Submits, or finds what the caller has submitted before.
     *
     * @param asked when the caller asked for it: what comes in before the window ends is in time,
     *     however long it waits for its turn
     * @return the reference; empty when another request was faster, so that one has to look again
     * @throws BusinessException when the vacancy is not open or a rule says no
     */
    public Optional<String> submit(ApplicationForm form, Instant asked) {
        VacancyDetails vacancy =
                vacancies
                        .published(form.getVacancyNumber(), asked)
                        .orElseThrow(() -> BusinessException.of("application.noVacancy"));
        Declaration declaration = declaration(form, vacancy);
        Assessment assessment = check.of(caller.accountId(), vacancy, declaration);
        String earlier = assessment.reference();
        if (assessment.isApplied()) {
            return Optional.ofNullable(earlier);
        }
        if (!assessment.isAllowed()) {
            throw refusal(assessment);
        }
        return earlier == null
                ? write(form, vacancy, declaration, assessment, asked)
                : writeAgain(
                        applications
                                .lockedByReference(ApplicationReference.of(earlier))
                                .orElseThrow(),
                        form,
                        vacancy,
                        declaration,
                        assessment,
                        asked);
    }

    private Optional<String> writeAgain(
            Application application,
            ApplicationForm form,
            VacancyDetails vacancy,
            Declaration declaration,
            Assessment assessment,
            Instant asked) {
        if (application.state() == ApplicationState.WITHDRAWN) {
            applications.keep(
                    application.submitAgain(
                            declaration, form.getStatement(), assessment.rules(), asked));
            tell(application, vacancy, assessment);
        }
        return Optional.of(application.reference());
    }

    private Optional<String> write(
            ApplicationForm form,
            VacancyDetails vacancy,
            Declaration declaration,
            Assessment assessment,
            Instant asked) {
        Application application =
                Application.of(
                        ApplicationReference.random(),
                        vacancy.vacancyId(),
                        caller.accountId(),
                        declaration,
                        form.getStatement(),
                        assessment.rules(),
                        asked);
        try {
            applications.add(application);
        } catch (PersistenceException e) {
            if (!UniqueViolation.is(e)) {
                throw e;
            }
            context.setRollbackOnly();
            return Optional.empty();
        }
        tell(application, vacancy, assessment);
        return Optional.of(application.reference());
    }

    private void tell(Application application, VacancyDetails vacancy, Assessment assessment) {
        audit.record(
                AuditAction.APPLICATION_SUBMITTED
                        .of(application.reference())
                        .detail(
                                assessment.rules().stream()
                                        .map(Verdict::summary)
                                        .collect(Collectors.joining("; "))));
        notice.send(application, SmsTemplate.APPLICATION_RECEIVED, vacancy.number());
        if (!application.declaration().interests().isEmpty()) {
            declared.fire(new InterestsDeclared(caller.accountId()));
        }
    }

    private BusinessException refusal(Assessment assessment) {
        return BusinessException.of(
                "application.refused",
                (Localized) locale -> reasons.ofNotMet(locale, assessment.all()));
    }

    private Declaration declaration(ApplicationForm form, VacancyDetails vacancy) {
        Refusals refusals = new Refusals();
        Set<DeclaredInterest> interests = refusals.value(form::declaredInterests);
        refusals.check(() -> form.refuseInterestIn(vacancy.centreCode()))
                .check(
                        () ->
                                form.refuseUnknownCentres(
                                        code ->
                                                code.equals(vacancy.centreCode())
                                                        || centres.mayHave(code)));
        ApplicationOffer offer = new ApplicationOffer(vacancy, null);
        String subject = offer.isAsksSubject() ? form.getSubjectCode() : vacancy.subjectCode();
        Integer paper = offer.isAsksPaper() ? form.getPaper() : vacancy.paper();
        refusals.when(
                        offer.isAsksSubject()
                                && reference.subjectName(vacancy.examCode(), subject).isEmpty(),
                        "subjectCode",
                        "application.subjectMissing")
                .when(offer.isAsksPaper() && paper == null, "paper", "application.paperMissing")
                .raise();
        return Declaration.of(subject, paper, interests);
    }
}
