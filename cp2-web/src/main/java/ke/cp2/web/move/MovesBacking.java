package ke.cp2.web.move;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ke.cp2.move.MoveRow;
import ke.cp2.move.MovingAccounts;
import ke.cp2.web.platform.LazyRows;

/** The page {@code /staff/moves}: moves that wait for a second officer. */
@Named
@ViewScoped
public class MovesBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private MovingAccounts moving;

    private final LazyRows<MoveRow> rows =
            new LazyRows<>(page -> moving.waiting(page), MoveRow::id);

    public LazyRows<MoveRow> getRows() {
        return rows;
    }
}
