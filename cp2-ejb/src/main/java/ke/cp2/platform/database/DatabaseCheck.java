package ke.cp2.platform.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Tells whether the database answers. */
@ApplicationScoped
public class DatabaseCheck {

    private static final Logger LOGGER = Logger.getLogger(DatabaseCheck.class.getName());
    private static final int TIMEOUT_SECONDS = 3;

    @Resource(lookup = "jdbc/cp2")
    private DataSource dataSource;

    /** True when a connection could be had and is alive. */
    public boolean answers() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(TIMEOUT_SECONDS);
        } catch (SQLException e) {
            LOGGER.log(Level.WARNING, "The database does not answer: {0}", e.getMessage());
            return false;
        }
    }
}
