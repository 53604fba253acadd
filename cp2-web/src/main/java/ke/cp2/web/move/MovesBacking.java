package ke.cp2.web.move;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.stream.Stream;
import ke.cp2.audit.ListName;
import ke.cp2.move.MoveRow;
import ke.cp2.move.MovingAccounts;
import ke.cp2.web.platform.LazyRows;
import ke.cp2.web.platform.ListFile;
import ke.cp2.web.platform.ListFiles;
import ke.cp2.web.platform.ListFilter;
import ke.cp2.web.platform.RowsFile;
import ke.cp2.web.platform.language.Language;
import org.jspecify.annotations.Nullable;

/** The page {@code /staff/moves}: moves that wait for a second officer. */
@Named
@ViewScoped
public class MovesBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private ListFiles files;

    @Inject private Language language;

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
                new ListFile<MoveRow>(
                        ListName.MOVES,
                        "",
                        new ListFilter(),
                        Stream.of(
                                        "person.name",
                                        "move.newNumber",
                                        "move.requestedBy",
                                        "move.requestedAt",
                                        "move.expiresAt")
                                .map(key -> language.text("move", key))
                                .toList(),
                        ListFile.pages(moving::waiting),
                        row ->
                                new @Nullable Object[] {
                                    row.fullName(),
                                    row.newNumber(),
                                    row.requestedBy(),
                                    row.requestedAt(),
                                    row.expiresAt()
                                }));
    }
}
