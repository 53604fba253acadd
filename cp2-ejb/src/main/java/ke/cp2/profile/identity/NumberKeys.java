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
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;

/**
 * Migration 5.134: gives the profiles of before the keys by which numbers and names are compared.
 * Of several accounts with one number the oldest keeps the key; the others keep the number, and
 * stand on the list of conflicts.
 */
@Dependent
public class NumberKeys extends ProfileFilling {

    private static final Logger LOGGER = Logger.getLogger(NumberKeys.class.getName());

    private final Clock clock;
    private final Supplier<KeyedHash> index;
    private final Supplier<FieldCipher> pins;

    /** Takes the keys of the configuration, which are read when there is a PIN. */
    @Inject
    public NumberKeys(Clock clock) {
        this(clock, KeyedHash::ofIndex, () -> FieldCipher.of("PROFILE.KRA_PIN_ENC"));
    }

    NumberKeys(Clock clock, Supplier<KeyedHash> index, Supplier<FieldCipher> pins) {
        super("5.134", "keys of numbers");
        this.clock = clock;
        this.index = index;
        this.pins = pins;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (PreparedStatement page =
                        connection.prepareStatement(
                                "SELECT ACCOUNT_ID, FULL_NAME, TSC_NUMBER, KRA_PIN_ENC FROM PROFILE"
                                        + " WHERE ACCOUNT_ID > ? ORDER BY ACCOUNT_ID"
                                        + " FETCH FIRST 1000 ROWS ONLY");
                PreparedStatement update =
                        connection.prepareStatement(
                                "UPDATE PROFILE SET NAME_KEY = ?, TSC_NUMBER_KEY = ?,"
                                        + " KRA_PIN_INDEX = ? WHERE ACCOUNT_ID = ?")) {
            fill(page, update, this::fill);
        }
        settle(connection, IdentityField.TSC_NUMBER, "TSC_NUMBER_KEY");
        settle(connection, IdentityField.KRA_PIN, "KRA_PIN_INDEX");
    }

    private void fill(PreparedStatement update, long account, ResultSet row) throws SQLException {
        String number = row.getString(3);
        update.setString(1, PersonName.key(row.getString(2)));
        update.setString(2, number == null ? null : new TscNumber(number).canonical());
        update.setString(3, index(account, row.getString(4)));
        update.setLong(4, account);
        update.addBatch();
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
