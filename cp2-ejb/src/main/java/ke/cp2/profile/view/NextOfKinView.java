package ke.cp2.profile.view;

import java.io.Serializable;
import ke.cp2.profile.NextOfKin;
import ke.cp2.profile.value.Relationship;
import org.jspecify.annotations.Nullable;

/** The next of kin as pages show it: initials and the last digits, unless it is whole. */
public final class NextOfKinView implements Serializable {

    private static final long serialVersionUID = 1L;

    private final @Nullable String name;
    private final @Nullable String phone;
    private final Relationship relationship;

    NextOfKinView(NextOfKin kin, boolean whole) {
        name = whole ? kin.name() : Masked.initials(kin.name());
        phone = Masked.ending(kin.phone(), whole);
        relationship = kin.relationship();
    }

    public @Nullable String getName() {
        return name;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public Relationship getRelationship() {
        return relationship;
    }
}
