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
import ke.cp2.job.RunSubject;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.TypedText;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/** A list of centres that an officer has uploaded for a series. */
@Entity
@Table(name = "CENTRE_LIST")
public class CentreList {

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

    private @Nullable String reading;

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

    @Column(name = "HIDDEN_ROWS")
    private int hidden;

    @Version private int version;

    protected CentreList() {}

    CentreList(
            long seriesId,
            @Nullable String fileName,
            boolean whole,
            AccountId officer,
            Instant now) {
        String name = TypedText.shortened(fileName, FILE_NAME_LENGTH);
        this.seriesId = seriesId;
        this.fileName = name == null ? "?" : name;
        this.whole = whole;
        this.uploadedBy = officer.value();
        this.uploadedAt = now;
        this.state = CentreListState.PREVIEWED;
    }

    /** Keeps how the file was read and what taking it would do. */
    void judged(@Nullable String sheets, int hiddenRows, Collection<JudgedCentre> rows) {
        reading = sheets;
        hidden = hiddenRows;
        added = count(rows, CentreOutcome.ADDED);
        changed = count(rows, CentreOutcome.CHANGED);
        gone = count(rows, CentreOutcome.GONE);
        unchanged = count(rows, CentreOutcome.UNCHANGED);
        wrong = count(rows, CentreOutcome.WRONG);
    }

    private static int count(Collection<JudgedCentre> rows, CentreOutcome outcome) {
        return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    /**
     * The officer wants it taken as it was shown.
     *
     * @throws BusinessException when it is decided, would change nothing, or would let centres
     *     leave that a wrong row may mean
     */
    void confirm(Instant now) {
        refuseDecided();
        if (changes() == 0) {
            throw BusinessException.of("centre.nothingToTake");
        }
        if (gone > 0 && wrong > 0) {
            throw BusinessException.of("centre.wholeWithFaults", wrong);
        }
        state = CentreListState.TAKING;
        confirmedAt = now;
    }

    /**
     * The officer does not want it, or another list came.
     *
     * @throws BusinessException when it is decided
     */
    void discard() {
        refuseDecided();
        state = CentreListState.DISCARDED;
    }

    private void refuseDecided() {
        if (state != CentreListState.PREVIEWED) {
            throw BusinessException.of("centre.listDecided");
        }
    }

    /** All its rows are taken. */
    void taken() {
        state = CentreListState.TAKEN;
    }

    boolean isBeingTaken() {
        return state == CentreListState.TAKING;
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

    RunSubject subject() {
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
                SheetReading.parse(reading),
                added,
                changed,
                gone,
                unchanged,
                wrong,
                hidden);
    }
}
