package ke.cp2.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import ke.cp2.account.Account;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class DatabaseIT {

    @Resource(lookup = "jdbc/cp2")
    private DataSource dataSource;

    @Inject private EntityManager entityManager;

    @Test
    void theTestsRunOnTheDatabaseThatTheyWereMeantFor() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName())
                    .isEqualToIgnoringCase(System.getenv("IT_DATABASE"));
        }
    }

    @Test
    void entitiesAreWoven() {
        assertThat(Account.class.getInterfaces())
                .extracting(Class::getSimpleName)
                .contains("PersistenceWeaved", "PersistenceWeavedChangeTracking");
    }

    @Test
    void theSchemaIsThereBeforeAnythingAsksForIt() {
        Number scripts =
                (Number)
                        entityManager
                                .createNativeQuery("SELECT COUNT(*) FROM \"flyway_schema_history\"")
                                .getSingleResult();
        assertThat(scripts.intValue()).isPositive();
    }
}
