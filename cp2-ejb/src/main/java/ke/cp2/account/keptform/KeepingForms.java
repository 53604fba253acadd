package ke.cp2.account.keptform;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ke.cp2.account.Account;
import ke.cp2.account.LoginStep;
import ke.cp2.account.LoginTransactions;
import ke.cp2.platform.cipher.KeyedHash;
import ke.cp2.security.AccountId;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.security.SystemUse;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what somebody sent after the session had ended, and gives it back after the login: to the
 * same account and nobody else. Whose form it is says a ticket that only the portal can make, and
 * that the browser got while it was logged in; so nobody else can have anything kept, and there is
 * one form an account at most.
 */
@Stateless
public class KeepingForms {

    private static final Pattern TICKET =
            Pattern.compile("([0-9]{1,18})\\.([0-9]{1,12})\\.[0-9a-f]{32}");

    /** Longer than anybody leaves a page open and still wants to send it. */
    private static final Duration TICKET_LASTS = Duration.ofHours(12);

    private static final Duration RENEWED_AFTER = Duration.ofHours(1);
    private static final int PROOF_LENGTH = 32;
    private static final int LONGEST_PAGE = 300;
    private static final int LONGEST_FIELDS = 16_000;

    @PersistenceContext private EntityManager entityManager;
    @Inject private Caller caller;
    @Inject private LoginTransactions logins;
    @Inject private Clock clock;

    private final KeyedHash hash = KeyedHash.ofSecrets();

    /**
     * A ticket of the caller, by which forms are kept after the session; for some hours, and for as
     * long as such a login would stand.
     *
     * @param former what the browser has, or null
     * @param stamp of the caller's login
     * @return empty while the former one will do
     */
    @RolesAllowed({
        Role.Name.PROFESSIONAL,
        Role.Name.SUBCOUNTY_OFFICER,
        Role.Name.COUNCIL_OFFICER,
        Role.Name.ADMINISTRATOR
    })
    public Optional<String> renewed(@Nullable String former, String stamp) {
        AccountId accountId = caller.accountId();
        Instant now = clock.instant();
        Instant fresh = now.plus(TICKET_LASTS).minus(RENEWED_AFTER);
        return is(former, accountId, stamp, fresh)
                ? Optional.empty()
                : Optional.of(ticket(accountId, now.plus(TICKET_LASTS).getEpochSecond(), stamp));
    }

    /**
     * Keeps a form instead of the one before.
     *
     * @param ticket what {@link #renewed} gave to the browser that sent the form
     * @param page its address
     * @return whether it was kept: not without a right ticket, and not when it is too long
     */
    @PermitAll
    public boolean keep(@Nullable String ticket, String page, FormFields fields) {
        Optional<AccountId> owner = owner(ticket);
        if (owner.isEmpty()
                || page.length() > LONGEST_PAGE
                || fields.values().isEmpty()
                || fields.encoded().length() > LONGEST_FIELDS) {
            return false;
        }
        entityManager
                .createQuery("DELETE FROM KeptForm f WHERE f.accountId = :account")
                .setParameter("account", owner.get().value())
                .executeUpdate();
        entityManager.persist(new KeptForm(owner.get(), page, fields, clock.instant()));
        return true;
    }

    /** Ends the tickets of whoever that one belongs to: who logs out is done. */
    @PermitAll
    public void end(@Nullable String ticket) {
        owner(ticket)
                .ifPresent(
                        account ->
                                entityManager
                                        .createQuery(
                                                "UPDATE Account a SET a.formsEndedAt = :now"
                                                        + " WHERE a.id = :account")
                                        .setParameter("now", clock.instant())
                                        .setParameter("account", account.value())
                                        .executeUpdate());
    }

    /** The form of the caller that was kept of that page; it is given once. */
    @RolesAllowed({
        Role.Name.PROFESSIONAL,
        Role.Name.SUBCOUNTY_OFFICER,
        Role.Name.COUNCIL_OFFICER,
        Role.Name.ADMINISTRATOR
    })
    public Optional<FormFields> take(String page) {
        Optional<KeptForm> kept =
                Optional.ofNullable(
                                entityManager.find(
                                        KeptForm.class,
                                        caller.accountId().value(),
                                        LockModeType.PESSIMISTIC_WRITE))
                        .filter(form -> form.isOf(page, clock.instant()));
        kept.ifPresent(entityManager::remove);
        return kept.map(KeptForm::fields);
    }

    /** Deletes what nobody came back for in time. */
    @SystemUse
    @PermitAll
    public void forgetOld() {
        entityManager
                .createQuery("DELETE FROM KeptForm f WHERE f.keptAt < :time")
                .setParameter("time", clock.instant().minus(KeptForm.KEPT))
                .executeUpdate();
    }

    private String ticket(AccountId accountId, long until, String stamp) {
        String begin = accountId + "." + until;
        return begin
                + "."
                + hash.of(String.join("|", "kept-form", begin, stamp)).substring(0, PROOF_LENGTH);
    }

    /** Gives the ticket's owner; none after its time, its login or a logout. */
    private Optional<AccountId> owner(@Nullable String ticket) {
        Matcher parts = TICKET.matcher(ticket == null ? "" : ticket);
        if (!parts.matches()) {
            return Optional.empty();
        }
        AccountId accountId = AccountId.of(Long.parseLong(parts.group(1)));
        Instant now = clock.instant();
        Instant given = Instant.ofEpochSecond(Long.parseLong(parts.group(2))).minus(TICKET_LASTS);
        return logins.stamps(accountId, LoginStep.DONE).stream()
                                .anyMatch(stamp -> is(ticket, accountId, stamp, now))
                        && entityManager.find(Account.class, accountId.value()).keepsForms(given)
                ? Optional.of(accountId)
                : Optional.empty();
    }

    private boolean is(
            @Nullable String ticket, AccountId accountId, String stamp, Instant stillAt) {
        if (ticket == null) {
            return false;
        }
        Matcher parts = TICKET.matcher(ticket);
        return parts.matches()
                && stillAt.getEpochSecond() < Long.parseLong(parts.group(2))
                && MessageDigest.isEqual(
                        ticket.getBytes(StandardCharsets.UTF_8),
                        ticket(accountId, Long.parseLong(parts.group(2)), stamp)
                                .getBytes(StandardCharsets.UTF_8));
    }
}
