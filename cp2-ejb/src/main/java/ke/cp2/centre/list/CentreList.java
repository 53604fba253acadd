package ke.cp2.centre.list;

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
import java.util.Collection;
import ke.cp2.intake.ImportProblem;
import ke.cp2.intake.reading.ReadList;
import ke.cp2.job.RunSubject;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.TypedText;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/** A list of centres that an officer has uploaded for a series. */
@Entity
@Table(name = "CENTRE_LIST")
public class CentreList implements ReadList {

    private static final int FILE_NAME_LENGTH = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "CENTRE_LIST_SEQ")
    @SequenceGenerator(name = "CENTRE_LIST_SEQ")
    private Long id;

    @Column(name = "SERIES_ID")
    private long seriesId;

    @Column(name = "FILE_NAME")
    private String fileName;

    @Enumerated(EnumType.STRING)
    private CentreListState state;

    @Column(name = "IS_WHOLE")
    private boolean whole;

    @Column(name = "UPLOADED_BY")
    private long uploadedBy;

    @Column(name = "UPLOADED_AT")
    private Instant uploadedAt;

    @Column(name = "CONFIRMED_AT")
    private @Nullable Instant confirmedAt;

    @Column(name = "CONFIRMED_BY")
    private @Nullable Long confirmedBy;

    @Column(name = "UPLOAD_ID")
    private @Nullable Long uploadId;

    @Column(name = "INCLUDE_HIDDEN")
    private boolean includeHidden;

    /** Counts how often the officer had it read in another way: each preview has its number. */
    private int revision;

    private @Nullable String problem;

    @Column(name = "NEW_ROWS")
    private int added;

    @Column(name = "CHANGED_ROWS")
    private int changed;

    @Column(name = "GONE_ROWS")
    private int gone;

    @Column(name = "UNCHANGED_ROWS")
    private int unchanged;

    @Column(name = "WRONG_ROWS")
    private int wrong;

    @Version private int version;

    protected CentreList() {}

    CentreList(
            long seriesId,
            String fileName,
            boolean whole,
            AccountId officer,
            long uploadId,
            Instant now) {
        String name = TypedText.shortened(fileName, FILE_NAME_LENGTH);
        this.seriesId = seriesId;
        this.uploadId = uploadId;
        this.fileName = name == null ? "-" : name;
        this.whole = whole;
        this.uploadedBy = officer.value();
        this.uploadedAt = now;
        this.state = CentreListState.READING;
    }

    /**
     * The officer has it read in another way; what was shown before no longer counts.
     *
     * @throws BusinessException when it is decided or being read, or another has corrected it since
     *     that preview
     */
    void readAgain(int shownRevision, boolean hiddenRows) {
        refuseOther(shownRevision);
        become(CentreListState.READING);
        includeHidden = hiddenRows;
        revision++;
        problem = null;
        forgetRows();
    }

    @Override
    public void forgetRows() {
        added = 0;
        changed = 0;
        gone = 0;
        unchanged = 0;
        wrong = 0;
    }

    /** Counts what taking some rows would do. */
    void found(Collection<JudgedCentre> rows) {
        added += count(rows, CentreOutcome.ADDED);
        changed += count(rows, CentreOutcome.CHANGED);
        gone += count(rows, CentreOutcome.GONE);
        unchanged += count(rows, CentreOutcome.UNCHANGED);
        wrong += count(rows, CentreOutcome.WRONG);
    }

    /** All its rows are read. */
    void show() {
        become(CentreListState.PREVIEWED);
    }

    @Override
    public void refuse(BusinessException why) {
        problem = ImportProblem.of(why);
        forgetRows();
    }

    @Override
    public void turnOutUnreadable(BusinessException why) {
        become(CentreListState.UNREADABLE);
        refuse(why);
    }

    private static int count(Collection<JudgedCentre> rows, CentreOutcome outcome) {
        return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    /**
     * The officer wants it taken as it was shown.
     *
     * @throws BusinessException when it is decided or read in another way than it was shown, would
     *     change nothing, or would let centres leave that a wrong row may mean
     */
    void confirm(int shownRevision, AccountId officer, Instant now) {
        refuseOther(shownRevision);
        if (changes() == 0) {
            throw BusinessException.of("centre.nothingToTake");
        }
        if (gone > 0 && wrong > 0) {
            throw BusinessException.of("centre.wholeWithFaults", wrong);
        }
        become(CentreListState.TAKING);
        confirmedBy = officer.value();
        confirmedAt = now;
    }

    /**
     * The officer does not want it, or another list came.
     *
     * @throws BusinessException when it is decided
     */
    void discard() {
        if (!isUndecided()) {
            throw BusinessException.of("centre.listDecided");
        }
        become(CentreListState.DISCARDED);
        forgetRows();
    }

    /** Nobody decided in time. */
    void expire() {
        become(CentreListState.EXPIRED);
        forgetRows();
    }

    private void become(CentreListState next) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException("list " + id + " is " + state);
        }
        state = next;
    }

    private void refuseOther(int shownRevision) {
        if (isBeingRead()) {
            throw BusinessException.of("campaign.importBeingRead");
        }
        if (!isUndecided()) {
            throw BusinessException.of("centre.listDecided");
        }
        if (shownRevision != revision) {
            throw BusinessException.of("campaign.importChanged");
        }
    }

    /** All its rows are taken. */
    void taken() {
        become(CentreListState.TAKEN);
    }

    CentreListState state() {
        return state;
    }

    boolean isBeingTaken() {
        return state == CentreListState.TAKING;
    }

    @Override
    public boolean isBeingRead() {
        return state == CentreListState.READING;
    }

    boolean isUndecided() {
        return state.isUndecided();
    }

    @Override
    public boolean isGivenUp() {
        return state.isGivenUp();
    }

    @Override
    public boolean includesHidden() {
        return includeHidden;
    }

    @Override
    public int rows() {
        return added + changed + unchanged + wrong;
    }

    /** Tells how many of its rows are kept: all but those that change nothing. */
    int kept() {
        return changes() + wrong;
    }

    boolean isWhole() {
        return whole;
    }

    /** The lists of before had no file; they are decided, or cannot be read in another way. */
    @Override
    public long uploadId() {
        return uploadId == null ? -1 : uploadId;
    }

    /** Tells whether centres leave the series by it. */
    boolean letsLeave() {
        return gone > 0;
    }

    /** Tells how many centres of the series it changes. */
    int changes() {
        return added + changed + gone;
    }

    long id() {
        return id;
    }

    long seriesId() {
        return seriesId;
    }

    Instant uploadedAt() {
        return uploadedAt;
    }

    @Override
    public RunSubject subject() {
        return RunSubject.centres(id, fileName);
    }

    /** Says what it does, for the audit trail. */
    String inWords() {
        return added + " new, " + changed + " changed, " + gone + " gone, " + wrong + " wrong";
    }

    CentreListView view(@Nullable String uploader) {
        return new CentreListView(
                id,
                seriesId,
                fileName,
                state,
                whole,
                uploadedAt,
                uploader == null ? "" : uploader,
                includeHidden,
                revision,
                problem,
                added,
                changed,
                gone,
                unchanged,
                wrong);
    }
}
