package ke.cp2.audit.chain;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Specializes;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * The chain of the container tests: as it is, until a test switches it off to see what it costs.
 * Entries that are written then stand in negative places, and the test removes them.
 */
@Specializes
@ApplicationScoped
public class SwitchedChain extends AuditChain {

    private static final AtomicLong PLACE = new AtomicLong();

    private static volatile boolean off;

    @Resource(lookup = "jdbc/cp2")
    private DataSource database;

    /** Writes entries without hash and head from now on, or chains them again. */
    public static void off(boolean switchedOff) {
        off = switchedOff;
    }

    @Override
    void write(EntityManager ofTransaction, List<EntryContent> contents) {
        if (!off) {
            super.write(ofTransaction, contents);
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement(
                                "INSERT INTO AUDIT_ENTRY (ID, HAPPENED_AT, ACTOR_ID, ACTION,"
                                        + " SUBJECT_TYPE, SUBJECT_ID, DETAIL, REASON)"
                                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (EntryContent content : contents) {
                insert.setLong(1, PLACE.decrementAndGet());
                insert.setTimestamp(2, Timestamp.from(content.happenedAt()));
                insert.setObject(3, content.actorId());
                insert.setString(4, content.action());
                insert.setString(5, content.subjectType());
                insert.setString(6, content.subjectId());
                insert.setString(7, content.detail());
                insert.setString(8, content.reason());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
