package ke.cp2.profile.identity;

import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import ke.cp2.platform.cipher.FieldCipher;
import ke.cp2.platform.cipher.KeyedHash;
import ke.cp2.profile.value.NamedIdKeys;
import ke.cp2.profile.value.NationalId;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;

/** Migration 5.152: gives the profiles of before the keys by which near ID numbers are found. */
@Dependent
public class NamedIds extends ProfileFilling {

    private static final Logger LOGGER = Logger.getLogger(NamedIds.class.getName());

    private final Supplier<KeyedHash> index;
    private final Supplier<FieldCipher> ids;

    /** Takes the keys of the configuration, which are read when there is a number. */
    public NamedIds() {
        this(KeyedHash::ofIndex, () -> FieldCipher.of("PROFILE.NATIONAL_ID_ENC"));
    }

    NamedIds(Supplier<KeyedHash> index, Supplier<FieldCipher> ids) {
        super("5.152", "keys of named ids");
        this.index = index;
        this.ids = ids;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (PreparedStatement page =
                        connection.prepareStatement(
                                "SELECT ACCOUNT_ID, NAME_KEY, NATIONAL_ID_ENC FROM PROFILE"
                                        + " WHERE ACCOUNT_ID > ? ORDER BY ACCOUNT_ID"
                                        + " FETCH FIRST 1000 ROWS ONLY");
                PreparedStatement update =
                        connection.prepareStatement(
                                "UPDATE PROFILE SET NAMED_ID_HEAD = ?, NAMED_ID_TAIL = ?"
                                        + " WHERE ACCOUNT_ID = ?")) {
            fill(
                    page,
                    update,
                    (change, account, row) ->
                            fill(change, account, row.getString(2), row.getString(3)));
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
