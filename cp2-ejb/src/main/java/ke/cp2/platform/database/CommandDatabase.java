package ke.cp2.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Opens the database of a command that runs beside the portal: {@code CP2_DB_URL}, {@code
 * CP2_DB_USER} and {@code CP2_DB_PASSWORD} name it.
 */
public final class CommandDatabase {

    /** H2: another process has the database open. */
    private static final int IN_USE = 90_020;

    private CommandDatabase() {}

    /**
     * Opens it. Where the portal has it open, which is embedded in it, the process ends with status
     * 2.
     *
     * @param advice what else can be done then
     */
    public static Connection open(String advice) throws SQLException {
        try {
            return DriverManager.getConnection(
                    System.getenv("CP2_DB_URL"),
                    System.getenv().getOrDefault("CP2_DB_USER", "cp2"),
                    System.getenv().getOrDefault("CP2_DB_PASSWORD", "cp2"));
        } catch (SQLException e) {
            if (e.getErrorCode() == IN_USE) {
                System.err.println("The portal is running on this database. " + advice);
                System.exit(2);
            }
            throw e;
        }
    }
}
