package ke.cp2.support;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/** How H2 carries out the statements of a use case, for container tests. */
@Dependent
public class QueryPlans {

    @Resource(lookup = "jdbc/cp2")
    private DataSource database;

    /** The plans of the statements with that piece of SQL that the action runs. */
    public List<String> of(String piece, Callable<?> action) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE");
            statement.execute("SET QUERY_STATISTICS_MAX_ENTRIES 1000");
            // Switched off and on again it has forgotten what was before.
            statement.execute("SET QUERY_STATISTICS FALSE");
            statement.execute("SET QUERY_STATISTICS TRUE");
            try {
                action.call();
                List<String> plans = new ArrayList<>();
                for (String sql : statements(statement, piece)) {
                    plans.add(plan(connection, sql));
                }
                return plans;
            } finally {
                statement.execute("SET QUERY_STATISTICS FALSE");
            }
        }
    }

    private static List<String> statements(Statement statement, String piece) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows =
                statement.executeQuery(
                        "SELECT SQL_STATEMENT FROM INFORMATION_SCHEMA.QUERY_STATISTICS")) {
            while (rows.next()) {
                if (rows.getString(1).contains(piece)
                        && !rows.getString(1).contains("QUERY_STATISTICS")) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    private static String plan(Connection connection, String sql) throws SQLException {
        try (PreparedStatement explain = connection.prepareStatement("EXPLAIN " + sql)) {
            ParameterMetaData parameters = explain.getParameterMetaData();
            for (int place = 1; place <= parameters.getParameterCount(); place++) {
                explain.setNull(place, Types.VARCHAR);
            }
            try (ResultSet plan = explain.executeQuery()) {
                plan.next();
                return plan.getString(1);
            }
        }
    }
}
