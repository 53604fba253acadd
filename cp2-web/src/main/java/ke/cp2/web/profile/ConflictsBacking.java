package ke.cp2.web.profile;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.stream.Stream;
import ke.cp2.audit.ListName;
import ke.cp2.profile.identity.ConflictRow;
import ke.cp2.profile.identity.SettlingConflicts;
import ke.cp2.web.platform.LazyRows;
import ke.cp2.web.platform.ListFile;
import ke.cp2.web.platform.ListFiles;
import ke.cp2.web.platform.ListFilter;
import ke.cp2.web.platform.RowsFile;
import ke.cp2.web.platform.language.Language;
import org.jspecify.annotations.Nullable;

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
                new ListFile<ConflictRow>(
                        ListName.CONFLICTS,
                        "",
                        new ListFilter(),
                        Stream.of(
                                        "conflict.claimant",
                                        "conflict.field",
                                        "conflict.holder",
                                        "conflict.at")
                                .map(key -> language.text("move", key))
                                .toList(),
                        ListFile.pages(conflicts::open),
                        row ->
                                new @Nullable Object[] {
                                    row.fullName(),
                                    language.text("move", "PersonKey." + row.field()),
                                    row.holderName(),
                                    row.claimedAt()
                                }));
    }
}
