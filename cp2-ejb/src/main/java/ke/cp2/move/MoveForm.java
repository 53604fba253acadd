package ke.cp2.move;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import ke.cp2.platform.typed.TypedText;
import org.jspecify.annotations.Nullable;

/** Holds what an officer says of a move. */
public class MoveForm implements Serializable {

    /** The longest reason. */
    private static final long serialVersionUID = 1L;

    private @Nullable String newNumber;
    private @Nullable String confirmNewNumber;
    private List<MoveDocument> documents = new ArrayList<>();
    private @Nullable String reason;
    private @Nullable Long seenDuplicateId;
    private boolean duplicateConfirmed;

    public @Nullable String getNewNumber() {
        return newNumber;
    }

    public void setNewNumber(String newNumber) {
        this.newNumber = TypedText.code(newNumber);
    }

    public @Nullable String getConfirmNewNumber() {
        return confirmNewNumber;
    }

    public void setConfirmNewNumber(String confirmNewNumber) {
        this.confirmNewNumber = TypedText.code(confirmNewNumber);
    }

    public List<MoveDocument> getDocuments() {
        return documents;
    }

    public void setDocuments(List<MoveDocument> documents) {
        this.documents = documents;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = TypedText.lines(reason);
    }

    /** The account that holds the new number, when the officer has looked at it; otherwise null. */
    public @Nullable Long getSeenDuplicateId() {
        return seenDuplicateId;
    }

    public void setSeenDuplicateId(@Nullable Long seenDuplicateId) {
        this.seenDuplicateId = seenDuplicateId;
    }

    /** Tells whether the account with the new number is the same person's, to be closed. */
    public boolean isDuplicateConfirmed() {
        return duplicateConfirmed;
    }

    public void setDuplicateConfirmed(boolean duplicateConfirmed) {
        this.duplicateConfirmed = duplicateConfirmed;
    }
}
