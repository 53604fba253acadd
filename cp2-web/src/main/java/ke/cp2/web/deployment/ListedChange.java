package ke.cp2.web.deployment;

import java.io.Serializable;
import ke.cp2.deployment.change.ChangeRow;
import ke.cp2.web.reference.Names;
import org.jspecify.annotations.Nullable;

/**
 * A change at a centre, in words.
 *
 * @param coming the name of whoever takes the place, or null for nobody
 */
public record ListedChange(
        ChangeRow change, String position, String leaver, @Nullable String coming)
        implements Serializable {

    static ListedChange of(ChangeRow change, Names names) {
        ChangeRow.Person next = change.coming();
        return new ListedChange(
                change,
                names.position(change.positionCode()),
                change.leaver().name(),
                next == null ? null : next.name());
    }
}
