package ke.cp2.intake.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ke.cp2.intake.sheet.SheetStudy;
import ke.cp2.job.RunSubject;

/**
 * Knows lists of one kind: how their columns are guessed, and what becomes of their rows. All else
 * (file, sheets, job, progress, correction) is the same for all kinds.
 */
public interface ListKind {

    /** Tells whether the subject of a run is a list of this kind. */
    boolean has(RunSubject subject);

    /** The list; empty when there is none. */
    Optional<? extends ReadList> find(long id);

    /** The list, locked until the transaction ends. */
    ReadList locked(long id);

    /** Begins to study a sheet. */
    SheetStudy study();

    /**
     * Chooses which sheets are read unless somebody says otherwise.
     *
     * @param sheets at least one
     */
    List<? extends ReadSheet> choice(List<? extends ReadSheet> sheets);

    /** Begins to judge the rows of a list. */
    RowJudge judge(ReadList list);

    /** Tells how many rows of it are written. */
    int written(ReadList list);

    /** Deletes the first rows of a list; says how many. */
    int deleteRows(ReadList list, int limit);

    /** All its rows are written: the officer may look at them. */
    void show(ReadList list);

    /** Tells how many lists nobody has decided on that were uploaded before a moment. */
    long countUndecided(Instant before);

    /**
     * Gives up the next list that was uploaded before a moment and that nobody has decided on.
     *
     * @return false when there is none
     */
    boolean expireNext(Instant before);

    /** Finds a list that was given up and still has rows. */
    Optional<? extends ReadList> withRowsLeft();
}
