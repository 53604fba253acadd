package ke.cp2.centre.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import ke.cp2.platform.BusinessException;
import ke.cp2.security.AccountId;

/** Vacancies for all sub-counties of a series, as an officer has ordered them. */
@Entity
@Table(name = "VACANCY_PLAN")
public class VacancyPlan {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "VACANCY_PLAN_SEQ")
    @SequenceGenerator(name = "VACANCY_PLAN_SEQ")
    private Long id;

    @Column(name = "SERIES_ID")
    private long seriesId;

    @Enumerated(EnumType.STRING)
    private PlanState state;

    @Column(name = "OPENS_AT")
    private Instant opensAt;

    @Column(name = "CLOSES_AT")
    private Instant closesAt;

    @Column(name = "ORDERED_BY")
    private long orderedBy;

    @Column(name = "ORDERED_AT")
    private Instant orderedAt;

    @Version private int version;

    protected VacancyPlan() {}

    VacancyPlan(long seriesId, Instant opensAt, Instant closesAt, AccountId officer, Instant now) {
        this.seriesId = seriesId;
        this.opensAt = opensAt;
        this.closesAt = closesAt;
        this.orderedBy = officer.value();
        this.orderedAt = now;
        this.state = PlanState.WRITING;
    }

    /** All its drafts are written. */
    void written() {
        state = PlanState.WRITTEN;
    }

    /**
     * An officer wants its drafts published.
     *
     * @throws BusinessException when a job is at work on it
     */
    void publish(AccountId officer) {
        refuseBusy();
        state = PlanState.PUBLISHING;
        orderedBy = officer.value();
    }

    /** All its drafts are published. */
    void published() {
        state = PlanState.PUBLISHED;
    }

    /**
     * Lets nothing be ordered while a job is at work on it.
     *
     * @throws BusinessException when one is
     */
    void refuseBusy() {
        if (state == PlanState.WRITING || state == PlanState.PUBLISHING) {
            throw BusinessException.of("centre.planBusy");
        }
    }

    PlanState state() {
        return state;
    }

    long id() {
        return id;
    }

    long seriesId() {
        return seriesId;
    }

    Instant opensAt() {
        return opensAt;
    }

    Instant closesAt() {
        return closesAt;
    }

    /** Gives the officer who ordered what a job does about it now. */
    AccountId orderedBy() {
        return AccountId.of(orderedBy);
    }
}
