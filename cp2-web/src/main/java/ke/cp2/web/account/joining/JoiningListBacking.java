package ke.cp2.web.account.joining;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import ke.cp2.account.joining.AddingStaff;
import ke.cp2.account.joining.StaffProposalView;
import ke.cp2.audit.ListName;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.security.Role;
import ke.cp2.web.platform.LazyRows;
import ke.cp2.web.platform.ListFile;
import ke.cp2.web.platform.ListFiles;
import ke.cp2.web.platform.RowsFile;
import ke.cp2.web.reference.Names;

/** The page {@code /staff/joining}: new staff who wait for a second person. */
@Named
@ViewScoped
public class JoiningListBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private ListFiles files;

    @Inject private AddingStaff adding;

    @Inject private Names names;

    private final LazyRows<StaffProposalView> rows =
            new LazyRows<>(this::list, StaffProposalView::id);

    private final Map<String, String> places = new HashMap<>();

    private Page<StaffProposalView> list(PageRequest page) {
        Page<StaffProposalView> found = adding.waiting(page);
        found.rows().stream()
                .map(StaffProposalView::subCountyCode)
                .filter(Objects::nonNull)
                .forEach(code -> places.computeIfAbsent(code, names::subCounty));
        return found;
    }

    /** The names of the sub-counties that the list shows. */
    public Map<String, String> getPlaces() {
        return places;
    }

    public LazyRows<StaffProposalView> getRows() {
        return rows;
    }

    /** Takes the list away as a file. */
    public void download(RowsFile.Form form) {
        files.send(
                form,
                ListFile.of(ListName.JOINING, "account", ListFile.pages(adding::waiting))
                        .column("staff.name", StaffProposalView::fullName)
                        .column("staff.number", StaffProposalView::mobileNumber)
                        .word("staff.role", Role.class, StaffProposalView::role)
                        .column(
                                "staff.subCounty",
                                row ->
                                        row.subCountyCode() == null
                                                ? null
                                                : names.subCounty(row.subCountyCode()))
                        .column("joining.by", StaffProposalView::proposedBy)
                        .column("joining.at", StaffProposalView::proposedAt)
                        .column("joining.until", StaffProposalView::expiresAt));
    }
}
