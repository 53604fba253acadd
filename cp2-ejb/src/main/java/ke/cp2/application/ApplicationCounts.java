package ke.cp2.application;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ke.cp2.platform.database.NativeSql;
import ke.cp2.vacancy.VacancyId;

/** Keeps {@link ApplicationCount}s in step with the applications, in the same transaction. */
@TransactionScoped
class ApplicationCounts implements Serializable {

    private static final long serialVersionUID = 1L;

    /** So often a transaction makes one row a state of what others have left. */
    private static final int FOLDS = 20;

    @PersistenceContext private transient EntityManager entityManager;

    /** The rows of this transaction. */
    private final transient Map<VacancyId, Map<ApplicationState, ApplicationCount>> own =
            new HashMap<>();

    /** Notes that an application has come into its state. */
    void changed(ApplicationEvent event) {
        Application application = event.application();
        ApplicationState before = event.before();
        VacancyId vacancyId = application.vacancyId();
        if (before != application.state()) {
            if (before != null) {
                add(vacancyId, before, -1, -event.unmetBefore(), -application.id());
            }
            add(vacancyId, application.state(), 1, application.unmet(), application.id());
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
        add(vacancyId, before, -applications, -unmet, -idSum);
        add(vacancyId, after, applications, unmet, idSum);
    }

    private void add(
            VacancyId vacancyId,
            ApplicationState state,
            long applications,
            long unmet,
            long idSum) {
        own.computeIfAbsent(vacancyId, key -> new EnumMap<>(ApplicationState.class))
                .computeIfAbsent(state, key -> row(vacancyId, key))
                .add(applications, unmet, idSum);
    }

    private ApplicationCount row(VacancyId vacancyId, ApplicationState state) {
        ApplicationCount row = new ApplicationCount(vacancyId, state);
        entityManager.persist(row);
        if (row.id() % FOLDS == 0) {
            fold(vacancyId, row);
        }
        return row;
    }

    /** Folds the rows of others; those that somebody else folds are left to the next one. */
    private void fold(VacancyId vacancyId, ApplicationCount latest) {
        Set<Long> mine =
                own.values().stream()
                        .flatMap(rows -> rows.values().stream())
                        .map(ApplicationCount::id)
                        .collect(Collectors.toSet());
        mine.add(latest.id());
        Map<ApplicationState, ApplicationCount> kept = new EnumMap<>(ApplicationState.class);
        for (ApplicationCount row : unlocked(vacancyId)) {
            ApplicationCount first =
                    mine.contains(row.id()) ? null : kept.putIfAbsent(row.state(), row);
            if (first != null) {
                first.add(row);
                entityManager.remove(row);
            }
        }
    }

    private List<ApplicationCount> unlocked(VacancyId vacancyId) {
        return NativeSql.of(
                        "SELECT * FROM APPLICATION_COUNT WHERE VACANCY_ID = :vacancy"
                                + " FOR UPDATE SKIP LOCKED")
                .with("vacancy", vacancyId.value())
                .entities(entityManager, ApplicationCount.class);
    }
}
