package ke.cp2.nodes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ke.cp2.batch.sms.smpp.TestSmsc;
import ke.cp2.support.DatabaseProcess;
import ke.cp2.support.Folders;
import ke.cp2.support.PortalProcess;
import org.jspecify.annotations.Nullable;

/**
 * Two nodes on one database, which keep sessions for each other, with an SMSC. All tests share
 * them: starting them takes longer than most tests. One that kills a node starts it again.
 */
public final class TwoNodes {

    private static final Path DATA = Path.of("target/portal/two-nodes-database");
    private static final int SCHEDULED_MINUTES = 90;

    private static final String ADDRESS = "127.0.0.1";

    /** Sessions of a node with the SMSC. */
    public static final int BINDS = 2;

    /** Messages that a node may have under way on each of its sessions with the SMSC. */
    public static final int WINDOW = 15;

    public static final String FIRST = "node-one";
    public static final String SECOND = "node-two";

    private static @Nullable TwoNodes shared;

    private final DatabaseProcess database;
    private final TestSmsc smsc;
    private final PortalProcess first;
    private final PortalProcess second;

    private TwoNodes() throws IOException, InterruptedException {
        Folders.delete(DATA);
        Files.createDirectories(DATA);
        database = DatabaseProcess.start(DATA.toAbsolutePath());
        smsc = TestSmsc.start();
        first = node(FIRST);
        second = node(SECOND);
        PortalProcess.together(first, second);
        // In turn: the first makes schema and demo data.
        first.start();
        second.start();
    }

    /** The nodes; started when they are first asked for. */
    public static synchronized TwoNodes shared() throws IOException, InterruptedException {
        if (shared == null) {
            shared = new TwoNodes();
        }
        shared.first.awaitReady();
        shared.second.awaitReady();
        return shared;
    }

    private PortalProcess node(String name) {
        return sendingTo(smsc, PortalProcess.named(name))
                .demo(true)
                .set("CP2_DB_URL", database.url())
                .set("CP2_JOBS_VACANCY_ALERTS_TIMES", "never")
                .set("CP2_JOBS_RECEIPT_SWEEP_TIMES", nextMinutes())
                .set("CP2_JOBS_PAGE_SIZE", "20")
                .set("CP2_SMS_CAMPAIGN_HOURS", "00:00-24:00");
    }

    /** Lets a portal send by an SMSC of the tests; its system id there is its name. */
    public static PortalProcess sendingTo(TestSmsc smsc, PortalProcess portal) {
        return portal.set("CP2_SMS_TRANSPORT", "smpp")
                .set("CP2_SMS_ANSWER_TIMEOUT", "PT4S")
                .set("CP2_SMS_SMPP_HOST", ADDRESS)
                .set("CP2_SMS_SMPP_PORT", String.valueOf(smsc.port()))
                .set("CP2_SMS_SMPP_SYSTEM_ID", portal.name())
                .set("CP2_SMS_SMPP_PASSWORD", "secret")
                .set("CP2_SMS_SMPP_BINDS", String.valueOf(BINDS))
                .set("CP2_SMS_SMPP_WINDOW", String.valueOf(WINDOW))
                .set("CP2_SMS_SMPP_RATE", "0");
    }

    /** A job is due in each minute, at the same time on both nodes. */
    private static String nextMinutes() {
        LocalTime now = LocalTime.now(ZoneId.of("Africa/Nairobi"));
        return IntStream.range(0, SCHEDULED_MINUTES)
                .mapToObj(now::plusMinutes)
                .map(DateTimeFormatter.ofPattern("HH:mm")::format)
                .collect(Collectors.joining(","));
    }

    public PortalProcess first() {
        return first;
    }

    public PortalProcess second() {
        return second;
    }

    public TestSmsc smsc() {
        return smsc;
    }

    public DatabaseProcess database() {
        return database;
    }

    /** A connection to their database. */
    public Connection open() throws SQLException {
        return DriverManager.getConnection(database.url(), "cp2", "cp2");
    }
}
