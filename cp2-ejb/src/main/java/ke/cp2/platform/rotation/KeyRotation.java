package ke.cp2.platform.rotation;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import ke.cp2.platform.cipher.FieldCipher;
import ke.cp2.platform.cipher.FieldKeys;
import ke.cp2.platform.rotation.EncryptedTable.Column;

/**
 * Encrypts all values anew that are not yet under the current key, page by page, each page in a
 * transaction of its own. It keeps no record of where it is: each value says which key it is under,
 * so a run that was killed is simply run again, and at any time every value can be read with the
 * current and the old keys.
 */
final class KeyRotation {

    private final Connection connection;
    private final FieldKeys keys;
    private final int pageSize;
    private final Consumer<String> progress;
    private long changed;
    private long unreadable;

    KeyRotation(Connection connection, FieldKeys keys, int pageSize, Consumer<String> progress) {
        this.connection = connection;
        this.keys = keys;
        this.pageSize = pageSize;
        this.progress = progress;
    }

    /** Tells whether a value is still under another key. */
    boolean isUnfinished() throws SQLException {
        for (EncryptedTable table : EncryptedTable.all(connection)) {
            for (Column column : table.columns()) {
                if (hasOther(table, column)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean hasOther(EncryptedTable table, Column column) throws SQLException {
        String beginning = cipher(table, column).currentBeginning();
        String where =
                column.binary()
                        ? column.name() + " IS NOT NULL"
                        : column.name() + " NOT LIKE '" + beginning + "%'";
        String select = "SELECT " + column.name() + " FROM " + table.name() + " WHERE " + where;
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setFetchSize(1);
            if (!column.binary()) {
                statement.setMaxRows(1);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (!column.binary() || !isCurrent(rows.getBytes(1), beginning)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Encrypts what is under another key. */
    void run() throws SQLException {
        connection.setAutoCommit(false);
        for (EncryptedTable table : EncryptedTable.all(connection)) {
            run(table);
        }
    }

    private void run(EncryptedTable table) throws SQLException {
        List<FieldCipher> ciphers =
                table.columns().stream().map(column -> cipher(table, column)).toList();
        String names = String.join(", ", table.columns().stream().map(Column::name).toList());
        String page =
                "SELECT %s, %s FROM %s WHERE %s > ? ORDER BY %s FETCH FIRST %d ROWS ONLY"
                        .formatted(
                                table.key(),
                                names,
                                table.name(),
                                table.key(),
                                table.key(),
                                table.columns().stream().anyMatch(Column::binary) ? 1 : pageSize);
        List<PreparedStatement> updates = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(page)) {
            for (Column column : table.columns()) {
                updates.add(connection.prepareStatement(update(table, column)));
            }
            long last = Long.MIN_VALUE;
            for (long before = Long.MAX_VALUE; before != last; ) {
                before = last;
                long done = changed;
                select.setLong(1, last);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        last = rows.getLong(1);
                        change(table, rows, last, ciphers, updates);
                    }
                }
                for (PreparedStatement update : updates) {
                    update.executeBatch();
                }
                connection.commit();
                if (changed > done) {
                    progress.accept(table.name() + " up to " + last);
                }
            }
        } finally {
            for (PreparedStatement update : updates) {
                update.close();
            }
        }
    }

    /**
     * A text that has changed since it was read, as when an SMS was wiped, is left alone; so is a
     * file that is gone.
     */
    private static String update(EncryptedTable table, Column column) {
        return "UPDATE %s SET %s = ? WHERE %s = ?"
                        .formatted(table.name(), column.name(), table.key())
                + (column.binary() ? "" : " AND " + column.name() + " = ?");
    }

    private void change(
            EncryptedTable table,
            ResultSet row,
            long key,
            List<FieldCipher> ciphers,
            List<PreparedStatement> updates)
            throws SQLException {
        for (int i = 0; i < ciphers.size(); i++) {
            FieldCipher cipher = ciphers.get(i);
            PreparedStatement update = updates.get(i);
            try {
                if (table.columns().get(i).binary()) {
                    byte[] value = row.getBytes(i + 2);
                    if (value == null || isCurrent(value, cipher.currentBeginning())) {
                        continue;
                    }
                    update.setBytes(1, cipher.encrypt(cipher.decrypt(value)));
                } else {
                    String value = row.getString(i + 2);
                    if (value == null || value.startsWith(cipher.currentBeginning())) {
                        continue;
                    }
                    update.setString(1, cipher.encrypt(cipher.decrypt(value)));
                    update.setString(3, value);
                }
                update.setLong(2, key);
                update.addBatch();
                changed++;
            } catch (IllegalStateException | IllegalArgumentException e) {
                // Left as it is: perhaps its key is in another backup of the keys.
                unreadable++;
                progress.accept(
                        "cannot read %s.%s of %d: %s"
                                .formatted(
                                        table.name(),
                                        table.columns().get(i).name(),
                                        key,
                                        e.getMessage()));
            }
        }
    }

    private FieldCipher cipher(EncryptedTable table, Column column) {
        return new FieldCipher(keys, table.name() + '.' + column.name());
    }

    private static boolean isCurrent(byte[] value, String beginning) {
        byte[] sought = beginning.getBytes(StandardCharsets.US_ASCII);
        return value.length >= sought.length
                && Arrays.equals(value, 0, sought.length, sought, 0, sought.length);
    }

    /** Tells how many values got the current key. */
    long changed() {
        return changed;
    }

    /** Tells how many values no configured key reads. */
    long unreadable() {
        return unreadable;
    }
}
