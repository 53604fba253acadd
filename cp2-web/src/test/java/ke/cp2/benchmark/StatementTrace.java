package ke.cp2.benchmark;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a running portal's H2 does: the statements of its trace, and how many rows each reads by
 * {@code EXPLAIN ANALYZE} of the very statement with its parameters.
 */
final class StatementTrace implements AutoCloseable {

    private static final Pattern SCAN_COUNT = Pattern.compile("scanCount: (\\d+)");
    private static final int PATIENCE_SECONDS = 120;

    private final Connection connection;
    private final Path file;
    private long from;

    StatementTrace(String url, Path file) throws SQLException {
        this.file = file;
        connection = DriverManager.getConnection(url, "cp2", "cp2");
        execute("SET TRACE_MAX_FILE_SIZE 2000");
    }

    /** From here on statements are traced. */
    void begin() throws SQLException {
        execute("SET TRACE_LEVEL_FILE 2");
        from = file.toFile().length();
    }

    /** The statements since then. */
    List<TracedStatement> end() throws IOException, SQLException {
        execute("SET TRACE_LEVEL_FILE 1");
        try (RandomAccessFile trace = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[(int) (trace.length() - from)];
            trace.seek(from);
            trace.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .flatMap(line -> TracedStatement.of(line).stream())
                    .toList();
        }
    }

    /**
     * How many rows the statement reads.
     *
     * @param plan all that H2 says about it
     */
    record Reading(long rows, String plan) {}

    /** Carries a query out once more. */
    Reading explain(TracedStatement traced) throws SQLException {
        // It reads the same rows without locking them, and another transaction may hold them.
        String reading = traced.sql().replaceFirst("(?i) FOR UPDATE.*$", "");
        try (PreparedStatement explain =
                connection.prepareStatement("EXPLAIN ANALYZE " + reading)) {
            explain.setQueryTimeout(PATIENCE_SECONDS);
            for (int place = 0; place < traced.parameters().size(); place++) {
                explain.setObject(place + 1, value(traced.parameters().get(place)));
            }
            try (ResultSet plan = explain.executeQuery()) {
                plan.next();
                String text = plan.getString(1);
                Matcher counts = SCAN_COUNT.matcher(text);
                long rows = 0;
                while (counts.find()) {
                    rows += Long.parseLong(counts.group(1));
                }
                return new Reading(rows, text);
            }
        }
    }

    private Object value(String literal) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + literal)) {
            row.next();
            return row.getObject(1);
        }
    }

    /** The first column of the first row. */
    String text(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
