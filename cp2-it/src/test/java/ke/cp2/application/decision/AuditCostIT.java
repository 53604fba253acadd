package ke.cp2.application.decision;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import ke.cp2.audit.chain.SwitchedChain;
import ke.cp2.support.Tables;
import ke.cp2.support.TestClock;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Decisions with their entries chained, and the same decisions without: what the chain costs. */
@ExtendWith(ArquillianExtension.class)
class AuditCostIT {

    private static final Logger LOGGER = Logger.getLogger(AuditCostIT.class.getName());
    private static final int WARM_UP = 10;
    private static final int COUNTED = 4;
    private static final int SINGLE = 40;
    private static final int MANY = 100;

    @Inject private DecisionScene desk;

    @Inject private Tables tables;

    @Inject private TestClock clock;

    @Resource(lookup = "jdbc/cp2")
    private DataSource database;

    @AfterEach
    void chainedAgain() {
        SwitchedChain.off(false);
        clock.run();
        tables.change("DELETE FROM AUDIT_ENTRY WHERE ID < 0");
    }

    @Test
    void aDecisionCostsLittleMore() throws Exception {
        desk.begin(2);
        desk.applications(WARM_UP + SINGLE);
        desk.windowOver();
        List<String> references = references();
        long[] nanos = new long[2];
        for (int one = 0; one < references.size(); one++) {
            boolean off = one % 2 == 0;
            long time = decided(off, references.get(one));
            nanos[off ? 0 : 1] += one < WARM_UP ? 0 : time;
        }
        desk.begin(2);
        desk.applications(2 * COUNTED);
        desk.windowOver();
        // The fewest of some: what the portal does by itself meanwhile is counted, too.
        int[] statements = {Integer.MAX_VALUE, Integer.MAX_VALUE};
        for (int one = 0; one < 2 * COUNTED; one++) {
            String reference = references().get(one);
            int way = one % 2;
            statements[way] =
                    Math.min(statements[way], statements(() -> decided(way == 0, reference)));
        }
        LOGGER.info(
                () ->
                        "chain: one decision %d statements, %d without, ratio %.2f of statements, %.2f of time"
                                .formatted(
                                        statements[1],
                                        statements[0],
                                        (double) statements[1] / statements[0],
                                        (double) nanos[1] / nanos[0]));
        assertThat(statements[1]).isLessThan(statements[0] * 6 / 5);
    }

    @Test
    void manyDecisionsCostHardlyMore() throws Exception {
        long[] nanos = new long[2];
        for (boolean off : new boolean[] {true, false, false, true}) {
            desk.begin(2);
            desk.applications(MANY);
            desk.windowOver();
            nanos[off ? 0 : 1] += decided(off, references().toArray(String[]::new));
        }
        LOGGER.info(
                () ->
                        "chain: %d decisions in one transaction, ratio %.2f of time"
                                .formatted(MANY, (double) nanos[1] / nanos[0]));
        assertThat(nanos[1]).as("not twice as much").isLessThan(nanos[0] * 2);
    }

    private List<String> references() {
        return tables.texts(
                "SELECT REFERENCE FROM APPLICATION WHERE VACANCY_ID = ? ORDER BY ID",
                desk.vacancyId().value());
    }

    private long decided(boolean off, String... references) {
        SwitchedChain.off(off);
        long begun = System.nanoTime();
        assertThat(desk.decide(Decision.UNSUCCESSFUL, references)).isPositive();
        long time = System.nanoTime() - begun;
        SwitchedChain.off(false);
        return time;
    }

    /** How many statements the database carries out meanwhile. */
    private int statements(Runnable action) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET QUERY_STATISTICS_MAX_ENTRIES 1000");
            statement.execute("SET QUERY_STATISTICS FALSE");
            statement.execute("SET QUERY_STATISTICS TRUE");
            try {
                action.run();
                try (ResultSet row =
                        statement.executeQuery(
                                "SELECT SUM(EXECUTION_COUNT) FROM INFORMATION_SCHEMA.QUERY_STATISTICS")) {
                    row.next();
                    return row.getInt(1);
                }
            } finally {
                statement.execute("SET QUERY_STATISTICS FALSE");
            }
        }
    }
}
