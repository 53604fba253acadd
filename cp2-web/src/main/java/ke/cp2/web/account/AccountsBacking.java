package ke.cp2.web.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ke.cp2.account.AccountFilter;
import ke.cp2.account.AccountRow;
import ke.cp2.account.AccountState;
import ke.cp2.account.ManagingAccounts;
import ke.cp2.audit.ListName;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.security.Role;
import ke.cp2.web.platform.LazyRows;
import ke.cp2.web.platform.ListFile;
import ke.cp2.web.platform.ListFiles;
import ke.cp2.web.platform.ListFilter;
import ke.cp2.web.platform.RowsFile;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.reference.Names;
import org.jspecify.annotations.Nullable;

/** The page {@code /staff/accounts}. */
@Named
@ViewScoped
public class AccountsBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private ListFiles files;

    @Inject private Language language;

    @Inject private ManagingAccounts accounts;

    @Inject private Names names;

    private @Nullable Role role;
    private @Nullable AccountState state;
    private @Nullable String text;

    private final LazyRows<AccountRow> rows = new LazyRows<>(this::list, AccountRow::id);
    private final Map<String, String> places = new HashMap<>();

    private Page<AccountRow> list(PageRequest page) {
        Page<AccountRow> found = accounts.list(filter(), page);
        found.rows().stream()
                .map(AccountRow::subCountyCode)
                .filter(Objects::nonNull)
                .forEach(code -> places.computeIfAbsent(code, names::subCounty));
        return found;
    }

    private AccountFilter filter() {
        return new AccountFilter(role, state, text);
    }

    /** The names of the sub-counties that the list shows. */
    public Map<String, String> getPlaces() {
        return places;
    }

    /** Tells whether the list can be sorted: that of all professionals cannot. */
    public boolean isSortable() {
        return role != Role.PROFESSIONAL;
    }

    /** The accounts that match the filter. */
    public LazyRows<AccountRow> getRows() {
        return rows;
    }

    /** All roles, those of staff first. */
    public List<Role> getRoles() {
        return List.of(
                Role.ADMINISTRATOR,
                Role.COUNCIL_OFFICER,
                Role.SUBCOUNTY_OFFICER,
                Role.PROFESSIONAL);
    }

    public List<AccountState> getStates() {
        return Arrays.asList(AccountState.values());
    }

    public @Nullable Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public @Nullable AccountState getState() {
        return state;
    }

    public void setState(AccountState state) {
        this.state = state;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    /** Takes the list away as a file, as it is narrowed. */
    public void download(RowsFile.Form form) {
        AccountFilter filter = filter();
        files.send(
                form,
                ListFile.<AccountRow>of(
                                ListName.ACCOUNTS,
                                "account",
                                (last, before) -> accounts.next(filter, last, before))
                        .narrowed(
                                new ListFilter()
                                        .and("role", role)
                                        .and("state", state)
                                        .and(
                                                "text",
                                                text == null || text.isBlank() ? null : "given"))
                        .column("staff.name", AccountRow::fullName)
                        .column("staff.number", AccountRow::mobileNumber)
                        .word("staff.role", Role.class, AccountRow::role)
                        .column(
                                "staff.subCounty",
                                row ->
                                        row.subCountyCode() == null
                                                ? null
                                                : names.subCounty(row.subCountyCode()))
                        .word("staff.state", AccountState.class, AccountRow::state)
                        .column("staff.factor", this::factor)
                        .column("staff.lastLogin", AccountRow::lastLoginAt));
    }

    private @Nullable String factor(AccountRow row) {
        String key = row.isWithSecondFactor() ? "staff.factor.yes" : "staff.factor.no";
        return row.isOfStaff() ? language.text("account", key) : null;
    }
}
