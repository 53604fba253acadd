package ke.cp2.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import ke.cp2.support.Eventually;
import ke.cp2.support.HttpSession;
import ke.cp2.support.Pages;
import ke.cp2.support.PortalProcess;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Two nodes are one portal to people, also when one of them is killed. The last test kills it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Five seconds, and a moment for the page that tells. */
    private static final Duration KNOWN_EVERYWHERE = Duration.ofSeconds(7);

    private static final String TEACHER = "254700001001";
    private static final String TEACHERS_PASSWORD = "demo-teacher-2026";

    private final TwoNodes nodes;
    private final PortalProcess first;
    private final PortalProcess second;

    TwoNodesIT() throws Exception {
        nodes = TwoNodes.shared();
        first = nodes.first();
        second = nodes.second();
    }

    /** The server leaves out without a word what cannot be serialised, and says so in its log. */
    @Test
    @Order(1)
    void whoeverIsLoggedInGoesOnAtEitherNode() {
        HttpSession teacher = HttpSession.login(first, TEACHER, TEACHERS_PASSWORD);
        for (String page : Pages.PROFESSIONAL) {
            teacher.open(page);
            assertThat(teacher.at(second).open(page)).as(page).contains("Log out");
        }
        HttpSession officer = officer(first);
        for (String page : Pages.COUNCIL) {
            officer.open(page);
            assertThat(officer.at(second).open(page)).as(page).contains("Log out");
        }
        for (PortalProcess node : List.of(first, second)) {
            assertThat(node.log())
                    .noneMatch(line -> line.contains("NotSerializable"))
                    .noneMatch(line -> line.contains("AS-WEB-HA"));
        }
    }

    /** Otherwise the copy of the session that the other node holds would still let somebody in. */
    @Test
    @Order(2)
    void whoLogsOutAtOneNodeIsLoggedOutAtTheOther() {
        HttpSession teacher = HttpSession.login(first, TEACHER, TEACHERS_PASSWORD);
        HttpSession elsewhere = teacher.at(second);
        elsewhere.open("/my");
        assertThat(elsewhere.address().getPath()).isEqualTo("/my");
        assertThat(teacher.cookies())
                .as("an id of 192 bits")
                .containsPattern("CP2SESSION=[\\w-]{32}(;|$)");

        teacher.open("/my");
        teacher.logOut();
        Eventually.isEqual("/login", KNOWN_EVERYWHERE, () -> pathOf(elsewhere, "/my"));
        assertThat(pathOf(teacher, "/my")).isEqualTo("/login");
    }

    @Test
    @Order(3)
    void aTextChangedAtOneNodeIsSentByTheOther() {
        HttpSession changing = officer(first);
        HttpSession reading = officer(second);
        assertThat(alertAt(reading)).contains("CP2: ").doesNotContain("NEWS ");
        change(changing, "VACANCY_DIGEST", "NEWS {0} in {1}, first {2}: {3} End: STOP to {9}");
        change(changing, "VACANCY_ALERT", "NEWS {0}, {1}, {2}, {3}: {4} End: STOP to {9}");
        Eventually.isEqual(true, KNOWN_EVERYWHERE, () -> alertAt(reading).contains("NEWS "));
    }

    private static void change(HttpSession officer, String template, String text) {
        officer.open("/staff/sms/template?name=" + template + "&language=en");
        officer.submit("templateForm", "save", Map.of("body", text));
    }

    @Test
    @Order(4)
    void whatIsDueRunsOnceAlthoughBothNodesHaveTheTimer() {
        Eventually.isEqual(
                true, Duration.ofSeconds(130), () -> refusedRuns(first) + refusedRuns(second) > 0);
        assertThat(
                        count(
                                "SELECT COUNT(*) FROM (SELECT RUN_KEY FROM JOB_RUN WHERE"
                                        + " JOB_NAME = 'receipt-sweep' GROUP BY RUN_KEY"
                                        + " HAVING COUNT(*) > 1)"))
                .as("twice")
                .isZero();
        assertThat(count("SELECT COUNT(*) FROM JOB_RUN WHERE JOB_NAME = 'receipt-sweep'"))
                .isPositive();
    }

    @Test
    @Order(5)
    void aJobIsSeenAndStoppedFromTheOtherNodeAndAKilledNodesJobIsTakenOver() {
        HttpSession stopping = officer(second);
        HttpSession starting = officer(first);
        starting.open("/staff/jobs");
        starting.submit("startForm", "look_NEW_VACANCIES", Map.of());
        starting.submit("startForm", "start_NEW_VACANCIES", Map.of());
        String job = starting.address().getPath() + '?' + starting.address().getQuery();
        long run = Long.parseLong(starting.address().getQuery().replaceAll("\\D", ""));

        assertThat(stopping.open(job)).contains("People looked at");
        stopping.submit("jobForm", "jobForm:stop", Map.of());
        stopping.submit("jobForm", "jobForm:doIt", Map.of());
        Eventually.isEqual(true, PATIENCE, () -> starting.open(job).contains(">Stopped</span>"));
        assertThat(count("SELECT EXAMINED - CANDIDATES FROM JOB_RUN WHERE ID = " + run))
                .as("stopped on the way")
                .isNegative();

        // A professional is in the middle of a form while the job goes on.
        HttpSession teacher = HttpSession.login(first, TEACHER, TEACHERS_PASSWORD);
        teacher.open("/my/profile/personal");
        long examined = count("SELECT EXAMINED FROM JOB_RUN WHERE ID = " + run);
        starting.submit("jobForm", "jobForm:again", Map.of());
        starting.submit("jobForm", "jobForm:doIt", Map.of());
        Eventually.isEqual(
                true,
                PATIENCE,
                () -> count("SELECT EXAMINED FROM JOB_RUN WHERE ID = " + run) > examined);
        String node = text("SELECT NODE FROM JOB_RUN WHERE ID = " + run);
        first.kill();

        HttpSession saving = teacher.at(second);
        saving.submit("form", "save", Map.of("fullName", "Achieng Atieno Wanjala"));
        assertThat(saving.address().getPath()).as(saving.text()).isEqualTo("/my/profile");
        assertThat(saving.open("/my/profile/personal")).contains("\"Achieng Atieno Wanjala\"");

        first.launchAgain();
        change(
                "UPDATE JOB_RUN SET LEASE_UNTIL = CREATED_AT WHERE STATE = 'RUNNING' AND ID = "
                        + run);
        HttpSession watching = stopping.at(second);
        Eventually.isEqual(true, PATIENCE, () -> watching.open(job).contains(">Finished</span>"));
        assertThat(text("SELECT NODE FROM JOB_RUN WHERE ID = " + run))
                .as("taken over")
                .isNotEqualTo(node);
        assertThat(count("SELECT EXAMINED - CANDIDATES FROM JOB_RUN WHERE ID = " + run)).isZero();
        assertThat(
                        count(
                                "SELECT COUNT(*) FROM (SELECT ACCOUNT_ID FROM SMS_MESSAGE WHERE"
                                        + " TEMPLATE IN ('VACANCY_ALERT', 'VACANCY_DIGEST')"
                                        + " GROUP BY ACCOUNT_ID HAVING COUNT(*) > 1)"))
                .as("told twice")
                .isZero();
    }

    private static HttpSession officer(PortalProcess node) {
        return HttpSession.login(node, "254700000002", "demo-council-2026");
    }

    private static String pathOf(HttpSession session, String page) {
        session.open(page);
        return session.address().getPath();
    }

    /** What the page of jobs shows of the text that people would get. */
    private static String alertAt(HttpSession officer) {
        officer.open("/staff/jobs");
        officer.submit("startForm", "look_NEW_VACANCIES", Map.of());
        return officer.text();
    }

    /** Counts the times that this node came second. */
    private static long refusedRuns(PortalProcess node) {
        return node.log().stream().filter(line -> line.contains("No run of RECEIPTS")).count();
    }

    private long count(String sql) {
        return Long.parseLong(text(sql));
    }

    private String text(String sql) {
        try (Connection connection = nodes.open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void change(String sql) {
        try (Connection connection = nodes.open();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
