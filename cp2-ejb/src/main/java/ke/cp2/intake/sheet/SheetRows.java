package ke.cp2.intake.sheet;

import java.util.Set;
import ke.cp2.platform.BusinessException;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet, given one by one, so that a long list can be read in pieces. */
public interface SheetRows extends AutoCloseable {

    /**
     * The next row that is not blank; null after the last.
     *
     * @throws BusinessException when it cannot be read, or is larger than is taken
     */
    @Nullable SheetRow next();

    /** The columns, from 0, that the sheet does not show; known once a row was read. */
    Set<Integer> hiddenColumns();

    @Override
    void close();
}
