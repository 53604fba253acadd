package ke.cp2.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ke.cp2.batch.sms.smpp.TestSmsc;
import ke.cp2.batch.sms.smpp.TestSmsc.Received;
import ke.cp2.nodes.TwoNodes;
import ke.cp2.support.DatabaseProcess;
import ke.cp2.support.Eventually;
import ke.cp2.support.HttpSession;
import ke.cp2.support.Integrity;
import ke.cp2.support.PortalProcess;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;

/**
 * {@code kill -9} at random moments while 10,000 people get their credentials by SMPP: nobody goes
 * without, each kill sends at most one window twice, whoever may have got two messages is marked,
 * and the portal finishes without a hand. The same with two nodes on one database.
 *
 * <p>The system property {@code cp2.kills} says how often the one node is killed, {@code cp2.seed}
 * when.
 */
class CampaignKillIT {

    private static final Logger LOGGER = Logger.getLogger(CampaignKillIT.class.getName());

    private static final int KILLS = Integer.getInteger("cp2.kills", 20);
    static final int PEOPLE = 10_000;
    private static final int BINDS = TwoNodes.BINDS;
    private static final int WINDOW = TwoNodes.WINDOW;
    private static final Duration SMSC_DELAY = Duration.ofMillis(40);
    private static final Duration START_LIMIT = Duration.ofMinutes(6);

    /** Longer than a page of the gateway takes, so that nothing moves on behind two of them. */
    private static final Duration MOMENT = Duration.ofSeconds(1);

    /** It takes some seconds; a busy machine takes longer. */
    private static final Duration AWAY = Duration.ofSeconds(60);

    private static final Duration PATIENCE = Duration.ofMinutes(9);
    static final String FIRST_NUMBERS = "25473";
    private static final String ALONE = "node-alone";

    private static final Pattern SENDING =
            Pattern.compile("<progress value=\"(\\d+)\" max=\"(\\d+)\" aria-label=\"Messages sent");

    private static final Pattern NOTHING_OPEN =
            Pattern.compile(
                    "<dt>Sent to the network, no answer yet</dt>\\s*<dd>0</dd>.*"
                            + "<dt>No answer, will be tried again</dt>\\s*<dd>0</dd>",
                    Pattern.DOTALL);

    private final long seed = Long.getLong("cp2.seed", System.nanoTime());
    private final Random random = new Random(seed);

    /** By node: the SMSC's latest session before each kill. A life of a node has those after it. */
    private final Map<String, List<Long>> kills = new HashMap<>();

    /** The embedded database is killed together with the portal. */
    @Test
    void nobodyIsLostWhenThePortalIsKilledAgainAndAgain() throws SQLException, IOException {
        try (TestSmsc smsc = TestSmsc.start().delay(SMSC_DELAY);
                PortalProcess portal = portal(ALONE, smsc).start()) {
            String run = begin(portal);
            for (int kill = 1; kill <= KILLS; kill++) {
                awaitRandomMoment(smsc, PEOPLE / (KILLS + 2));
                portal.kill();
                assertThat(Integrity.faults(portal.databaseUrl())).isEmpty();
                goOn(portal, ALONE, smsc);
            }
            awaitFinished(portal, run, true);
            portal.stop();
            try (Connection connection = open(portal.databaseUrl())) {
                check(smsc, connection, KILLS, "ACCEPTED");
            }
        }
    }

    @Test
    void nobodyIsLostWhenTwoNodesShareTheDatabaseAndAreKilledInTurn() throws Exception {
        TwoNodes nodes = TwoNodes.shared();
        TestSmsc smsc = nodes.smsc().delay(SMSC_DELAY).receipts(TestSmsc.Receipts.AFTER_ANSWER);
        PortalProcess first = nodes.first();
        PortalProcess second = nodes.second();
        boolean idle = isIdle(login(first));
        String run = begin(first);
        for (int kill = 1; kill <= KILLS; kill++) {
            awaitRandomMoment(smsc, PEOPLE / (KILLS + 2));
            if (kill % 2 == 1) {
                kill(first, TwoNodes.FIRST, smsc);
            } else {
                kill(second, TwoNodes.SECOND, smsc);
            }
        }
        awaitFinished(second, run, idle);
        try (Connection connection = nodes.open()) {
            check(smsc, connection, KILLS, "DELIVERED");
        }
        pagesTellThatItIsAway(nodes.database(), second);
    }

    /** Stops the database for a moment. */
    private static void pagesTellThatItIsAway(DatabaseProcess database, PortalProcess portal)
            throws IOException, InterruptedException {
        String page = "/vacancies?county=032";
        HttpSession english = HttpSession.visitor(portal);
        HttpSession swahili = HttpSession.visitor(portal);
        swahili.open("/?lang=sw");
        HttpSession officer = login(portal);
        database.stop();
        Eventually.isEqual(
                true,
                AWAY,
                () ->
                        english.refusalOf(page)
                                .startsWith("503 The portal cannot reach its data now"));
        assertThat(english.refusalOf(page))
                .contains("What you saved before is there", "Reference number: ");
        assertThat(swahili.refusalOf(page))
                .contains("Tovuti haiwezi kufikia taarifa zake kwa sasa", "Nambari ya kumbukumbu");
        assertThat(officer.refusalOf("/staff"))
                .as("to somebody who has logged in, too")
                .startsWith("503 The portal cannot reach its data now");
        database.startAgain();
        Eventually.isEqual(true, AWAY, () -> english.refusalOf(page).startsWith("200"));
    }

    /** A database that outlives the portal, as the council's does. */
    static Server database() throws SQLException, IOException {
        return database(freePort()).start();
    }

    private static Server database(int port) throws SQLException {
        return Server.createTcpServer(
                "-tcpPort",
                String.valueOf(port),
                "-ifNotExists",
                "-baseDir",
                "target/portal/killed-database");
    }

    static String urlOf(Server database) {
        return "jdbc:h2:tcp://localhost:%d/./cp2-%d;MODE=Oracle;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
                .formatted(database.getPort(), System.nanoTime());
    }

    private static PortalProcess portal(String name, TestSmsc smsc) {
        return TwoNodes.sendingTo(smsc, PortalProcess.named(name)).demo(true);
    }

    /** Kills it and starts it again, without a look at whether it comes up. */
    private void kill(PortalProcess portal, String node, TestSmsc smsc) {
        portal.kill();
        goOn(portal, node, smsc);
    }

    private void goOn(PortalProcess portal, String node, TestSmsc smsc) {
        kills.computeIfAbsent(node, name -> new ArrayList<>()).add(smsc.latestSession());
        portal.launchAgain();
    }

    /**
     * Imports the people, and lets the job begin.
     *
     * @return the path of the job's page
     */
    static String begin(PortalProcess portal) {
        StringBuilder file = new StringBuilder("Mobile number,Name\n");
        for (int i = 0; i < PEOPLE; i++) {
            file.append(FIRST_NUMBERS).append("%07d,Person %d%n".formatted(i, i));
        }
        HttpSession officer = login(portal);
        officer.open("/staff/imports");
        officer.upload("uploadForm", "upload", "file", "people.csv", file.toString());
        // A long list is read by a job.
        String preview = officer.address().getPath() + '?' + officer.address().getQuery();
        Eventually.isEqual(
                true,
                PATIENCE,
                () -> officer.open(preview).contains("Create accounts and send login details"));
        officer.submit("importForm", "confirm", Map.of());
        officer.submit("importForm", "send", Map.of());
        return officer.address().getPath() + '?' + officer.address().getQuery();
    }

    private static HttpSession login(PortalProcess portal) {
        return HttpSession.login(portal, "254700000002", "demo-council-2026");
    }

    /** After a random number of messages of this life, and a moment more. */
    private void awaitRandomMoment(TestSmsc smsc, int most) {
        long until = smsc.received() + 1 + random.nextInt(2 * most);
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (smsc.received() < Math.min(until, PEOPLE) && System.nanoTime() < limit) {
            pause(TimeUnit.MILLISECONDS.toNanos(1));
        }
        pause(random.nextInt(30_000_000));
    }

    private static void pause(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Until the pages say that the job is finished, all messages are sent and have their answers,
     * and none is of unknown fate. Twice: what moves on between two pages is in neither.
     */
    private static void awaitFinished(PortalProcess portal, String run, boolean wasIdle) {
        Eventually.isEqual(200, START_LIMIT, () -> statusOf(portal));
        HttpSession officer = login(portal);
        Eventually.isEqual(
                true,
                PATIENCE,
                () -> {
                    boolean settled = isSettled(officer, run, wasIdle);
                    pause(MOMENT.toNanos());
                    return settled && isSettled(officer, run, wasIdle);
                });
    }

    private static boolean isSettled(HttpSession officer, String run, boolean wasIdle) {
        return (!wasIdle || isIdle(officer)) && isSent(officer.open(run));
    }

    /**
     * Tells whether no message of anybody waits for an answer. Nodes that others have killed before
     * may have left some of unknown fate, which are tried again much later.
     */
    private static boolean isIdle(HttpSession officer) {
        return NOTHING_OPEN.matcher(officer.open("/staff/sms")).find();
    }

    private static boolean isSent(String page) {
        Matcher numbers = SENDING.matcher(page);
        return page.contains(">Finished</span>")
                && numbers.find()
                && Integer.parseInt(numbers.group(1)) == PEOPLE
                && Integer.parseInt(numbers.group(2)) == PEOPLE;
    }

    private static int statusOf(PortalProcess portal) {
        try {
            return portal.get("/health/ready").statusCode() == 200
                    ? portal.get("/").statusCode()
                    : 0;
        } catch (UncheckedIOException e) {
            return 0;
        }
    }

    private void check(TestSmsc smsc, Connection database, int count, String state)
            throws SQLException {
        // A node that was killed last leaves some behind; the other takes them after its lease.
        Eventually.isEqual(PEOPLE, PATIENCE, () -> settled(database));
        Map<String, List<String>> livesByPerson = livesByPerson(smsc);
        Map<String, Integer> twiceByLife = new TreeMap<>();
        livesByPerson
                .values()
                .forEach(
                        lives ->
                                lives.subList(0, lives.size() - 1)
                                        .forEach(life -> twiceByLife.merge(life, 1, Integer::sum)));
        int twice = twiceByLife.values().stream().mapToInt(Integer::intValue).sum();
        LOGGER.info(
                "%d kills (seed %d): %d messages for %d people, %d sent again, by life: %s"
                        .formatted(count, seed, smsc.received(), PEOPLE, twice, twiceByLife));

        assertThat(livesByPerson).as("nobody is lost").hasSize(PEOPLE);
        assertThat(twiceByLife.values())
                .as("a kill sends at most one window twice (seed %d)", seed)
                .allMatch(again -> again <= BINDS * WINDOW);
        assertThat(twiceByLife)
                .as("lives that ended without a kill send nothing twice")
                .hasSizeLessThanOrEqualTo(count);

        Map<String, Integer> marks = marks(database);
        assertThat(marks).as("rows").hasSize(PEOPLE);
        livesByPerson.forEach(
                (number, lives) ->
                        assertThat(marks.get(number))
                                .as("marked, having been sent %d times", lives.size())
                                .isGreaterThanOrEqualTo(lives.size() - 1));
        // The receipts of a session that was killed may never come: what they are about is
        // accepted.
        Map<String, Integer> states = states(database);
        assertThat(states.keySet()).contains(state).isSubsetOf("ACCEPTED", "DELIVERED");
        assertThat(states.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(PEOPLE);
    }

    /** In which life of which node each message to a person was sent. */
    private Map<String, List<String>> livesByPerson(TestSmsc smsc) {
        Map<String, List<String>> lives = new HashMap<>();
        for (Received message : smsc.messages()) {
            if (message.destination().startsWith(FIRST_NUMBERS)) {
                lives.computeIfAbsent(message.destination(), number -> new ArrayList<>())
                        .add(lifeOf(message));
            }
        }
        return lives;
    }

    private String lifeOf(Received message) {
        long before =
                kills.getOrDefault(message.systemId(), List.of()).stream()
                        .filter(latestSession -> latestSession < message.session())
                        .count();
        return "%s %02d".formatted(message.systemId(), before + 1);
    }

    private static Map<String, Integer> marks(Connection database) throws SQLException {
        Map<String, Integer> marks = new HashMap<>();
        try (Statement statement = database.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT RECIPIENT, SUM(UNKNOWNS) FROM SMS_MESSAGE WHERE RECIPIENT"
                                        + " LIKE '"
                                        + FIRST_NUMBERS
                                        + "%' GROUP BY RECIPIENT")) {
            while (row.next()) {
                marks.put(row.getString(1), row.getInt(2));
            }
        }
        return marks;
    }

    private static int settled(Connection database) {
        try {
            Map<String, Integer> states = states(database);
            return states.getOrDefault("ACCEPTED", 0) + states.getOrDefault("DELIVERED", 0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Integer> states(Connection database) throws SQLException {
        Map<String, Integer> states = new HashMap<>();
        try (Statement statement = database.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT STATE, COUNT(*) FROM SMS_MESSAGE WHERE RECIPIENT LIKE '"
                                        + FIRST_NUMBERS
                                        + "%' GROUP BY STATE")) {
            while (row.next()) {
                states.put(row.getString(1), row.getInt(2));
            }
        }
        return states;
    }

    private static Connection open(String url) throws SQLException {
        return DriverManager.getConnection(url, "cp2", "cp2");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
