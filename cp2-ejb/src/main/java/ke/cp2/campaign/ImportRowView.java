package ke.cp2.campaign;

import java.io.Serializable;

/** A row of an import as pages show it. */
public record ImportRowView(
        int lineNumber,
        String mobileNumber,
        String fullName,
        ImportRowState state,
        ImportRefusal reason)
        implements Serializable {

    // EL 5 reads getters only.

    public int getLineNumber() {
        return lineNumber;
    }

    public String getMobileNumber() {
        return mobileNumber;
    }

    public String getFullName() {
        return fullName;
    }

    public ImportRowState getState() {
        return state;
    }

    public ImportRefusal getReason() {
        return reason;
    }
}
