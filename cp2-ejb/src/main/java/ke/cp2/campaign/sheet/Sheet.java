package ke.cp2.campaign.sheet;

import java.util.Set;
import java.util.function.Consumer;
import ke.cp2.platform.BusinessException;

/** A sheet of a workbook, or the only one of a text file. Reading it twice gives the same rows. */
public interface Sheet {

    /** Its name; null for a text file. */
    String name();

    /** Whether the workbook does not show it. */
    boolean isHidden();

    /**
     * Gives each row that is not blank to the consumer, in the order of the file.
     *
     * @return the columns, from 0, that the sheet does not show
     * @throws BusinessException when it cannot be read, or is larger than is taken
     */
    Set<Integer> forEach(Consumer<SheetRow> consumer);
}
