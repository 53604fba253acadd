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
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ke.cp2.platform.cipher.KeyedHash;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.security.SystemUse;

/**
 * Keeps what somebody sent after the session had ended, and gives it back after the login: to the
 * same account and nobody else. Whose form it is says a ticket that only the portal can make, and
 * that the browser got while it was logged in; so nobody else can have anything kept, and there is
 * one form an account at most.
 */
@Stateless
public class KeptForms {

    private static final Pattern TICKET = Pattern.compile("([0-9]{1,18})\\.([0-9a-f]{32})");
    private static final int PROOF_LENGTH = 32;
    private static final int LONGEST_PAGE = 300;
    private static final int LONGEST_FIELDS = 16_000;

    @PersistenceContext private EntityManager entityManager;
    @Inject private Caller caller;
    @Inject private Clock clock;

    private final KeyedHash hash = KeyedHash.ofSecrets();

    /** The ticket of the caller, by which forms are kept after the session. */
    @RolesAllowed({
        Role.Name.PROFESSIONAL,
        Role.Name.SUBCOUNTY_OFFICER,
        Role.Name.COUNCIL_OFFICER,
        Role.Name.ADMINISTRATOR
    })
    public String ticket() {
        return ticket(caller.accountId());
    }

    /**
     * Keeps a form instead of the one before.
     *
     * @param ticket what {@link #ticket} gave to the browser that sent the form
     * @param page its address
     * @return whether it was kept: not without a right ticket, and not when it is too long
     */
    @PermitAll
    public boolean keep(String ticket, String page, FormFields fields) {
        OptionalLong owner = owner(ticket);
        if (owner.isEmpty()
                || page.length() > LONGEST_PAGE
                || fields.values().isEmpty()
                || fields.encoded().length() > LONGEST_FIELDS) {
            return false;
        }
        entityManager
                .createQuery("DELETE FROM KeptForm f WHERE f.accountId = :account")
                .setParameter("account", owner.getAsLong())
                .executeUpdate();
        entityManager.persist(new KeptForm(owner.getAsLong(), page, fields, clock.instant()));
        return true;
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
                                        caller.accountId(),
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

    private String ticket(long accountId) {
        return accountId + "." + hash.of("kept-form:" + accountId).substring(0, PROOF_LENGTH);
    }

    private OptionalLong owner(String ticket) {
        Matcher parts = TICKET.matcher(ticket == null ? "" : ticket);
        if (!parts.matches()) {
            return OptionalLong.empty();
        }
        long accountId = Long.parseLong(parts.group(1));
        return MessageDigest.isEqual(
                        ticket.getBytes(StandardCharsets.UTF_8),
                        ticket(accountId).getBytes(StandardCharsets.UTF_8))
                ? OptionalLong.of(accountId)
                : OptionalLong.empty();
    }
}
