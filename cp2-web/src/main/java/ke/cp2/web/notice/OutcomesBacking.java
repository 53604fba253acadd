package ke.cp2.web.notice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import ke.cp2.application.decision.OutcomeLetter;
import ke.cp2.application.decision.TellingOutcomes;
import ke.cp2.job.JobRunRow;
import ke.cp2.notice.SendingNotices;
import ke.cp2.vacancy.VacancyId;
import ke.cp2.web.job.JobBacking;
import ke.cp2.web.platform.Feedback;
import org.jspecify.annotations.Nullable;

/** Telling the applicants of a vacancy what was decided: first how many and whom. */
@Named
@ViewScoped
public class OutcomesBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private TellingOutcomes notices;

    @Inject private SendingNotices sending;

    @Inject private Feedback feedback;

    private @Nullable Long untold;
    private @Nullable Long unsettled;
    private @Nullable Long waiting;
    private boolean runRead;
    private @Nullable JobRunRow run;
    private @Nullable List<String> first;
    private @Nullable List<OutcomeLetter> letters;
    private long startedRun;

    /** Tells how many applicants have not been told; asked once a page. */
    public long untold(long vacancyId) {
        if (untold == null) {
            untold = notices.untoldOf(VacancyId.of(vacancyId));
        }
        return untold;
    }

    /** Tells how many decisions wait for a second officer; asked once a page. */
    public long waiting(long vacancyId) {
        if (waiting == null) {
            waiting = notices.waitingOf(VacancyId.of(vacancyId));
        }
        return waiting;
    }

    /** Tells how many others can still be taken back; asked once a page. */
    public long unsettled(long vacancyId) {
        if (unsettled == null) {
            unsettled =
                    Math.max(0, notices.unsettledOf(VacancyId.of(vacancyId)) - waiting(vacancyId));
        }
        return unsettled;
    }

    /** The latest run that told them, or null; asked once a page. */
    public @Nullable JobRunRow run(long vacancyId) {
        if (!runRead) {
            run = sending.latestOutcomes(VacancyId.of(vacancyId)).orElse(null);
            runRead = true;
        }
        return run;
    }

    /** Tells whether they are being told at the moment. */
    public boolean isTelling(long vacancyId) {
        JobRunRow latest = run(vacancyId);
        return latest != null && !latest.state().isOver();
    }

    /** Shows whom it would tell now. */
    public void look(long vacancyId) {
        untold = notices.untoldOf(VacancyId.of(vacancyId));
        first = notices.firstUntoldOf(VacancyId.of(vacancyId));
        letters = List.copyOf(notices.lettersOf(VacancyId.of(vacancyId)));
    }

    /** Leaves it. */
    public void cancel() {
        first = null;
    }

    /** Starts to tell them and shows the progress; refused, whom it would tell now. */
    public @Nullable String send(long vacancyId) {
        if (feedback.attempt(
                () -> startedRun = sending.outcomes(VacancyId.of(vacancyId), untold(vacancyId)))) {
            return JobBacking.address(startedRun);
        }
        look(vacancyId);
        return null;
    }

    /** Writes what they would read, one text for each outcome. */
    public @Nullable List<OutcomeLetter> getLetters() {
        return letters;
    }

    /** The names of the first who would be told; null before somebody asked. */
    public @Nullable List<String> getFirst() {
        return first;
    }
}
