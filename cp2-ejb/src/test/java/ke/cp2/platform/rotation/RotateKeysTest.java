package ke.cp2.platform.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import ke.cp2.platform.UnboundValue;
import ke.cp2.platform.cipher.FieldCipher;
import ke.cp2.platform.cipher.FieldKeys;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command as a process of its own, killed as {@code kill -9} kills. The database lives on
 * beside it: an embedded one that is killed with its process may be damaged, whoever wrote to it.
 */
class RotateKeysTest {

    private static final byte[] KEY =
            "the first key of the fields 0001".getBytes(StandardCharsets.UTF_8);
    private static final int ROWS = 3_000;
    private static final int PAGE = 20;

    @TempDir Path folder;

    private Server database;

    @BeforeEach
    void startDatabase() throws SQLException {
        database =
                Server.createTcpServer(
                                "-tcpPort", "0", "-ifNotExists", "-baseDir", folder.toString())
                        .start();
    }

    @AfterEach
    void stopDatabase() {
        database.stop();
    }

    @Test
    void killedThreeTimesItLeavesNoRowUnreadableAndEndsWithOneNewKey()
            throws IOException, SQLException, InterruptedException {
        Path secrets = folder.resolve("secrets.env");
        Files.writeString(
                secrets,
                "CP2_SECRETS_INDEX_KEY=untouched=\nCP2_SECRETS_FIELD_KEY="
                        + Base64.getEncoder().encodeToString(KEY)
                        + '\n');
        Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rw-------"));
        fill();

        int before = 0;
        for (int kill = 1; kill <= 3; kill++) {
            killAfter(secrets, 12);
            int done = readAll(secrets);
            assertThat(done).as("further at kill %d", kill).isBetween(before + 1, ROWS - 1);
            before = done;
        }
        Process last = start(secrets);
        String output = new String(last.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(last.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(last.exitValue()).as(output).isZero();

        assertThat(output).contains("Going on with the key").contains("0 could not be read");
        assertThat(readAll(secrets)).isEqualTo(ROWS);
        assertThat(Files.readString(secrets))
                .contains("CP2_SECRETS_FIELD_KEY_ID=k2")
                .contains(
                        "CP2_SECRETS_OLD_FIELD_KEYS=k1:" + Base64.getEncoder().encodeToString(KEY))
                .contains("CP2_SECRETS_INDEX_KEY=untouched=");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)))
                .isEqualTo("rw-------");
    }

    /** Half of the texts as they were before columns were bound; a wiped one; files. */
    private void fill() throws SQLException {
        FieldKeys keys = FieldKeys.of("k1", KEY);
        FieldCipher bodies = new FieldCipher(keys, "MESSAGE.BODY_ENC");
        FieldCipher files = new FieldCipher(keys, "UPLOAD.CONTENT_ENC");
        try (Connection database = connect()) {
            database.createStatement()
                    .execute(
                            "CREATE TABLE MESSAGE (ID NUMBER(19) PRIMARY KEY, BODY_ENC VARCHAR2(300), OTHER_ENCODING VARCHAR2(9))");
            database.createStatement()
                    .execute(
                            "CREATE TABLE UPLOAD (IMPORT_ID NUMBER(19) PRIMARY KEY, CONTENT_ENC BLOB)");
            PreparedStatement message =
                    database.prepareStatement("INSERT INTO MESSAGE VALUES (?, ?, 'plain')");
            for (int i = 1; i <= ROWS; i++) {
                message.setInt(1, i);
                message.setString(
                        2,
                        i % 2 == 0
                                ? bodies.encrypt("text " + i)
                                : UnboundValue.of(KEY, "text " + i));
                message.addBatch();
            }
            message.setInt(1, ROWS + 1);
            message.setString(2, null);
            message.addBatch();
            message.executeBatch();
            PreparedStatement upload =
                    database.prepareStatement("INSERT INTO UPLOAD VALUES (?, ?)");
            for (int i = 1; i <= 3; i++) {
                upload.setInt(1, i);
                upload.setBytes(2, files.encrypt(new byte[] {(byte) i}));
                upload.execute();
            }
        }
    }

    /** Reads every value with the keys of the file; says how many are under the newest. */
    private int readAll(Path secrets) throws IOException, SQLException {
        FieldKeys keys = new SecretsFile(secrets).keys();
        FieldCipher bodies = new FieldCipher(keys, "MESSAGE.BODY_ENC");
        FieldCipher files = new FieldCipher(keys, "UPLOAD.CONTENT_ENC");
        int current = 0;
        try (Connection database = connect()) {
            ResultSet messages =
                    database.createStatement()
                            .executeQuery("SELECT ID, BODY_ENC FROM MESSAGE ORDER BY ID");
            for (int i = 1; i <= ROWS; i++) {
                messages.next();
                assertThat(bodies.decrypt(messages.getString(2))).isEqualTo("text " + i);
                current += messages.getString(2).startsWith("2:k2:") ? 1 : 0;
            }
            ResultSet uploads =
                    database.createStatement()
                            .executeQuery("SELECT CONTENT_ENC FROM UPLOAD ORDER BY IMPORT_ID");
            for (byte i = 1; i <= 3; i++) {
                uploads.next();
                assertThat(files.decrypt(uploads.getBytes(1))).containsExactly(i);
            }
        }
        return current;
    }

    private void killAfter(Path secrets, int pages) throws IOException, InterruptedException {
        Process process = start(secrets);
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (int seen = 0; seen < pages; ) {
                String line = lines.readLine();
                assertThat(line).as("killed before it was done").isNotNull().doesNotContain("Done");
                seen += line.startsWith("MESSAGE") ? 1 : 0;
            }
            process.destroyForcibly().waitFor();
        }
    }

    private Process start(Path secrets) throws IOException {
        ProcessBuilder command =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RotateKeys.class.getName(),
                        secrets.toString(),
                        String.valueOf(PAGE));
        command.environment().put("CP2_DB_URL", url());
        return command.redirectErrorStream(true).start();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), "cp2", "cp2");
    }

    private String url() {
        return "jdbc:h2:tcp://localhost:" + database.getPort() + "/./cp2;MODE=Oracle";
    }
}
