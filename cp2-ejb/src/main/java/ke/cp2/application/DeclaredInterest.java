package ke.cp2.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.regex.Pattern;

/** A centre where the applicant teaches or a relative sits the examination. */
@Embeddable
public class DeclaredInterest implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Pattern CENTRE_CODE = Pattern.compile("[0-9]{8}");

    @Column(name = "CENTRE_CODE")
    private String centreCode;

    @Enumerated(EnumType.STRING)
    private InterestKind kind;

    protected DeclaredInterest() {}

    private DeclaredInterest(String centreCode, InterestKind kind) {
        this.centreCode = centreCode;
        this.kind = kind;
    }

    /**
     * An interest in the centre with that code.
     *
     * @throws IllegalArgumentException when the code has not eight digits or the kind is missing
     */
    public static DeclaredInterest of(String centreCode, InterestKind kind) {
        if (centreCode == null || !CENTRE_CODE.matcher(centreCode).matches() || kind == null) {
            throw new IllegalArgumentException("not a declared interest");
        }
        return new DeclaredInterest(centreCode, kind);
    }

    /** Whether this is about that centre and of that kind. */
    public boolean isAt(String code, InterestKind why) {
        return centreCode.equals(code) && kind == why;
    }

    public String getCentreCode() {
        return centreCode;
    }

    public InterestKind getKind() {
        return kind;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DeclaredInterest that
                && centreCode.equals(that.centreCode)
                && kind == that.kind;
    }

    @Override
    public int hashCode() {
        return centreCode.hashCode() * 31 + kind.hashCode();
    }
}
