package ke.cp2.application.selection;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.HistoryLine;
import ke.cp2.application.decision.Decision;
import ke.cp2.application.eligibility.Verdict;
import ke.cp2.application.interest.Declared;
import ke.cp2.application.reopening.ReopeningView;
import ke.cp2.vacancy.VacancyDetails;
import org.jspecify.annotations.Nullable;

/**
 * An application as officers read it: what the rules said at submission and say now, and its
 * history.
 *
 * @param closed whether the applicant's account is closed
 * @param likely accounts that may be the same person's
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
        List<LikelyApplicant> likely,
        ApplicationState state,
        @Nullable String stateReason,
        Instant submittedAt,
        VacancyDetails vacancy,
        Declared declared,
        List<Verdict> rulesAtSubmission,
        List<Verdict> rulesNow,
        List<HistoryLine> history,
        List<Decision> possible,
        @Nullable Instant takeBackUntil,
        boolean reopenable,
        @Nullable ReopeningView reopening,
        boolean answerable)
        implements Serializable {}
