package ke.cp2.profile.view;

import java.io.Serializable;
import ke.cp2.profile.NextOfKin;
import ke.cp2.profile.value.Relationship;

/** The next of kin as pages show it: initials and the last digits, unless it is whole. */
public final class NextOfKinView implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final String phone;
    private final Relationship relationship;

    NextOfKinView(NextOfKin kin, boolean whole) {
        name = whole ? kin.name() : Masked.initials(kin.name());
        phone = Masked.ending(kin.phone(), whole);
        relationship = kin.relationship();
    }

    public String getName() {
        return name;
    }

    public String getPhone() {
        return phone;
    }

    public Relationship getRelationship() {
        return relationship;
    }
}
