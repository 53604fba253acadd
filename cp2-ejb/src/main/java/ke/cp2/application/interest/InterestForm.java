package ke.cp2.application.interest;

import java.io.Serializable;
import ke.cp2.platform.typed.TypedCode;
import ke.cp2.platform.typed.TypedText;
import ke.cp2.profile.value.CentreCode;
import org.jspecify.annotations.Nullable;

/** A row of the application form: a centre, and why the applicant has an interest in it. */
public class InterestForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @TypedCode(regexp = CentreCode.TYPED, message = "{cp2.profile.centreCode}")
    private @Nullable String centreCode;

    private @Nullable InterestKind kind;

    public @Nullable String getCentreCode() {
        return centreCode;
    }

    public void setCentreCode(String centreCode) {
        this.centreCode = TypedText.compact(centreCode);
    }

    public @Nullable InterestKind getKind() {
        return kind;
    }

    public void setKind(InterestKind kind) {
        this.kind = kind;
    }
}
