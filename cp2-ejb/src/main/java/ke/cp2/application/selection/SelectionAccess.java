package ke.cp2.application.selection;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import ke.cp2.platform.BusinessException;
import ke.cp2.security.Caller;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyId;
import ke.cp2.vacancy.VacancyState;
import org.jspecify.annotations.Nullable;

/**
 * Decides which vacancies the calling officer selects for, and when. A vacancy outside a sub-county
 * officer's own sub-county does not exist for that officer.
 */
@Dependent
public class SelectionAccess {

    @Inject private Caller caller;

    @Inject private VacancyCatalogue vacancies;

    @Inject private Clock clock;

    /** The vacancy with that number, when the caller may see its applications. */
    public Optional<VacancyDetails> inView(@Nullable String vacancyNumber) {
        return vacancies.published(vacancyNumber).filter(this::isInView);
    }

    /** The vacancy with that id, when the caller may see its applications. */
    public Optional<VacancyDetails> inView(VacancyId vacancyId) {
        return vacancies.byId(vacancyId).filter(this::isInView);
    }

    /**
     * The vacancy with that number, when the caller may decide on its applications now.
     *
     * @throws BusinessException when there is none, it was cancelled, or its window is not over
     */
    public VacancyDetails decidable(@Nullable String vacancyNumber) {
        VacancyDetails vacancy = notCancelled(inView(vacancyNumber));
        if (!isOver(vacancy)) {
            throw BusinessException.of("application.windowNotOver");
        }
        return vacancy;
    }

    /**
     * The vacancy with that id, when the caller may see its applications.
     *
     * @throws BusinessException when there is none, or it was cancelled
     */
    public VacancyDetails notCancelled(VacancyId vacancyId) {
        return notCancelled(inView(vacancyId));
    }

    private static VacancyDetails notCancelled(Optional<VacancyDetails> found) {
        VacancyDetails vacancy =
                found.orElseThrow(() -> BusinessException.of("application.notFound"));
        if (vacancy.state() == VacancyState.CANCELLED) {
            throw BusinessException.of("application.vacancyCancelled");
        }
        return vacancy;
    }

    /** Tells whether the window is over. */
    public boolean isOver(VacancyDetails vacancy) {
        return switch (vacancy.state()) {
            case CLOSED, DECIDED -> true;
            case PUBLISHED -> !clock.instant().isBefore(vacancy.closesAt());
            case DRAFT, CANCELLED -> false;
        };
    }

    private boolean isInView(VacancyDetails vacancy) {
        String limit = caller.subCountyLimit();
        return limit == null || limit.equals(vacancy.subCountyCode());
    }
}
