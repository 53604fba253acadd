package ke.cp2.profile.identity;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * Fills columns of the profiles of before, where SQL cannot, since what they come from is
 * encrypted.
 */
abstract class ProfileFilling implements JavaMigration {

    private static final int PAGE = 1_000;

    private final MigrationVersion version;
    private final String description;

    ProfileFilling(String version, String description) {
        this.version = MigrationVersion.fromVersion(version);
        this.description = description;
    }

    /** Fills the update for one profile and adds it to the batch, or leaves the profile out. */
    @FunctionalInterface
    interface Filler {

        void fill(PreparedStatement update, long account, ResultSet row) throws SQLException;
    }

    @Override
    public final MigrationVersion getVersion() {
        return version;
    }

    @Override
    public final String getDescription() {
        return description;
    }

    @Override
    public final @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public final boolean canExecuteInTransaction() {
        return true;
    }

    /**
     * Goes over all profiles, a page at a time.
     *
     * @param page selects the next 1,000 behind an ACCOUNT_ID, which comes first in each row, in
     *     its order
     * @param update the statement for one profile
     */
    static void fill(PreparedStatement page, PreparedStatement update, Filler filler)
            throws SQLException {
        long last = Long.MIN_VALUE;
        for (int found = PAGE; found == PAGE; ) {
            found = 0;
            page.setLong(1, last);
            try (ResultSet rows = page.executeQuery()) {
                while (rows.next()) {
                    found++;
                    last = rows.getLong(1);
                    filler.fill(update, last, rows);
                }
            }
            update.executeBatch();
        }
    }
}
