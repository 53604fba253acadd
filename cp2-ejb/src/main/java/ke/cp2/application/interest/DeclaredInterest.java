package ke.cp2.application.interest;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import ke.cp2.profile.value.CentreCode;
import org.jspecify.annotations.Nullable;

/** A centre where the applicant teaches or a relative sits the examination. */
@Embeddable
public class DeclaredInterest implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Marks what the application says as it was sent last. */
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9990-01-01T00:00:00Z");

    @Column(name = "CENTRE_CODE")
    private String centreCode;

    @Enumerated(EnumType.STRING)
    private InterestKind kind;

    @Column(name = "LEFT_OUT_AT")
    private Instant leftOutAt = NEVER;

    protected DeclaredInterest() {}

    private DeclaredInterest(String centreCode, InterestKind kind) {
        this.centreCode = centreCode;
        this.kind = kind;
    }

    /**
     * An interest in the centre with that code.
     *
     * @throws IllegalArgumentException when it is no centre code
     */
    public static DeclaredInterest of(@Nullable String centreCode, InterestKind kind) {
        return new DeclaredInterest(
                new CentreCode(Objects.requireNonNullElse(centreCode, "")).digits(), kind);
    }

    /** The same one, which the application was sent without. */
    public DeclaredInterest leftOut(Instant now) {
        DeclaredInterest left = new DeclaredInterest(centreCode, kind);
        left.leftOutAt = now;
        return left;
    }

    /** When the application was sent without it; null while the application says it. */
    public @Nullable Instant leftOutAt() {
        return leftOutAt.isBefore(LATEST) ? leftOutAt : null;
    }

    /** Tells whether this is about that centre and of that kind. */
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
