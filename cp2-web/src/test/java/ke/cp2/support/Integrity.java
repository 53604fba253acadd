package ke.cp2.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Looks for what a killed H2 may leave behind: rows that a dead transaction has locked, and indexes
 * that do not have the rows of their table. For a database that nobody else uses meanwhile.
 */
public final class Integrity {

    /** A dead lock shows only while a living transaction has the number of the dead one. */
    private static final int LIVING = 24;

    private static final String TABLES =
            "SELECT '\"' || TABLE_NAME || '\"' FROM INFORMATION_SCHEMA.TABLES"
                    + " WHERE TABLE_SCHEMA = 'PUBLIC' AND TABLE_TYPE = 'BASE TABLE' ORDER BY 1";
    private static final String INDEXES =
            "SELECT INDEX_NAME, '\"' || TABLE_NAME || '\"', LISTAGG('\"' || COLUMN_NAME || '\"', ', ')"
                    + " WITHIN GROUP (ORDER BY ORDINAL_POSITION)"
                    + " FROM INFORMATION_SCHEMA.INDEX_COLUMNS WHERE TABLE_SCHEMA = 'PUBLIC'"
                    + " GROUP BY INDEX_NAME, TABLE_NAME ORDER BY 2, 1";

    private Integrity() {}

    /** Gives what is wrong; nothing, as it should be. */
    public static List<String> faults(String url) throws SQLException {
        List<String> faults = new ArrayList<>();
        try (Connection connection = open(url)) {
            for (List<String> index : rows(connection, INDEXES)) {
                compare(connection, index.get(0), index.get(1), index.get(2), faults);
            }
            lock(url, connection, faults);
        }
        return faults;
    }

    /** Reads the columns of an index once by it and once from the table. */
    private static void compare(
            Connection connection, String index, String table, String columns, List<String> faults)
            throws SQLException {
        String byIndex =
                "SELECT _ROWID_, %s FROM %s USE INDEX (\"%s\") ORDER BY %s"
                        .formatted(columns, table, index, columns);
        String plan = rows(connection, "EXPLAIN " + byIndex).get(0).get(0);
        if (!plan.contains("PUBLIC." + index) && !plan.contains("\"" + index + '\"')) {
            return;
        }
        String byTable = "SELECT _ROWID_, %s FROM %s USE INDEX ()".formatted(columns, table);
        List<List<String>> found = rows(connection, byIndex);
        List<List<String>> there = rows(connection, byTable);
        if (found.size() != there.size() || !new HashSet<>(found).containsAll(there)) {
            faults.add("%s: %d by index, %d rows".formatted(index, found.size(), there.size()));
        }
    }

    private static void lock(String url, Connection connection, List<String> faults)
            throws SQLException {
        List<Connection> living = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS INTEGRITY (ID INT)");
            for (int i = 0; i < LIVING; i++) {
                Connection other = open(url);
                living.add(other);
                other.setAutoCommit(false);
                other.createStatement().execute("INSERT INTO INTEGRITY VALUES (1)");
            }
            statement.execute("SET LOCK_TIMEOUT 500");
            for (List<String> table : rows(connection, TABLES)) {
                if (!table.get(0).equals("\"INTEGRITY\"")) {
                    touch(statement, table.get(0), faults);
                }
            }
        } finally {
            for (Connection other : living) {
                other.close();
            }
        }
        connection.createStatement().execute("DROP TABLE INTEGRITY");
    }

    private static void touch(Statement statement, String table, List<String> faults) {
        try {
            statement.executeQuery("SELECT 1 FROM " + table + " FOR UPDATE").close();
        } catch (SQLException e) {
            faults.add(table + " has locked rows: " + e.getErrorCode());
        }
    }

    private static Connection open(String url) throws SQLException {
        return DriverManager.getConnection(url, "cp2", "cp2");
    }

    private static List<List<String>> rows(Connection connection, String sql) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
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
