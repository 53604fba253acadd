package ke.cp2.web.move;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ke.cp2.audit.ListName;
import ke.cp2.move.MoveRow;
import ke.cp2.move.MovingAccounts;
import ke.cp2.web.platform.LazyRows;
import ke.cp2.web.platform.ListFile;
import ke.cp2.web.platform.ListFiles;
import ke.cp2.web.platform.RowsFile;

/** The page {@code /staff/moves}: moves that wait for a second officer. */
@Named
@ViewScoped
public class MovesBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private ListFiles files;

    @Inject private MovingAccounts moving;

    private final LazyRows<MoveRow> rows =
            new LazyRows<>(page -> moving.waiting(page), MoveRow::id);

    public LazyRows<MoveRow> getRows() {
        return rows;
    }

    /** Takes the list away as a file. */
    public void download(RowsFile.Form form) {
        files.send(
                form,
                ListFile.of(ListName.MOVES, "move", ListFile.pages(moving::waiting))
                        .column("person.name", MoveRow::fullName)
                        .column("move.newNumber", MoveRow::newNumber)
                        .column("move.requestedBy", MoveRow::requestedBy)
                        .column("move.requestedAt", MoveRow::requestedAt)
                        .column("move.expiresAt", MoveRow::expiresAt));
    }
}
