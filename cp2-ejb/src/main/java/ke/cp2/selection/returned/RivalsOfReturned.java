package ke.cp2.selection.returned;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import ke.cp2.application.Applications;
import ke.cp2.platform.BusinessException;
import ke.cp2.profile.review.ReturnAboutToCount;
import ke.cp2.security.AccountId;
import ke.cp2.security.Caller;
import ke.cp2.vacancy.VacancyId;

/** Refuses that officers agree to the return of somebody who applies where they do. */
@Dependent
class RivalsOfReturned {

    @Inject private Applications applications;

    @Inject private Caller caller;

    void agreeing(@Observes ReturnAboutToCount event) {
        AccountId officer = caller.accountId();
        Set<VacancyId> own =
                applications.appliedBy(List.of(officer)).getOrDefault(officer, Set.of());
        if (applications
                .appliedBy(List.of(event.person()))
                .getOrDefault(event.person(), Set.of())
                .stream()
                .anyMatch(own::contains)) {
            throw BusinessException.of("selection.rivalOfReturned");
        }
    }
}
