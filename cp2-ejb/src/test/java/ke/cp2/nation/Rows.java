package ke.cp2.nation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;

/** New rows of one table, written in batches. */
final class Rows implements AutoCloseable {

    private final PreparedStatement insert;
    private long count;

    Rows(Connection connection, String table, String columns) throws SQLException {
        int places = columns.split(",").length;
        insert =
                connection.prepareStatement(
                        "INSERT INTO "
                                + table
                                + " ("
                                + columns
                                + ") VALUES ("
                                + String.join(", ", Collections.nCopies(places, "?"))
                                + ')');
    }

    /** Adds one to the batch. */
    void add(Object... values) throws SQLException {
        for (int place = 0; place < values.length; place++) {
            Object value = values[place];
            if (value instanceof Instant instant) {
                value = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
            } else if (value instanceof Boolean bool) {
                value = bool ? 1 : 0;
            }
            insert.setObject(place + 1, value);
        }
        insert.addBatch();
        count++;
    }

    /** Writes the batch. */
    void flush() throws SQLException {
        insert.executeBatch();
    }

    long count() {
        return count;
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
