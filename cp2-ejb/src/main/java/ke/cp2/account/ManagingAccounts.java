package ke.cp2.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import ke.cp2.account.credential.CredentialMessages;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.database.Conditions;
import ke.cp2.platform.database.NativeSql;
import ke.cp2.platform.typed.PersonName;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.platform.typed.TypedText;
import ke.cp2.security.AccountId;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * The administrator's use cases on accounts: those of staff, and, for support, those of
 * professionals. Nobody here ever sees a password or a secret.
 */
@Stateless
@RolesAllowed(Role.Name.ADMINISTRATOR)
public class ManagingAccounts {

    private static final String ROW =
            "SELECT NEW ke.cp2.account.AccountRow(a.id, a.mobileNumber, a.fullName, a.role, a.state,"
                    + " a.subCountyCode, a.createdAt, a.lastLoginAt, a.secondFactorAt) FROM Account a ";

    private static final int MOST_OF_A_NAME = 200;

    /** Plus nothing: only so H2 begins with the word and not with all accounts of the role. */
    private static final String NAMED =
            "SELECT DISTINCT W.ACCOUNT_ID FROM ACCOUNT_WORD W"
                    + " JOIN ACCOUNT A ON A.ID = W.ACCOUNT_ID + 0"
                    + " WHERE W.WORD >= :word AND W.WORD < :next"
                    + " AND A.FULL_NAME_SEARCH LIKE :text ESCAPE '!'"
                    + "[ AND A.ROLE = :role][ AND A.STATE = :state] FETCH FIRST :most ROWS ONLY";

    private static final Map<String, String> SORT =
            Map.of(
                    "mobileNumber", "a.mobileNumber",
                    "fullName", "a.fullName",
                    "role", "a.role",
                    "state", "a.state",
                    "createdAt", "a.createdAt",
                    "lastLoginAt", "a.lastLoginAt");

    @PersistenceContext private EntityManager entityManager;
    @Inject private Accounts accounts;
    @Inject private StaffNames names;
    @Inject private CredentialMessages messages;
    @Inject private AccountNotices notices;
    @Inject private AuditTrail auditTrail;
    @Inject private Caller caller;

    /**
     * A page of accounts; the default order is by name. Professionals come in no other: there are
     * too many to be sorted for a page.
     */
    public Page<AccountRow> list(AccountFilter filter, PageRequest wanted) {
        String text = TypedText.line(filter.text());
        if (text != null && isNamed(filter, text)) {
            return named(filter, text, wanted);
        }
        Conditions conditions = conditions(filter);
        PageRequest page =
                filter.role() == Role.PROFESSIONAL
                        ? PageRequest.of(wanted.first(), wanted.size())
                        : wanted;
        return conditions.listing(
                entityManager,
                AccountRow.class,
                ROW,
                order(conditions, page),
                "SELECT a.id FROM Account a",
                page);
    }

    /**
     * The next accounts behind one of them, to the end: for files. Staff come in the order of their
     * list; professionals, who are too many to be sorted, by their ids.
     *
     * @param last null for the first ones
     * @param before how many stand before them
     * @return none at the end; of professionals with a name so many only as the list has
     */
    public List<AccountRow> next(AccountFilter filter, @Nullable AccountRow last, int before) {
        String text = TypedText.line(filter.text());
        if (text != null && isNamed(filter, text)) {
            return last == null
                    ? named(filter, text, PageRequest.of(0, MOST_OF_A_NAME)).rows()
                    : List.of();
        }
        boolean byId = filter.role() == Role.PROFESSIONAL;
        Conditions conditions =
                conditions(filter)
                        .and("a.id > :last", "last", byId && last != null ? last.id() : null);
        String order = byId ? "a.id" : order(conditions, PageRequest.behind(before));
        return conditions
                .query(
                        entityManager,
                        AccountRow.class,
                        ROW + conditions.where() + " ORDER BY " + order)
                .setFirstResult(byId ? 0 : before)
                .setMaxResults(PageRequest.MAXIMUM_SIZE)
                .getResultList();
    }

    private static boolean isNamed(AccountFilter filter, String text) {
        return filter.role() == Role.PROFESSIONAL && beginningOfNumber(text).isEmpty();
    }

    /**
     * Professionals of that name, found by its longest word: no index has what stands within one,
     * and those of a common one are not all read.
     */
    private Page<AccountRow> named(AccountFilter filter, String text, PageRequest page) {
        String word = PersonName.longestWord(text);
        List<Long> found =
                NativeSql.of(NAMED)
                        .with("word", word)
                        .with("next", word + Character.MAX_VALUE)
                        .with("text", PersonName.containing(text))
                        .with("role", filter.role())
                        .with("state", filter.state())
                        .with("most", MOST_OF_A_NAME + 1)
                        .ids(entityManager);
        List<Long> listed = found.subList(0, Math.min(found.size(), MOST_OF_A_NAME));
        return listed.isEmpty()
                ? new Page<>(List.of(), 0)
                : new Page<>(
                        entityManager
                                .createQuery(
                                        ROW + "WHERE a.id IN :ids ORDER BY a.fullName, a.id",
                                        AccountRow.class)
                                .setParameter("ids", listed)
                                .setFirstResult(page.first())
                                .setMaxResults(page.size())
                                .getResultList(),
                        listed.size(),
                        found.size() > listed.size());
    }

    /** The order of an index, by name: what is the same in all rows stands first. */
    private static String order(Conditions filters, PageRequest page) {
        String order = SORT.get(page.sort() == null ? "fullName" : page.sort());
        if (page.sort() == null && filters.has("from")) {
            return "a.mobileNumber";
        }
        boolean byName = order == null || order.equals("a.fullName");
        String same = filters.has("state") ? "a.role, a.state, " : "a.role, ";
        return (byName && filters.has("role") && page.ascending() ? same : "")
                + (order == null ? "a.fullName" : order)
                + (page.ascending() ? "" : " DESC")
                + ", a.id";
    }

    /**
     * One account.
     *
     * @throws BusinessException {@code account.unknown}
     */
    public AccountRow byId(AccountId accountId) {
        return entityManager
                .createQuery(ROW + "WHERE a.id = :id", AccountRow.class)
                .setParameter("id", accountId.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> BusinessException.of("account.unknown"));
    }

    private static Conditions conditions(AccountFilter filter) {
        Conditions conditions = new Conditions();
        if (filter.role() == null) {
            conditions
                    .and("a.role IN :staff")
                    .with("staff", Arrays.stream(Role.values()).filter(Role::isStaff).toList());
        }
        conditions
                .and("a.role = :role", "role", filter.role())
                .and("a.state = :state", "state", filter.state());
        String text = TypedText.line(filter.text());
        String number = text == null ? "" : beginningOfNumber(text);
        if (number.isEmpty()) {
            return conditions.and(
                    PersonName.in("a.searchedName", "text"), "text", PersonName.containing(text));
        }
        // Not LIKE: bound, it says nothing about where in the index they are.
        return conditions
                .and("a.mobileNumber >= :from AND a.mobileNumber < :to")
                .with("from", number)
                .with("to", number + ':');
    }

    /** The digits that a number begins with when the text looks like one, otherwise "". */
    private static String beginningOfNumber(String text) {
        String digits = Objects.toString(TypedText.code(text), "").replaceAll("[\\s+()./-]", "");
        if (!digits.matches("\\d{1,12}")) {
            return "";
        }
        if (digits.startsWith("0")) {
            return "254" + digits.substring(1);
        }
        return digits.matches("[17].*") ? "254" + digits : digits;
    }

    /**
     * Corrects the name of a member of staff, who is told of it.
     *
     * @throws BusinessException at {@code fullName} when it is missing or too long, for the own
     *     account, and when somebody else of the staff has it; for the account of a professional,
     *     whose name belongs to the profile
     */
    public void rename(AccountId accountId, @Nullable String fullName) {
        names.lock();
        Account account = locked(accountId);
        if (!account.role().isStaff()) {
            throw BusinessException.of("account.notStaff");
        }
        if (accountId.equals(caller.accountId())) {
            throw BusinessException.at("fullName", "account.ownName");
        }
        String before = account.fullName();
        String name = Account.checkedName(fullName);
        if (!name.equals(before)) {
            names.mustBeFree(name, accountId);
            account.rename(name);
            auditTrail.record(
                    AuditAction.ACCOUNT_RENAMED
                            .of(accountId.value())
                            .detail(before + " > " + name));
            notices.staffRenamed(account, before, caller.accountId());
        }
    }

    /**
     * Sends a new one-time secret; an own password keeps working until it is used.
     *
     * @throws BusinessException when the account is locked or deactivated
     */
    public void sendSecret(AccountId accountId) {
        Account account = locked(accountId);
        switch (account.state()) {
            case INVITED -> messages.sendCredentialsAnew(account);
            case ACTIVE -> messages.sendResetAnew(account);
            default -> throw BusinessException.of("account.stateRefused");
        }
        auditTrail.record(AuditAction.ACCOUNT_SECRET_SENT.of(accountId.value()));
    }

    /**
     * Shuts an account until it is unlocked; who is logged in is out within a minute.
     *
     * @throws BusinessException when the state does not allow it, for the own account, for the last
     *     administrator, and without a reason
     */
    public void lock(AccountId accountId, String reason) {
        shut(accountId, Account::lock, AuditAction.ACCOUNT_LOCKED, reason);
    }

    /** Ends an account for good; see {@link #lock}. */
    public void deactivate(AccountId accountId, String reason) {
        shut(accountId, Account::deactivate, AuditAction.ACCOUNT_DEACTIVATED, reason);
    }

    /**
     * Opens a locked account.
     *
     * @throws BusinessException when it is not locked, for the own account, and without a reason
     */
    public void unlock(AccountId accountId, String reason) {
        mustBeAnothers(accountId);
        change(locked(accountId), Account::unlock, AuditAction.ACCOUNT_UNLOCKED, reason);
    }

    private void shut(
            AccountId accountId, Consumer<Account> move, AuditAction action, String reason) {
        mustBeAnothers(accountId);
        if (known(accounts.byId(accountId)).role() == Role.ADMINISTRATOR) {
            mustLeaveAnAdministrator(accountId);
        }
        change(locked(accountId), move, action, reason);
    }

    /** Refuses the own account: who was just locked still has a session. */
    private void mustBeAnothers(AccountId accountId) {
        if (accountId.equals(caller.accountId())) {
            throw BusinessException.of("account.ownRefused");
        }
    }

    /** Locks all administrators before the one to be shut, so that nobody waits in a circle. */
    private void mustLeaveAnAdministrator(AccountId accountId) {
        if (accounts.lockedOpen(Role.ADMINISTRATOR).stream()
                .allMatch(administrator -> administrator.id().equals(accountId))) {
            throw BusinessException.of("account.lastAdministrator");
        }
    }

    private void change(
            Account account, Consumer<Account> move, AuditAction action, String reason) {
        StatedReason stated = StatedReason.typed("reason", "account.reasonMissing", reason);
        AccountState before = account.state();
        move.accept(account);
        auditTrail.record(
                action.of(account.id().value())
                        .detail(before + " > " + account.state())
                        .because(stated));
    }

    private Account locked(AccountId accountId) {
        return known(accounts.locked(accountId));
    }

    private static Account known(Optional<Account> account) {
        return account.orElseThrow(() -> BusinessException.of("account.unknown"));
    }
}
