package ke.cp2.application;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import ke.cp2.vacancy.VacancyDetails;

/**
 * An application as officers read it: what the rules said at submission and say now, and its
 * history.
 *
 * @param closed whether the applicant's account is closed
 * @param takeBackUntil until when the caller may take the decision back; null when the caller may
 *     not
 * @param reopenable whether the caller may ask to have it decided anew
 * @param reopening the request for that which waits for an answer, or null
 * @param answerable whether the caller may answer it
 */
public record ApplicantFile(
        String reference,
        long accountId,
        boolean closed,
        ApplicationState state,
        String stateReason,
        Instant submittedAt,
        VacancyDetails vacancy,
        Declared declared,
        List<Verdict> rulesAtSubmission,
        List<Verdict> rulesNow,
        List<HistoryLine> history,
        List<Decision> possible,
        Instant takeBackUntil,
        boolean reopenable,
        ReopeningView reopening,
        boolean answerable)
        implements Serializable {

    /** EL 5 reads getters only. */
    public String getReference() {
        return reference;
    }

    /** EL 5 reads getters only. */
    public long getAccountId() {
        return accountId;
    }

    /** EL 5 reads getters only. */
    public boolean isClosed() {
        return closed;
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
    public List<Verdict> getRulesAtSubmission() {
        return rulesAtSubmission;
    }

    /** EL 5 reads getters only. */
    public List<Verdict> getRulesNow() {
        return rulesNow;
    }

    /** EL 5 reads getters only. */
    public List<HistoryLine> getHistory() {
        return history;
    }

    /** EL 5 reads getters only. */
    public List<Decision> getPossible() {
        return possible;
    }

    /** EL 5 reads getters only. */
    public Instant getTakeBackUntil() {
        return takeBackUntil;
    }

    /** EL 5 reads getters only. */
    public boolean isReopenable() {
        return reopenable;
    }

    /** EL 5 reads getters only. */
    public ReopeningView getReopening() {
        return reopening;
    }

    /** EL 5 reads getters only. */
    public boolean isAnswerable() {
        return answerable;
    }
}
