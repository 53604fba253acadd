package ke.cp2.web.deployment;

import java.io.Serializable;
import ke.cp2.deployment.change.ChangeRow;
import ke.cp2.web.reference.Names;

/** A change at a centre, in words. */
public record ListedChange(ChangeRow change, String position) implements Serializable {

    static ListedChange of(ChangeRow change, Names names) {
        return new ListedChange(change, names.position(change.positionCode()));
    }
}
