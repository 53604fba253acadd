package ke.cp2.profile.identity;

import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import ke.cp2.platform.cipher.FieldCipher;
import ke.cp2.platform.cipher.KeyedHash;
import ke.cp2.profile.value.NamedIdKeys;
import ke.cp2.profile.value.NationalId;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/** Migration 5.152: gives the profiles of before the keys by which near ID numbers are found. */
@Dependent
public class NamedIds implements JavaMigration {

    private static final Logger LOGGER = Logger.getLogger(NamedIds.class.getName());

    private static final int PAGE = 1_000;

    private final Supplier<KeyedHash> index;
    private final Supplier<FieldCipher> ids;

    /** Takes the keys of the configuration, which are read when there is a number. */
    public NamedIds() {
        this(KeyedHash::ofIndex, () -> FieldCipher.of("PROFILE.NATIONAL_ID_ENC"));
    }

    NamedIds(Supplier<KeyedHash> index, Supplier<FieldCipher> ids) {
        this.index = index;
        this.ids = ids;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("5.152");
    }

    @Override
    public String getDescription() {
        return "keys of named ids";
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
        long last = Long.MIN_VALUE;
        try (PreparedStatement page =
                        connection.prepareStatement(
                                "SELECT ACCOUNT_ID, NAME_KEY, NATIONAL_ID_ENC FROM PROFILE"
                                        + " WHERE ACCOUNT_ID > ? ORDER BY ACCOUNT_ID"
                                        + " FETCH FIRST 1000 ROWS ONLY");
                PreparedStatement update =
                        connection.prepareStatement(
                                "UPDATE PROFILE SET NAMED_ID_HEAD = ?, NAMED_ID_TAIL = ?"
                                        + " WHERE ACCOUNT_ID = ?")) {
            for (int found = PAGE; found == PAGE; ) {
                found = 0;
                page.setLong(1, last);
                try (ResultSet rows = page.executeQuery()) {
                    while (rows.next()) {
                        found++;
                        last = rows.getLong(1);
                        fill(update, last, rows.getString(2), rows.getString(3));
                    }
                }
                update.executeBatch();
            }
        }
    }

    /** Leaves out a number that no configured key reads. */
    private void fill(
            PreparedStatement update,
            long account,
            @Nullable String name,
            @Nullable String encrypted)
            throws SQLException {
        if (name == null || encrypted == null) {
            return;
        }
        try {
            NamedIdKeys keys =
                    NamedIdKeys.of(name, new NationalId(ids.get().decrypt(encrypted)), index.get());
            update.setString(1, keys.head());
            update.setString(2, keys.tail());
            update.setLong(3, account);
            update.addBatch();
        } catch (IllegalStateException | IllegalArgumentException e) {
            LOGGER.log(
                    Level.WARNING, e, () -> "The ID number of account " + account + " has no keys");
        }
    }
}
