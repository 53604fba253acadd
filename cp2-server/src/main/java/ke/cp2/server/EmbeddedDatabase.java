package ke.cp2.server;

import java.io.File;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.function.LongSupplier;
import org.h2.api.ErrorCode;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Opens a database of H2 in this process, and opens it anew after a full disk. H2 gives its file up
 * for good when a page cannot be written, but its sessions go on as if they were alive, and each
 * that is used makes H2 forget whatever was opened since, whose file nobody can open then.
 */
final class EmbeddedDatabase {

    private static final Logger LOG = System.getLogger(EmbeddedDatabase.class.getName());

    /** Opening writes, too: with less it is not tried again. */
    private static final long ROOM = 4L << 20;

    private final String url;
    private final LongSupplier room;

    private @Nullable Database open;
    private boolean failed;

    EmbeddedDatabase(String url) {
        this(url, () -> roomBeside(url));
    }

    EmbeddedDatabase(String url, LongSupplier room) {
        this.url = url;
        this.room = room;
    }

    /** Connects; opens the database where it is not, or not usable any more. */
    synchronized Connection connect(String user, String password) throws SQLException {
        if (open != null && hasFailed(open)) {
            giveUp(open);
        }
        if (failed && room.getAsLong() < ROOM) {
            throw new SQLNonTransientConnectionException("The disk of the database is full");
        }
        Connection connection;
        try {
            connection = DriverManager.getConnection(url, user, password);
        } catch (SQLException e) {
            if (open == null || e.getErrorCode() != ErrorCode.DATABASE_ALREADY_OPEN_1) {
                throw e;
            }
            // H2 has forgotten a database that it holds: a session of the one before was used.
            giveUp(open);
            connection = DriverManager.getConnection(url, user, password);
        }
        SessionLocal session = sessionOf(connection);
        open = session == null ? null : session.getDatabase();
        if (failed) {
            LOG.log(Level.WARNING, "The database is open again");
            failed = false;
        }
        return connection;
    }

    /** Tells whether the database of a connection can still be used; H2 does not ask that. */
    static boolean isUsable(Connection connection) {
        SessionLocal session = sessionOf(connection);
        return session == null || (!session.isClosed() && !hasFailed(session.getDatabase()));
    }

    private static @Nullable SessionLocal sessionOf(Connection connection) {
        return connection instanceof JdbcConnection h2
                        && h2.getSession() instanceof SessionLocal session
                ? session
                : null;
    }

    private static boolean hasFailed(Database database) {
        MVStore store = database.getStore().getMvStore();
        return store.getPanicException() != null || store.isClosed();
    }

    private void giveUp(Database database) {
        LOG.log(
                Level.WARNING,
                "The database is closed, for H2 has given it up: {0}",
                String.valueOf(database.getStore().getMvStore().getPanicException()));
        database.shutdownImmediately();
        for (SessionLocal session : database.getSessions(false)) {
            // A statement that is under way would have H2 forget the next database.
            session.lock();
            try {
                session.close();
            } catch (RuntimeException e) {
                // It is closed, though it could not take back what was not committed.
                LOG.log(Level.DEBUG, "A session ends", e);
            } finally {
                session.unlock();
            }
        }
        open = null;
        failed = true;
    }

    private static long roomBeside(String url) {
        String file = url.replaceFirst("^jdbc:h2:(file:)?", "").replaceFirst(";.*", "");
        File folder = new File(file).getAbsoluteFile().getParentFile();
        return folder == null ? Long.MAX_VALUE : folder.getUsableSpace();
    }
}
