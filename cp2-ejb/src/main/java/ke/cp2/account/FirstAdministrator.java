package ke.cp2.account;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
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
 * and with the name of {@code cp2.admin.name}, while there is none; the login details go out by
 * SMS. The number must not have an account.
 */
@Startup
@Singleton
@SystemUse
@PermitAll
public class FirstAdministrator {

    private static final Logger LOGGER = Logger.getLogger(FirstAdministrator.class.getName());

    @Inject private DatabaseMigrator migrator;
    @Inject private Accounts accounts;
    @Inject private CredentialMessages messages;
    @Inject private AuditTrail auditTrail;
    @Inject private Config config;
    @Inject private Clock clock;

    @PostConstruct
    void makeWhenMissing() {
        migrator.awaitSchema();
        config.getOptionalValue("cp2.admin.mobile", String.class)
                .filter(number -> !number.isBlank())
                .filter(number -> !accounts.hasOpen(Role.ADMINISTRATOR))
                .ifPresent(this::make);
    }

    private void make(String text) {
        MobileNumber number =
                MobileNumber.parse(text)
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "setting cp2.admin.mobile is no Kenyan mobile number"));
        if (accounts.byNumber(number).isPresent()) {
            LOGGER.log(
                    Level.WARNING,
                    "No administrator was made: {0} (cp2.admin.mobile) has an account already",
                    number);
            return;
        }
        Account account =
                Account.ofStaff(
                        number,
                        config.getValue("cp2.admin.name", String.class),
                        Role.ADMINISTRATOR,
                        null,
                        clock.instant());
        accounts.add(account);
        auditTrail.record(
                AuditAction.ACCOUNT_STAFF_ADDED
                        .of(account.id().value())
                        .detail(Role.ADMINISTRATOR.name()));
        messages.sendCredentials(account);
        LOGGER.log(Level.INFO, "First administrator made, login details go to {0}", number);
    }
}
