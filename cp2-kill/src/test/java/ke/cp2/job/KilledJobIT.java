package ke.cp2.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ke.cp2.nodes.LastRequest;
import ke.cp2.support.Eventually;
import ke.cp2.support.HttpSession;
import ke.cp2.support.Integrity;
import ke.cp2.support.PortalProcess;
import org.junit.jupiter.api.Test;

/**
 * {@code kill -9} in the middle of vacancy-alerts: the portal, started again, finishes the job by
 * itself, and everybody stands in the outbox exactly once.
 */
class KilledJobIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern EXAMINED =
            Pattern.compile(
                    "<progress value=\"(\\d+)\" max=\"(\\d+)\" aria-label=\"People looked at");

    @Test
    void aKilledJobIsFinishedByItselfWithEveryRecipientOnce() throws Exception {
        try (PortalProcess portal =
                PortalProcess.named("killed-job")
                        .demo(true)
                        .set("CP2_JOBS_PAGE_SIZE", "10")
                        .set("CP2_JOBS_VACANCY_ALERTS_TIMES", "never")
                        .start()) {
            long run = startAlerts(portal);
            portal.kill();
            assertThat(Integrity.faults(portal.databaseUrl())).as("left by the kill").isEmpty();

            try (Connection database = open(portal)) {
                assertThat(text(database, "STATE", run)).isEqualTo("RUNNING");
                assertThat(number(database, "EXAMINED", run))
                        .as("killed between the first and the last chunk")
                        .isPositive()
                        .isLessThan(number(database, "CANDIDATES", run));
                makeOld(database, run);
            }

            portal.startAgain();
            assertThat(portal.log())
                    .filteredOn(line -> line.contains("Database schema"))
                    .as("migrations are not run again")
                    .hasSize(2)
                    .last()
                    .asString()
                    .endsWith(" 0 migrations run");
            long again = finishAndRunAgain(portal, run);
            assertThat(LastRequest.answeredBy(portal))
                    .as("a form that comes while the portal stops")
                    .startsWith("HTTP/1.1 ")
                    .contains("\r\nConnection: close\r\n");
            portal.stop();

            try (Connection database = open(portal)) {
                long messages =
                        count(
                                database,
                                "SELECT COUNT(*) FROM SMS_MESSAGE WHERE TEMPLATE IN"
                                        + " ('VACANCY_ALERT', 'VACANCY_DIGEST')");
                assertThat(number(database, "FENCE", run)).as("claims").isGreaterThan(1);
                assertThat(number(database, "EXAMINED", run))
                        .isEqualTo(number(database, "CANDIDATES", run));
                assertThat(number(database, "QUEUED", run)).isEqualTo(messages).isPositive();
                assertThat(number(database, "MATCHED", again))
                        .as("a run without a kill finds the same people: nobody was left out")
                        .isEqualTo(messages);
                assertThat(number(database, "QUEUED", again)).as("told twice").isZero();
                assertThat(
                                count(
                                        database,
                                        "SELECT COUNT(*) FROM (SELECT ACCOUNT_ID FROM SMS_MESSAGE"
                                                + " WHERE TEMPLATE IN ('VACANCY_ALERT',"
                                                + " 'VACANCY_DIGEST') GROUP BY ACCOUNT_ID"
                                                + " HAVING COUNT(*) > 1)"))
                        .as("two messages to one person")
                        .isZero();
            }
        }
    }

    /** Starts the job by hand and comes back when it has done some of its work. */
    private static long startAlerts(PortalProcess portal) {
        HttpSession officer = login(portal);
        officer.open("/staff/jobs");
        officer.submit("startForm", "look_NEW_VACANCIES", Map.of());
        officer.submit("startForm", "start_NEW_VACANCIES", Map.of());
        long run = runOf(officer);
        Eventually.isEqual(true, PATIENCE, () -> examined(officer, run) > 0);
        return run;
    }

    private static long finishAndRunAgain(PortalProcess portal, long run) {
        HttpSession officer = login(portal);
        awaitFinished(officer, run);
        officer.open("/staff/jobs");
        assertThat(officer.submit("startForm", "look_NEW_VACANCIES", Map.of()))
                .contains("Nobody would get a message now")
                .doesNotContain("start_NEW_VACANCIES");
        officer.open("/staff/job?run=" + run);
        officer.submit("jobForm", "jobForm:again", Map.of());
        officer.submit("jobForm", "jobForm:doIt", Map.of());
        long again = runOf(officer);
        awaitFinished(officer, again);
        return again;
    }

    private static HttpSession login(PortalProcess portal) {
        return HttpSession.login(portal, "254700000002", "demo-council-2026");
    }

    private static void awaitFinished(HttpSession officer, long run) {
        Eventually.isEqual(
                true,
                PATIENCE,
                () -> officer.open("/staff/job?run=" + run).contains(">Finished</span>"));
    }

    private static long examined(HttpSession officer, long run) {
        Matcher numbers = EXAMINED.matcher(officer.open("/staff/job?run=" + run));
        return numbers.find() ? Long.parseLong(numbers.group(1)) : 0;
    }

    private static long runOf(HttpSession officer) {
        return Long.parseLong(officer.address().getQuery().replaceAll("\\D", ""));
    }

    /** So that the next run looks at the same vacancies again, and not only at newer ones. */
    private static void makeOld(Connection database, long run) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate(
                    "UPDATE JOB_RUN SET CREATED_AT = TIMESTAMP '2020-01-01 00:00:00' WHERE ID = "
                            + run);
        }
    }

    private static Connection open(PortalProcess portal) throws SQLException {
        return DriverManager.getConnection(portal.databaseUrl(), "cp2", "cp2");
    }

    private static long number(Connection database, String column, long run) throws SQLException {
        return count(database, "SELECT " + column + " FROM JOB_RUN WHERE ID = " + run);
    }

    private static String text(Connection database, String column, long run) throws SQLException {
        return ask(database, "SELECT " + column + " FROM JOB_RUN WHERE ID = " + run);
    }

    private static long count(Connection database, String sql) throws SQLException {
        return Long.parseLong(ask(database, sql));
    }

    private static String ask(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
