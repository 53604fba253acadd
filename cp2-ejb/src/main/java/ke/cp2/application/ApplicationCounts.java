package ke.cp2.application;

import jakarta.transaction.TransactionScoped;
import ke.cp2.platform.database.KeptCounts;
import ke.cp2.platform.database.NativeSql;
import ke.cp2.vacancy.VacancyId;

/** Keeps {@link ApplicationCount}s in step with the applications, in the same transaction. */
@TransactionScoped
class ApplicationCounts extends KeptCounts<VacancyId, ApplicationState, ApplicationCount> {

    private static final long serialVersionUID = 1L;

    /** Notes that an application has come into its state. */
    void changed(ApplicationEvent event) {
        Application application = event.application();
        ApplicationState before = event.before();
        VacancyId vacancyId = application.vacancyId();
        if (before != application.state()) {
            if (before != null) {
                own(vacancyId, before).add(-1, -event.unmetBefore(), -application.id());
            }
            own(vacancyId, application.state()).add(1, application.unmet(), application.id());
        }
    }

    /** Notes that so many applications, with that sum of ids, have gone from state to state. */
    void moved(
            VacancyId vacancyId,
            ApplicationState before,
            ApplicationState after,
            long applications,
            long unmet,
            long idSum) {
        own(vacancyId, before).add(-applications, -unmet, -idSum);
        own(vacancyId, after).add(applications, unmet, idSum);
    }

    @Override
    protected ApplicationCount count(VacancyId vacancyId, ApplicationState state) {
        return new ApplicationCount(vacancyId, state);
    }

    @Override
    protected NativeSql unlocked(VacancyId vacancyId) {
        return NativeSql.of(
                        "SELECT * FROM APPLICATION_COUNT WHERE VACANCY_ID = :vacancy"
                                + " FOR UPDATE SKIP LOCKED")
                .with("vacancy", vacancyId.value());
    }
}
