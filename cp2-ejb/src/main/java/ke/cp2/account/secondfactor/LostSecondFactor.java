package ke.cp2.account.secondfactor;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ke.cp2.account.Account;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.database.DatabaseMigrator;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.AccountId;
import ke.cp2.security.SystemUse;
import org.eclipse.microprofile.config.Config;

/**
 * Lets an administrator in again who has lost app and recovery codes while there is no other one:
 * whoever runs the server sets {@code cp2.admin.reset-second-factor} to that administrator's number
 * and a reason, and starts the portal. Each reason takes the second factor away once, so that a
 * setting that is forgotten does nothing more.
 */
@Startup
@Singleton
@SystemUse
@PermitAll
public class LostSecondFactor {

    /** A number as people write it, then words. */
    private static final Pattern ORDER =
            Pattern.compile("\\s*(\\+?[0-9][0-9 ]*[0-9])\\s+(\\S(?:.{0,198}\\S)?)\\s*");

    private static final String BY = "cp2.admin.reset-second-factor: ";

    private static final Logger LOGGER = Logger.getLogger(LostSecondFactor.class.getName());

    @Inject private DatabaseMigrator migrator;
    @Inject private SecondFactors factors;
    @Inject private SecondFactorChanges changes;
    @Inject private AuditTrail auditTrail;
    @Inject private Config config;

    @PostConstruct
    void begin() {
        migrator.awaitSchema();
        config.getOptionalValue("cp2.admin.reset-second-factor", String.class)
                .filter(text -> !text.isBlank())
                .ifPresent(this::carryOut);
    }

    /** Does what the setting says, unless it is done. */
    public void carryOut(String setting) {
        Matcher order = ORDER.matcher(setting);
        Optional<Account> account =
                order.matches()
                        ? MobileNumber.parse(order.group(1)).flatMap(factors::administrator)
                        : Optional.empty();
        if (account.isEmpty()) {
            LOGGER.warning(
                    "cp2.admin.reset-second-factor names no administrator: it is the number, then"
                            + " the reason");
            return;
        }
        AccountId id = account.get().id();
        StatedReason reason = StatedReason.of(BY + order.group(2));
        if (auditTrail.has(AuditAction.ACCOUNT_FACTOR_RESET.of(id.value()).because(reason))) {
            LOGGER.info("cp2.admin.reset-second-factor was done before and can be removed");
        } else if (account.get().secondFactorAt() == null) {
            LOGGER.info("cp2.admin.reset-second-factor: there is no second factor to take away");
        } else {
            changes.reset(id, reason);
            LOGGER.log(
                    Level.WARNING,
                    "The second factor of {0} was taken away, by cp2.admin.reset-second-factor",
                    account.get().mobileNumber());
        }
    }
}
