package ke.cp2.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns the unique keys of one column into unique indexes of the same name. The H2 that the server
 * brings does not find the index of such a key again when it opens a database in its Oracle mode:
 * each start made one more, read the table for it, and every row was written to all of them.
 */
public final class H2UniqueKeys {

    private static final String KEYS =
            "SELECT K.CONSTRAINT_NAME, MIN(K.TABLE_NAME), MIN(K.COLUMN_NAME)"
                    + " FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE K"
                    + " JOIN INFORMATION_SCHEMA.TABLE_CONSTRAINTS C"
                    + " ON C.CONSTRAINT_SCHEMA = K.CONSTRAINT_SCHEMA"
                    + " AND C.CONSTRAINT_NAME = K.CONSTRAINT_NAME"
                    + " WHERE C.CONSTRAINT_TYPE = 'UNIQUE' AND C.TABLE_SCHEMA = 'PUBLIC'"
                    + " GROUP BY K.CONSTRAINT_NAME HAVING COUNT(*) = 1 ORDER BY 1";

    /** An index that an earlier start left has the name of the key, and a number behind it. */
    private static final String LEFT =
            "SELECT INDEX_NAME FROM INFORMATION_SCHEMA.INDEXES"
                    + " WHERE TABLE_SCHEMA = 'PUBLIC' AND INDEX_NAME LIKE ? ESCAPE '!'";

    /** Says that an index belongs to a constraint. */
    private static final int OF_A_REFERENCE = 90085;

    private H2UniqueKeys() {}

    /** Turns those that there are; there are none when it has been here before. */
    public static void makeIndexes(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (List<String> key : rows(connection.prepareStatement(KEYS))) {
                String name = key.get(0);
                String table = key.get(1);
                statement.execute("ALTER TABLE " + table + " DROP CONSTRAINT " + name);
                PreparedStatement left = connection.prepareStatement(LEFT);
                left.setString(1, (name + "_INDEX_").replace("_", "!_") + '%');
                for (List<String> index : rows(left)) {
                    drop(statement, index.get(0));
                }
                statement.execute(
                        "CREATE UNIQUE INDEX " + name + " ON " + table + " (" + key.get(2) + ')');
            }
        }
    }

    /** Drops one, unless a reference to another table leans on it. */
    private static void drop(Statement statement, String index) throws SQLException {
        try {
            statement.execute("DROP INDEX " + index);
        } catch (SQLException e) {
            if (e.getErrorCode() != OF_A_REFERENCE) {
                throw e;
            }
        }
    }

    private static List<List<String>> rows(PreparedStatement query) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (query;
                ResultSet found = query.executeQuery()) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(found.getString(column));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
