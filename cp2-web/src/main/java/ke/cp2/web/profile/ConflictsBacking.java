package ke.cp2.web.profile;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ke.cp2.audit.ListName;
import ke.cp2.profile.identity.ConflictRow;
import ke.cp2.profile.identity.SettlingConflicts;
import ke.cp2.web.platform.LazyRows;
import ke.cp2.web.platform.ListFile;
import ke.cp2.web.platform.ListFiles;
import ke.cp2.web.platform.RowsFile;
import ke.cp2.web.platform.language.Language;

/** The page {@code /staff/conflicts}: numbers that two accounts gave as their own. */
@Named
@ViewScoped
public class ConflictsBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private ListFiles files;

    @Inject private Language language;

    @Inject private SettlingConflicts conflicts;

    private final LazyRows<ConflictRow> rows =
            new LazyRows<>(page -> conflicts.open(page), ConflictRow::id);

    public LazyRows<ConflictRow> getRows() {
        return rows;
    }

    /** Takes the list away as a file. */
    public void download(RowsFile.Form form) {
        files.send(
                form,
                ListFile.of(ListName.CONFLICTS, "move", ListFile.pages(conflicts::open))
                        .column("conflict.claimant", ConflictRow::fullName)
                        .column(
                                "conflict.field",
                                row -> language.text("move", "PersonKey." + row.field()))
                        .column("conflict.holder", ConflictRow::holderName)
                        .column("conflict.at", ConflictRow::claimedAt));
    }
}
