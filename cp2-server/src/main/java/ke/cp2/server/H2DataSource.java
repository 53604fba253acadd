package ke.cp2.server;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Gives connections to H2 whose writing transactions take turns. When H2 makes a commit durable it
 * takes what others have half written along, table by table: a process killed then leaves rows
 * locked, or an index that disagrees. In turn nobody else has half written.
 */
public class H2DataSource implements DataSource {

    /** Somebody who waits longer goes on without: rather that than a page that does not come. */
    private static final long PATIENCE_MILLIS = 5_000;

    /** All pools of a server share one database. */
    private static final WriteTurn TURN = new WriteTurn(PATIENCE_MILLIS);

    private static final Map<String, EmbeddedDatabase> DATABASES = new ConcurrentHashMap<>();

    /** In a process of its own, which looks after itself. */
    private static final Pattern REMOTE = Pattern.compile("jdbc:h2:(tcp|ssl):");

    private String url = "";
    private String user = "";
    private String password = "";

    /**
     * H2 tries to connect sixteen times, for more than a second: pages say sooner that it is away.
     */
    private static final String CONNECT_RETRY = "h2.socketConnectRetry";

    static {
        if (System.getProperty(CONNECT_RETRY) == null) {
            System.setProperty(CONNECT_RETRY, "1");
        }
        try {
            Class.forName("org.h2.Driver");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    public void setUrl(String url) {
        this.url = url;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(user, password);
    }

    @Override
    public Connection getConnection(String name, String secret) throws SQLException {
        return TurnTaking.of(connection(name, secret), TURN);
    }

    private Connection connection(String name, String secret) throws SQLException {
        return REMOTE.matcher(url).lookingAt()
                ? DriverManager.getConnection(url, name, secret)
                : DATABASES.computeIfAbsent(url, EmbeddedDatabase::new).connect(name, secret);
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {
        // It says nothing.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // The database is in this process.
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("It is not a " + type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
