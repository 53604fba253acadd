package ke.cp2.profile.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import ke.cp2.platform.cipher.FieldCipher;
import ke.cp2.platform.cipher.KeyedHash;
import ke.cp2.platform.database.InstantConverter;
import ke.cp2.platform.typed.PersonName;
import ke.cp2.profile.value.TscNumber;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * Migration 5.134: gives the profiles of before the keys by which numbers and names are compared.
 * Of several accounts with one number the oldest keeps the key; the others keep the number, and
 * stand on the list of conflicts.
 */
@Dependent
public class NumberKeys implements JavaMigration {

    private static final Logger LOGGER = Logger.getLogger(NumberKeys.class.getName());

    private static final int PAGE = 1_000;

    private final Clock clock;
    private final Supplier<KeyedHash> index;
    private final Supplier<FieldCipher> pins;

    /** Takes the keys of the configuration, which are read when there is a PIN. */
    @Inject
    public NumberKeys(Clock clock) {
        this(clock, KeyedHash::ofIndex, () -> FieldCipher.of("PROFILE.KRA_PIN_ENC"));
    }

    NumberKeys(Clock clock, Supplier<KeyedHash> index, Supplier<FieldCipher> pins) {
        this.clock = clock;
        this.index = index;
        this.pins = pins;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("5.134");
    }

    @Override
    public String getDescription() {
        return "keys of numbers";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        fill(connection);
        settle(connection, IdentityField.TSC_NUMBER, "TSC_NUMBER_KEY");
        settle(connection, IdentityField.KRA_PIN, "KRA_PIN_INDEX");
    }

    private void fill(Connection connection) throws SQLException {
        long last = Long.MIN_VALUE;
        try (PreparedStatement page =
                        connection.prepareStatement(
                                "SELECT ACCOUNT_ID, FULL_NAME, TSC_NUMBER, KRA_PIN_ENC FROM PROFILE"
                                        + " WHERE ACCOUNT_ID > ? ORDER BY ACCOUNT_ID"
                                        + " FETCH FIRST 1000 ROWS ONLY");
                PreparedStatement update =
                        connection.prepareStatement(
                                "UPDATE PROFILE SET NAME_KEY = ?, TSC_NUMBER_KEY = ?,"
                                        + " KRA_PIN_INDEX = ? WHERE ACCOUNT_ID = ?")) {
            for (int found = PAGE; found == PAGE; ) {
                found = 0;
                page.setLong(1, last);
                try (ResultSet rows = page.executeQuery()) {
                    while (rows.next()) {
                        found++;
                        last = rows.getLong(1);
                        String number = rows.getString(3);
                        update.setString(1, PersonName.key(rows.getString(2)));
                        update.setString(
                                2, number == null ? null : new TscNumber(number).canonical());
                        update.setString(3, index(last, rows.getString(4)));
                        update.setLong(4, last);
                        update.addBatch();
                    }
                }
                update.executeBatch();
            }
        }
    }

    /** The blind index of a PIN; none of one that no configured key reads. */
    private @Nullable String index(long account, @Nullable String encrypted) {
        try {
            return encrypted == null ? null : index.get().of(pins.get().decrypt(encrypted));
        } catch (IllegalStateException | IllegalArgumentException e) {
            LOGGER.log(Level.WARNING, e, () -> "The KRA PIN of account " + account + " has no key");
            return null;
        }
    }

    private record Clash(long account, long holder) {}

    private void settle(Connection connection, IdentityField field, String column)
            throws SQLException {
        List<Clash> clashes = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(clashes(column));
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                if (rows.getLong(1) != rows.getLong(2)) {
                    clashes.add(new Clash(rows.getLong(1), rows.getLong(2)));
                }
            }
        }
        Timestamp now = new InstantConverter().convertToDatabaseColumn(clock.instant());
        try (PreparedStatement update =
                        connection.prepareStatement(
                                "UPDATE PROFILE SET " + column + " = NULL WHERE ACCOUNT_ID = ?");
                PreparedStatement claim =
                        connection.prepareStatement(
                                "INSERT INTO IDENTITY_CLAIM (ID, ACCOUNT_ID, FIELD, HOLDER_ID,"
                                        + " CLAIMED_AT) VALUES (IDENTITY_CLAIM_SEQ.NEXTVAL, ?, ?, ?,"
                                        + " ?)")) {
            for (Clash clash : clashes) {
                update.setLong(1, clash.account());
                update.addBatch();
                claim.setLong(1, clash.account());
                claim.setString(2, field.name());
                claim.setLong(3, clash.holder());
                claim.setTimestamp(4, now);
                claim.addBatch();
            }
            if (!clashes.isEmpty()) {
                update.executeBatch();
                claim.executeBatch();
            }
        }
    }

    private static String clashes(String column) {
        return "SELECT P.ACCOUNT_ID, H.HOLDER FROM PROFILE P JOIN (SELECT "
                + column
                + " NUMBER_KEY, MIN(ACCOUNT_ID) HOLDER FROM PROFILE WHERE "
                + column
                + " IS NOT NULL GROUP BY "
                + column
                + " HAVING COUNT(*) > 1) H ON H.NUMBER_KEY = P."
                + column
                + " ORDER BY P.ACCOUNT_ID";
    }
}
