package ke.cp2.account;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import ke.cp2.account.credential.CredentialMessages;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.database.DatabaseMigrator;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.Role;
import ke.cp2.security.SystemUse;
import org.eclipse.microprofile.config.Config;

/**
 * Makes the first administrator at start-up, for the number of the setting {@code cp2.admin.mobile}
 * and with the name of {@code cp2.admin.name}, while there is none, and a second one for the number
 * of {@code cp2.admin.second-mobile}, while fewer than two people can let new staff in. The login
 * details go out by SMS. The numbers must not have an account.
 */
@Startup
@Singleton
@SystemUse
@PermitAll
public class FirstAdministrator {

    private static final Logger LOGGER = Logger.getLogger(FirstAdministrator.class.getName());

    private static final String PREFIX = "cp2.admin.";

    @Inject private DatabaseMigrator migrator;
    @Inject private Accounts accounts;
    @Inject private CredentialMessages messages;
    @Inject private AuditTrail auditTrail;
    @Inject private Config config;
    @Inject private Clock clock;

    @PostConstruct
    void makeWhenMissing() {
        migrator.awaitSchema();
        if (!accounts.hasOpen(Role.ADMINISTRATOR)) {
            named("mobile").ifPresent(number -> make(number, "mobile", "name"));
        }
        named("second-mobile").ifPresent(this::makeSecond);
    }

    private Optional<String> named(String setting) {
        return config.getOptionalValue(PREFIX + setting, String.class)
                .filter(text -> !text.isBlank());
    }

    /** Makes an administrator for that number while fewer than two can let new staff in. */
    public void makeSecond(String number) {
        if (accounts.isCouncilOfAtMost(1)) {
            make(number, "second-mobile", "second-name");
        }
    }

    private void make(String text, String setting, String name) {
        MobileNumber number =
                MobileNumber.parse(text)
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "setting "
                                                        + PREFIX
                                                        + setting
                                                        + " is no Kenyan mobile number"));
        if (accounts.byNumber(number).isPresent()) {
            LOGGER.log(
                    Level.WARNING,
                    "No administrator was made: {0} ({1}) has an account already",
                    new Object[] {number, PREFIX + setting});
            return;
        }
        Account account =
                Account.ofStaff(
                        number,
                        config.getValue(PREFIX + name, String.class),
                        Role.ADMINISTRATOR,
                        null,
                        clock.instant());
        accounts.add(account);
        auditTrail.record(
                AuditAction.ACCOUNT_STAFF_ADDED
                        .of(account.id().value())
                        .detail(Role.ADMINISTRATOR.name()));
        messages.sendCredentials(account);
        LOGGER.log(Level.INFO, "Administrator made, login details go to {0}", number);
    }
}
