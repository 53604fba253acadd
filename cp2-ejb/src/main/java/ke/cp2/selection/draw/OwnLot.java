package ke.cp2.selection.draw;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The draw that an applicant's vacancy had last.
 *
 * @param lot of the own application; null while there is none
 */
public record OwnLot(DrawView draw, @Nullable DrawnLot lot) implements Serializable {}
