package ke.cp2.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about the trail as processes of their own, on a database in a folder. */
class AuditCommandsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

    @TempDir Path folder;

    @Test
    void itTellsThatTheTrailIsWholeOrWhereItIsBroken() throws Exception {
        Flyway.configure()
                .dataSource(url(), "cp2", "cp2")
                .locations("filesystem:src/main/resources/db/migration")
                .load()
                .migrate();
        Path anchors = folder.resolve("anchors.txt");
        try (Connection database = connect()) {
            for (String subject : List.of("1", "2", "3")) {
                new ChainRows(database)
                        .append(
                                List.of(
                                        new EntryContent(
                                                NOW,
                                                null,
                                                "account.locked",
                                                "account",
                                                subject,
                                                null,
                                                null)),
                                NOW);
            }
            new ChainWalk(database, List.of()).anchor(NOW).ifPresent(new AnchorFile(anchors)::add);
            assertSays(2, "The portal is running on this database.");
        }
        assertSays(
                0,
                "The audit trail is whole: records up to 4, 0 of them from before the chain began,"
                        + " compared with 1 anchors.");
        try (Connection database = connect()) {
            database.createStatement()
                    .execute("UPDATE AUDIT_ENTRY SET SUBJECT_ID = '9' WHERE ID = 3");
        }
        assertSays(
                1,
                "THE AUDIT TRAIL IS BROKEN: Record 3 does not fit its hash",
                "record 3, 2026-11-29T10:00:00Z: account.locked, account 9");
    }

    @Test
    void aRecordIsShownBeforeItIsDeleted() throws Exception {
        Flyway.configure()
                .dataSource(url(), "cp2", "cp2")
                .locations("filesystem:src/main/resources/db/migration")
                .load()
                .migrate();
        try (Connection database = connect()) {
            new ChainRows(database)
                    .append(
                            List.of(
                                    new EntryContent(
                                            NOW, null, "a.b", "account", "1", null, "Too much")),
                            NOW);
        }
        List<String> order = List.of("2", "The registrar", "Order of the court");
        assertThat(run(0, DeleteAuditRecord.class, order))
                .contains("record 2, 2026-11-29T10:00:00Z: a.b, account 1", "--yes");
        try (Connection database = connect()) {
            assertThat(new ChainRows(database).page(1, 2).get(0).content().reason())
                    .isEqualTo("Too much");
        }
        List<String> confirmed = new ArrayList<>(order);
        confirmed.add("yes");
        assertThat(run(0, DeleteAuditRecord.class, confirmed)).contains("Deleted.");
        try (Connection database = connect()) {
            assertThat(new ChainRows(database).page(1, 2).get(0).content().reason()).isNull();
        }
        assertSays(0, "The audit trail is whole: records up to 3");
        assertThat(run(1, DeleteAuditRecord.class, confirmed)).contains("There is no record 2");
        assertThat(run(1, DeleteAuditRecord.class, List.of("2", "The registrar", " ")))
                .contains("--reason");
    }

    private void assertSays(int status, String... words) throws IOException, InterruptedException {
        assertThat(
                        run(
                                status,
                                VerifyAudit.class,
                                List.of(folder.resolve("anchors.txt").toString())))
                .contains(words);
    }

    private String run(int status, Class<?> type, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx64m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                type.getName()));
        words.addAll(arguments);
        ProcessBuilder command = new ProcessBuilder(words);
        command.environment().put("CP2_DB_URL", url());
        Process process = command.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isEqualTo(status);
        return output;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), "cp2", "cp2");
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("cp2") + ";MODE=Oracle;DEFAULT_NULL_ORDERING=HIGH";
    }
}
