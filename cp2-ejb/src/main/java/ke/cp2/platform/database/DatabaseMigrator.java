package ke.cp2.platform.database;

import static java.util.Locale.ROOT;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import ke.cp2.security.SystemUse;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Brings the database up to the schema of this version before anything else uses it.
 *
 * <p>Whatever works at start-up calls {@link #awaitSchema()} first: the container then finishes the
 * migration before it answers, in whichever module the caller lives.
 */
@Startup
@Singleton
@SystemUse
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class DatabaseMigrator {

    private static final Logger LOGGER = Logger.getLogger(DatabaseMigrator.class.getName());

    @Resource(lookup = "jdbc/cp2")
    private DataSource dataSource;

    /** The migrations that are written in Java, by the rooms whose tables they change. */
    @Inject private Instance<JavaMigration> inJava;

    private String schemaVersion;
    private String product;

    @PostConstruct
    void migrate() {
        product = readProduct();
        Flyway flyway =
                Flyway.configure(getClass().getClassLoader())
                        .dataSource(dataSource)
                        .locations("classpath:db/migration", "classpath:db/" + product)
                        .javaMigrations(inJava.stream().toArray(JavaMigration[]::new))
                        .load();
        int migrations = flyway.migrate().migrationsExecuted;
        if (isH2()) {
            keepUniqueKeys();
        }
        schemaVersion = String.valueOf(flyway.info().current().getVersion());
        LOGGER.log(
                Level.INFO,
                "Database schema {0}, {1} migrations run",
                new Object[] {schemaVersion, migrations});
    }

    private void keepUniqueKeys() {
        try (Connection connection = dataSource.getConnection()) {
            H2UniqueKeys.makeIndexes(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("Unique keys: " + e.getMessage(), e);
        }
    }

    /** Returns when the database has the schema of this version. */
    public void awaitSchema() {
        // The container answers nobody before the migration is done.
        LOGGER.log(Level.FINER, "Schema {0}", schemaVersion);
    }

    /** Tells whether the database is H2, the embedded one, and not the council's. */
    private boolean isH2() {
        return "h2".equals(product);
    }

    /** The name of the folder of the scripts that only this database knows. */
    private String readProduct() {
        try (Connection connection = dataSource.getConnection()) {
            String name = connection.getMetaData().getDatabaseProductName().toLowerCase(ROOT);
            return switch (name) {
                case "h2", "oracle" -> name;
                default -> throw new IllegalStateException("No migrations for database " + name);
            };
        } catch (SQLException e) {
            throw new IllegalStateException("No connection from jdbc/cp2: " + e.getMessage(), e);
        }
    }
}
