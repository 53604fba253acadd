package ke.cp2.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import ke.cp2.platform.database.KeptCounts;
import ke.cp2.vacancy.VacancyId;

/**
 * Keeps how many more, or fewer, applications of a vacancy are in a state since one transaction.
 * All rows of a state together are how many there are. No two transactions change one row, so none
 * waits for another.
 */
@Entity
@Table(name = "APPLICATION_COUNT")
public class ApplicationCount implements KeptCounts.Count<ApplicationState, ApplicationCount> {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "APPLICATION_COUNT_SEQ")
    @SequenceGenerator(
            name = "APPLICATION_COUNT_SEQ",
            sequenceName = "APPLICATION_COUNT_SEQ",
            allocationSize = 50)
    private Long id;

    @Column(name = "VACANCY_ID")
    private long vacancyId;

    @Enumerated(EnumType.STRING)
    private ApplicationState state;

    private long applications;

    /** Those of them that did not meet a rule when they were submitted. */
    private long unmet;

    @Column(name = "ID_SUM")
    private long idSum;

    protected ApplicationCount() {}

    ApplicationCount(VacancyId vacancyId, ApplicationState state) {
        this.vacancyId = vacancyId.value();
        this.state = state;
    }

    void add(long applications, long unmet, long idSum) {
        this.applications += applications;
        this.unmet += unmet;
        this.idSum += idSum;
    }

    @Override
    public void add(ApplicationCount other) {
        add(other.applications, other.unmet, other.idSum);
    }

    @Override
    public Long id() {
        return id;
    }

    @Override
    public ApplicationState state() {
        return state;
    }
}
