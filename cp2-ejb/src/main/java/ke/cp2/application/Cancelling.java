package ke.cp2.application;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import ke.cp2.platform.BusinessException;
import ke.cp2.profile.FirstPeople;
import ke.cp2.security.Role;
import ke.cp2.vacancy.PlanningVacancies;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyId;

/** Council officers cancel a vacancy, after they have read whose applications end with it. */
@Stateless
@RolesAllowed(Role.Name.COUNCIL_OFFICER)
public class Cancelling {

    @Inject private PlanningVacancies planning;

    @Inject private Applications applications;

    @Inject private FirstPeople people;

    /**
     * Counts what would end with the vacancy now.
     *
     * @throws BusinessException when there is no such vacancy
     */
    public CancellationPreview preview(@NotNull String vacancyNumber) {
        VacancyId vacancyId = vacancy(vacancyNumber).vacancyId();
        return new CancellationPreview(
                applications.count(vacancyId, ApplicationState.endingWithVacancy()),
                people.names(
                        applications.firstApplicants(
                                vacancyId,
                                ApplicationState.endingWithVacancy(),
                                FirstPeople.NAMED)));
    }

    /**
     * Cancels the vacancy, and ends its applications.
     *
     * @param confirmed how many the officer has read that end
     * @return the id of the vacancy
     * @throws BusinessException when another number would end, or see {@link
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
