package ke.cp2.application;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import ke.cp2.vacancy.VacancyDetails;

/** An own application with all that belongs to it; withdrawable while its window is open. */
public record MyApplication(
        String reference,
        ApplicationState state,
        String stateReason,
        Instant submittedAt,
        VacancyDetails vacancy,
        Declared declared,
        List<HistoryLine> history,
        boolean withdrawable)
        implements Serializable {

    /** EL 5 reads getters only. */
    public String getReference() {
        return reference;
    }

    /** EL 5 reads getters only. */
    public ApplicationState getState() {
        return state;
    }

    /** EL 5 reads getters only. */
    public String getStateReason() {
        return stateReason;
    }

    /** EL 5 reads getters only. */
    public Instant getSubmittedAt() {
        return submittedAt;
    }

    /** EL 5 reads getters only. */
    public VacancyDetails getVacancy() {
        return vacancy;
    }

    /** EL 5 reads getters only. */
    public Declared getDeclared() {
        return declared;
    }

    /** EL 5 reads getters only. */
    public List<HistoryLine> getHistory() {
        return history;
    }

    /** EL 5 reads getters only. */
    public boolean isWithdrawable() {
        return withdrawable;
    }
}
