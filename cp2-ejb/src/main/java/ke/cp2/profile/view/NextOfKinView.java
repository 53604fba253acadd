package ke.cp2.profile.view;

import java.io.Serializable;
import ke.cp2.profile.NextOfKin;
import ke.cp2.profile.value.Masked;
import ke.cp2.profile.value.Relationship;
import org.jspecify.annotations.Nullable;

/** The next of kin as pages show it: initials and the last digits, unless it is whole. */
public record NextOfKinView(
        @Nullable String name, @Nullable String phone, @Nullable Relationship relationship)
        implements Serializable {

    NextOfKinView(NextOfKin kin, boolean whole) {
        this(
                whole ? kin.name() : Masked.initials(kin.name()),
                Masked.ending(kin.phone(), whole),
                kin.relationship());
    }

    /** Keeps what it says out of logs. */
    @Override
    public String toString() {
        return "next of kin";
    }
}
