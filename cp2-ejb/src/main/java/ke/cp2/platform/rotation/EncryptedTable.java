package ke.cp2.platform.rotation;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table with encrypted columns: those whose names end in {@code _ENC}, found in the database, so
 * that no list can forget one.
 *
 * @param key its numeric primary key
 * @param columns its encrypted columns
 */
record EncryptedTable(String name, String key, List<Column> columns) {

    private static final String ENDING = "_ENC";

    /**
     * An encrypted column.
     *
     * @param binary whether it holds bytes and no text
     */
    record Column(String name, boolean binary) {}

    /** All of them in the schema of the connection. */
    static List<EncryptedTable> all(Connection connection) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        Map<String, List<Column>> columns = new LinkedHashMap<>();
        try (ResultSet found =
                database.getColumns(null, connection.getSchema(), null, "%" + ENDING)) {
            while (found.next()) {
                String column = found.getString("COLUMN_NAME");
                // The underscore of the pattern stands for any character.
                if (column.endsWith(ENDING)) {
                    columns.computeIfAbsent(
                                    found.getString("TABLE_NAME"), table -> new ArrayList<>())
                            .add(new Column(column, found.getInt("DATA_TYPE") == Types.BLOB));
                }
            }
        }
        List<EncryptedTable> tables = new ArrayList<>();
        for (Map.Entry<String, List<Column>> table : columns.entrySet()) {
            tables.add(
                    new EncryptedTable(
                            table.getKey(), key(connection, table.getKey()), table.getValue()));
        }
        return tables;
    }

    private static String key(Connection connection, String table) throws SQLException {
        List<String> keys = new ArrayList<>();
        try (ResultSet found =
                connection.getMetaData().getPrimaryKeys(null, connection.getSchema(), table)) {
            while (found.next()) {
                keys.add(found.getString("COLUMN_NAME"));
            }
        }
        if (keys.size() != 1) {
            throw new IllegalStateException("table " + table + " has no key of one column");
        }
        return keys.get(0);
    }
}
