package ke.cp2.application;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import ke.cp2.platform.BusinessException;
import ke.cp2.profile.FirstPeople;
import ke.cp2.security.Role;
import ke.cp2.sms.budget.SmsTariff;
import ke.cp2.sms.text.GsmText;
import ke.cp2.sms.text.SmsTemplate;
import ke.cp2.vacancy.PlanningVacancies;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyId;

/** Council officers cancel a vacancy, after they have read whose applications end with it. */
@Stateless
@RolesAllowed(Role.Name.COUNCIL_OFFICER)
public class Cancelling {

    private static final SmsTemplate TEXT = SmsTemplate.APPLICATION_CANCELLED;

    @Inject private PlanningVacancies planning;

    @Inject private Applications applications;

    @Inject private FirstPeople people;

    @Inject private TellingApplicants notice;

    @Inject private SmsTariff tariff;

    /**
     * Counts what would end with the vacancy now.
     *
     * @throws BusinessException when there is no such vacancy, or it cannot be cancelled
     */
    public CancellationPreview preview(@NotNull String vacancyNumber) {
        VacancyId vacancyId = vacancy(vacancyNumber).vacancyId();
        planning.checkCancelling(vacancyNumber);
        Set<ApplicationState> ending = ApplicationState.endingWithVacancy();
        List<Application> first = applications.first(vacancyId, ending, FirstPeople.NAMED);
        long count = applications.count(vacancyId, ending);
        String english = text(first, Locale.ENGLISH);
        String kiswahili = text(first, Locale.forLanguageTag("sw"));
        return new CancellationPreview(
                applications.hasAny(vacancyId),
                count,
                applications.count(vacancyId, Set.of(ApplicationState.OFFERED)),
                applications.count(vacancyId, Set.of(ApplicationState.ACCEPTED)),
                people.names(first.stream().map(Application::accountId).toList()),
                english,
                kiswahili,
                tariff.price(TEXT.messageClass(), parts(english, kiswahili))
                        .multiply(BigDecimal.valueOf(count)));
    }

    private String text(List<Application> first, Locale language) {
        return first.isEmpty() ? "" : notice.text(first.get(0), TEXT, language);
    }

    private static int parts(String english, String kiswahili) {
        return Math.max(GsmText.of(english).parts(), GsmText.of(kiswahili).parts());
    }

    /**
     * Cancels a vacancy for which nobody has applied.
     *
     * @param confirmed how many applications the officer has read that end
     * @return the id of the vacancy
     * @throws BusinessException when another number would end, somebody has applied, or see {@link
     *     PlanningVacancies#cancel}
     */
    public VacancyId cancel(@NotNull String vacancyNumber, String reason, long confirmed) {
        VacancyId vacancyId = vacancy(vacancyNumber).vacancyId();
        applications.lockSelection(vacancyId);
        if (applications.count(vacancyId, ApplicationState.endingWithVacancy()) != confirmed) {
            throw BusinessException.of("application.cancelMeanwhile");
        }
        planning.cancel(vacancyNumber, reason);
        return vacancyId;
    }

    private VacancyDetails vacancy(String number) {
        return planning.view(number)
                .orElseThrow(() -> BusinessException.of("application.noVacancy"));
    }
}
