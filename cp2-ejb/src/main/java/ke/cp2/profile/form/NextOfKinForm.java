package ke.cp2.profile.form;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import ke.cp2.platform.typed.PersonName;
import ke.cp2.platform.typed.TypedCode;
import ke.cp2.platform.typed.TypedText;
import ke.cp2.profile.value.Relationship;
import org.jspecify.annotations.Nullable;

/** Holds the person to call in an emergency, as written. */
public class NextOfKinForm extends EditedForm {

    private static final long serialVersionUID = 1L;

    @Size(max = 120, message = "{cp2.tooLong}")
    @Pattern(regexp = PersonName.PATTERN, message = "{cp2.profile.name}")
    private @Nullable String name;

    @TypedCode(regexp = ProfilePattern.PHONE, message = "{cp2.profile.phone}")
    private @Nullable String phone;

    private @Nullable Relationship relationship;

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = TypedText.line(name);
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = TypedText.code(phone);
    }

    public @Nullable Relationship getRelationship() {
        return relationship;
    }

    public void setRelationship(@Nullable Relationship relationship) {
        this.relationship = relationship;
    }
}
