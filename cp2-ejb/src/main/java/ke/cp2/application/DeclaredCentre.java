package ke.cp2.application;

import java.io.Serializable;

/** A centre that an applicant declared an interest in. */
public record DeclaredCentre(String code, InterestKind kind) implements Serializable {

    /** EL 5 reads getters only. */
    public String getCode() {
        return code;
    }

    /** EL 5 reads getters only. */
    public InterestKind getKind() {
        return kind;
    }
}
