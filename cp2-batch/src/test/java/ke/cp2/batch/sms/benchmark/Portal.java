package ke.cp2.batch.sms.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The portal as {@code ./cp2 run} starts it, with an empty database and the SMSC as its gateway.
 * Its database is open to this process, too, for what is to be sent and for the times of the rows.
 */
final class Portal implements AutoCloseable {

    private static final int START_SECONDS = 180;
    private static final long FIRST_ACCOUNT = 1_000_000;
    private static final long OFFICER = 999_999;

    private final Process process;
    private final Connection database;
    private long nextAccount = FIRST_ACCOUNT;
    private long nextId = FIRST_ACCOUNT;

    private Portal(Process process, Connection database) {
        this.process = process;
        this.database = database;
    }

    static Portal start(Path root, int port, Map<String, String> settings)
            throws IOException, InterruptedException, SQLException {
        Path data = Files.createDirectories(root.resolve("data"));
        String url =
                "jdbc:h2:file:"
                        + data.toAbsolutePath().resolve("cp2")
                        + ";MODE=Oracle;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;AUTO_SERVER=TRUE";
        ProcessBuilder builder = new ProcessBuilder("server-config/micro/start");
        builder.environment().putAll(settings);
        builder.environment().put("CP2_PORT", String.valueOf(port));
        builder.environment().put("CP2_DB_URL", url);
        builder.environment().put("CP2_SERVER_ROOT", root.resolve("server").toString());
        builder.redirectErrorStream(true).redirectOutput(root.resolve("portal.log").toFile());
        Process process = Ports.tied(builder.start());
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest ready =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                        .timeout(Duration.ofSeconds(5))
                        .build();
        for (int i = 0; i < START_SECONDS && process.isAlive(); i++) {
            try {
                if (client.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
                    return new Portal(process, DriverManager.getConnection(url, "cp2", "cp2"));
                }
            } catch (IOException e) {
                // not yet
            }
            TimeUnit.SECONDS.sleep(1);
        }
        process.destroyForcibly();
        throw new IOException("the portal did not start: " + root.resolve("portal.log"));
    }

    long pid() {
        return process.pid();
    }

    /** An officer, in whose name everything is sent. */
    void addOfficer() throws SQLException {
        execute(
                "INSERT INTO ACCOUNT (ID, MOBILE_NUMBER, FULL_NAME, ROLE, STATE, CREATED_AT)"
                        + " VALUES ("
                        + OFFICER
                        + ", '254700999999', 'Achieng Odhiambo', 'COUNCIL_OFFICER', 'ACTIVE',"
                        + " SYSTIMESTAMP)");
    }

    /** More professionals. */
    void addPeople(int count) throws SQLException {
        String numbers =
                " FROM SYSTEM_RANGE(" + nextAccount + ", " + (nextAccount + count - 1) + ")";
        execute(
                "INSERT INTO ACCOUNT (ID, MOBILE_NUMBER, FULL_NAME, ROLE, STATE, CREATED_AT)"
                        + " SELECT X, '25472' || X, 'Wanjiku Kamau', 'PROFESSIONAL', 'ACTIVE',"
                        + " SYSTIMESTAMP"
                        + numbers);
        execute(
                "INSERT INTO PROFILE (ACCOUNT_ID, STATE, VACANCY_ALERTS, FULL_NAME)"
                        + " SELECT X, 'SUBMITTED', 1, 'Wanjiku Kamau'"
                        + numbers);
        nextAccount += count;
    }

    /** Nobody of those that were added is written to any more. */
    void closeAccounts() throws SQLException {
        execute("UPDATE ACCOUNT SET STATE = 'DEACTIVATED' WHERE ROLE = 'PROFESSIONAL'");
    }

    /**
     * A campaign to all of them that may start.
     *
     * @return the number of its run
     */
    long addCampaign(String text) throws SQLException {
        long id = nextId++;
        addRun(id, "campaign", "campaign:" + id);
        try (PreparedStatement insert =
                database.prepareStatement(
                        "INSERT INTO CAMPAIGN (ID, NAME, TEXT_EN, TEXT_SW, STATE,"
                                + " CREATED_BY, CREATED_AT, CHANGED_BY, CHANGED_AT, APPROVED_BY,"
                                + " APPROVED_AT, STARTED_AT, RUN_ID)"
                                + " VALUES (?, 'Benchmark', ?, ?, 'RUNNING', ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, id);
            insert.setString(2, text);
            insert.setString(3, text);
            insert.setLong(4, OFFICER);
            insert.setTimestamp(5, now());
            insert.setLong(6, OFFICER);
            insert.setTimestamp(7, now());
            insert.setLong(8, OFFICER);
            insert.setTimestamp(9, now());
            insert.setTimestamp(10, now());
            insert.setLong(11, id);
            insert.executeUpdate();
        }
        return id;
    }

    /**
     * An import of people whose accounts may be made.
     *
     * @return the number of its run
     */
    long addImport(int count) throws SQLException {
        long id = nextId++;
        execute(
                "INSERT INTO PROFESSIONAL_IMPORT (ID, FILE_NAME, STATE, UPLOADED_BY, UPLOADED_AT)"
                        + " VALUES ("
                        + id
                        + ", 'benchmark.csv', 'CONFIRMED', "
                        + OFFICER
                        + ", SYSTIMESTAMP)");
        execute(
                "INSERT INTO IMPORT_ROW (ID, IMPORT_ID, LINE_NUMBER, MOBILE_NUMBER, FULL_NAME, STATE)"
                        + " SELECT X, "
                        + id
                        + ", X - "
                        + (nextAccount - 1)
                        + ", '25472' || X, 'Wanjiku Kamau', 'READY'"
                        + " FROM SYSTEM_RANGE("
                        + nextAccount
                        + ", "
                        + (nextAccount + count - 1)
                        + ")");
        nextAccount += count;
        addRun(id, "sms-credentials", "import:" + id);
        return id;
    }

    /** The portal looks every few seconds for runs that may start and that nobody has taken. */
    private void addRun(long id, String job, String subject) throws SQLException {
        try (PreparedStatement insert =
                database.prepareStatement(
                        "INSERT INTO JOB_RUN (ID, JOB_NAME, RUN_KEY, SUBJECT, SUBJECT_LABEL,"
                                + " ACTIVE_KEY, STATE, STARTED_BY, CREATED_AT)"
                                + " VALUES (?, ?, ?, ?, 'Benchmark', ?, 'APPROVED', ?, ?)")) {
            insert.setLong(1, id);
            insert.setString(2, job);
            insert.setString(3, "benchmark " + id);
            insert.setString(4, subject);
            insert.setString(5, job + ' ' + subject);
            insert.setLong(6, OFFICER);
            insert.setTimestamp(7, Timestamp.valueOf(now().toLocalDateTime().minusMinutes(1)));
            insert.executeUpdate();
        }
    }

    private static Timestamp now() {
        return Timestamp.valueOf(LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC));
    }

    /** Whether the run has begun. */
    boolean hasStarted(long run) throws SQLException {
        return number("SELECT COUNT(*) FROM JOB_RUN WHERE ID = ? AND STARTED_AT IS NOT NULL", run)
                > 0;
    }

    /** How many messages of the run have no answer yet that is committed. */
    long waiting(long run) throws SQLException {
        return number(
                "SELECT COALESCE(SUM(MESSAGES), 0) FROM MAILING_COUNT"
                        + " WHERE CAMPAIGN_KEY = 'run:' || ? AND STATE = 'PENDING'",
                run);
    }

    private long number(String query, long parameter) throws SQLException {
        try (PreparedStatement select = database.prepareStatement(query)) {
            select.setLong(1, parameter);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /**
     * When the stages of a run were over, in seconds from its start.
     *
     * @param queued the last message is in the outbox
     * @param submitted the last message is committed as handed over
     * @param accepted the last answer is committed
     */
    record Stages(double queued, double submitted, double accepted) {}

    Stages stages(long run) throws SQLException {
        try (PreparedStatement select =
                database.prepareStatement(
                        "SELECT MIN(R.STARTED_AT), MAX(M.CREATED_AT), MAX(M.SUBMITTED_AT),"
                                + " MAX(M.ACCEPTED_AT) FROM JOB_RUN R JOIN SMS_MESSAGE M"
                                + " ON M.CAMPAIGN_KEY = 'run:' || R.ID WHERE R.ID = ?")) {
            select.setLong(1, run);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                Timestamp start = row.getTimestamp(1);
                return new Stages(
                        seconds(start, row.getTimestamp(2)),
                        seconds(start, row.getTimestamp(3)),
                        seconds(start, row.getTimestamp(4)));
            }
        }
    }

    private static double seconds(Timestamp from, Timestamp to) {
        return Duration.between(from.toLocalDateTime(), to.toLocalDateTime()).toNanos() / 1e9;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
        process.destroy();
        process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join();
        process.destroyForcibly();
    }
}
