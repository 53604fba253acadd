package ke.cp2.intake;

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
import ke.cp2.intake.reading.ReadList;
import ke.cp2.job.RunSubject;
import ke.cp2.platform.BusinessException;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/** A file of professionals that an officer has uploaded. */
@Entity
@Table(name = "PROFESSIONAL_IMPORT")
public class ProfessionalImport implements ReadList {

    private static final int FILE_NAME_LENGTH = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "PROFESSIONAL_IMPORT_SEQ")
    @SequenceGenerator(name = "PROFESSIONAL_IMPORT_SEQ")
    private Long id;

    @Column(name = "FILE_NAME")
    private String fileName;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    @Column(name = "UPLOADED_BY")
    private long uploadedBy;

    @Column(name = "UPLOADED_AT")
    private Instant uploadedAt;

    @Column(name = "INCLUDE_HIDDEN")
    private boolean includeHidden;

    /** Counts how often the officer had it read in another way: each preview has its number. */
    private int revision;

    private @Nullable String problem;

    @Column(name = "READY_ROWS")
    private int readyRows;

    @Column(name = "REFUSED_ROWS")
    private int refusedRows;

    @Column(name = "CREATED_ROWS")
    private int createdRows;

    @Column(name = "EXISTING_ROWS")
    private int existingRows;

    @Column(name = "WITH_ACCOUNT")
    private int withAccount;

    @Version private int version;

    protected ProfessionalImport() {}

    private ProfessionalImport(String fileName, AccountId uploadedBy, Instant now) {
        this.fileName =
                fileName.length() <= FILE_NAME_LENGTH
                        ? fileName
                        : fileName.substring(0, FILE_NAME_LENGTH);
        this.uploadedBy = uploadedBy.value();
        this.uploadedAt = now;
        this.state = ImportState.READING;
    }

    /** A file whose rows are to be read and looked at before anything happens. */
    static ProfessionalImport uploaded(String fileName, AccountId uploadedBy, Instant now) {
        return new ProfessionalImport(fileName, uploadedBy, now);
    }

    /**
     * The officer has it read in another way; what was shown before no longer counts.
     *
     * @throws BusinessException when it is decided, or another has corrected it since that preview
     */
    void readAgain(int shownRevision, boolean hiddenRows) {
        if (state == ImportState.PREVIEWED) {
            refuseOther(shownRevision);
        }
        become(ImportState.READING);
        includeHidden = hiddenRows;
        revision++;
        problem = null;
        forgetRows();
    }

    /** None of its rows counts any more. */
    @Override
    public void forgetRows() {
        readyRows = 0;
        refusedRows = 0;
        withAccount = 0;
    }

    /** Counts rows that were read. */
    public void found(int ready, int refused, int known) {
        readyRows += ready;
        refusedRows += refused;
        withAccount += known;
    }

    /** All its rows are read. */
    public void show() {
        become(ImportState.PREVIEWED);
    }

    /** Keeps why its rows cannot be read in that way; none of them counts. */
    @Override
    public void refuse(BusinessException why) {
        problem = ImportProblem.of(why);
        forgetRows();
    }

    /** It is no list, for that reason. */
    @Override
    public void turnOutUnreadable(BusinessException why) {
        refuse(why);
        become(ImportState.UNREADABLE);
    }

    /** Nobody decided in time. */
    public void expire() {
        become(ImportState.EXPIRED);
        forgetRows();
    }

    @Override
    public boolean isBeingRead() {
        return state == ImportState.READING;
    }

    public boolean isUndecided() {
        return state.canBecome(ImportState.EXPIRED);
    }

    @Override
    public boolean isGivenUp() {
        return state.isGivenUp();
    }

    /** Tells how many rows were written. */
    @Override
    public int rows() {
        return readyRows + refusedRows + createdRows + existingRows;
    }

    int readyRows() {
        return readyRows;
    }

    int refusedRows() {
        return refusedRows;
    }

    int withAccount() {
        return withAccount;
    }

    @Override
    public boolean includesHidden() {
        return includeHidden;
    }

    /**
     * The officer wants the accounts of the rows that were shown.
     *
     * @throws BusinessException when the rows have changed since that preview
     */
    public void confirm(int shownRevision) {
        if (state == ImportState.PREVIEWED) {
            refuseOther(shownRevision);
        }
        become(ImportState.CONFIRMED);
    }

    private void refuseOther(int shownRevision) {
        if (shownRevision != revision) {
            throw BusinessException.of("campaign.importChanged");
        }
    }

    /** The officer does not want the accounts. */
    void discard() {
        become(ImportState.DISCARDED);
        forgetRows();
    }

    private void become(ImportState next) {
        if (!state.canBecome(next)) {
            throw BusinessException.of(
                    isBeingRead() ? "campaign.importBeingRead" : "campaign.importDecided");
        }
        state = next;
    }

    public Long id() {
        return id;
    }

    @Override
    public long uploadId() {
        return id;
    }

    /** The import as pages show it, with the name of who uploaded it. */
    ImportSummary summary(String uploader) {
        return new ImportSummary(
                id,
                fileName,
                state,
                uploadedAt,
                uploader,
                includeHidden,
                revision,
                problem,
                readyRows,
                refusedRows,
                createdRows,
                existingRows);
    }

    @Override
    public RunSubject subject() {
        return RunSubject.professionalImport(id, fileName);
    }
}
