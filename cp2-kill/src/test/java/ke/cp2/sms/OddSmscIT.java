package ke.cp2.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import ke.cp2.batch.sms.smpp.OddSmsc;
import ke.cp2.batch.sms.smpp.OddSmsc.Copy;
import ke.cp2.batch.sms.smpp.OddSmsc.Fate;
import ke.cp2.support.Eventually;
import ke.cp2.support.PortalProcess;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;

/**
 * 10,000 people get their login details through an SMSC that does whatever one was ever seen to do.
 * In the end each message is in the state that the SMSC's own book says, or its answer was lost and
 * it is marked so; and nobody goes without.
 *
 * <p>The system property {@code cp2.seed} says what the SMSC does.
 */
class OddSmscIT {

    private static final Logger LOGGER = Logger.getLogger(OddSmscIT.class.getName());

    private static final Duration PATIENCE = Duration.ofMinutes(9);

    private static final Duration SWEEPS = Duration.ofSeconds(60);

    /**
     * Messages whose answer may come too late on a machine that does much else: the SMSC knows that
     * it has answered, and the portal rightly knows of none.
     */
    private static final long MOST_LATE = CampaignKillIT.PEOPLE / 100;

    private static final String OPEN =
            "SELECT COUNT(*) FROM SMS_MESSAGE WHERE RECIPIENT LIKE '%s%%'"
                    + " AND STATE IN ('PENDING', 'UNKNOWN')";

    private static final String ALL =
            "SELECT RECIPIENT, TEMPLATE, STATE, FAILURE, GATEWAY_MESSAGE_ID, BODY_ENC"
                    + " FROM SMS_MESSAGE WHERE RECIPIENT LIKE '%s%%'";

    private final long seed = Long.getLong("cp2.seed", 7);

    @Test
    void everyMessageEndsAsTheSmscSays() throws SQLException, IOException {
        Server database = CampaignKillIT.database();
        String url = CampaignKillIT.urlOf(database);
        try (OddSmsc smsc = OddSmsc.start(seed);
                PortalProcess portal = portal(smsc.port(), url).start()) {
            CampaignKillIT.begin(portal);
            try (Connection connection = DriverManager.getConnection(url, "cp2", "cp2")) {
                Eventually.isEqual(
                        true, PATIENCE, () -> smsc.recipients() >= CampaignKillIT.PEOPLE);
                Eventually.isEqual(
                        0,
                        PATIENCE,
                        () -> number(connection, OPEN.formatted(CampaignKillIT.FIRST_NUMBERS)));
                Eventually.isEqual(true, PATIENCE, smsc::hasToldAll);
                LOGGER.info(smsc.summary());
                check(smsc, connection);
            }
        } finally {
            database.stop();
        }
    }

    private static PortalProcess portal(int port, String url) {
        return PortalProcess.named("odd")
                .demo(true)
                .set("CP2_DB_URL", url)
                .set("CP2_SMS_TRANSPORT", "smpp")
                .set("CP2_SMS_ANSWER_TIMEOUT", "PT6S")
                .set("CP2_SMS_UNKNOWN_WAIT_TRANSACTIONAL", "PT1S")
                .set("CP2_SMS_SMPP_HOST", "127.0.0.1")
                .set("CP2_SMS_SMPP_PORT", String.valueOf(port))
                .set("CP2_SMS_SMPP_SYSTEM_ID", "odd")
                .set("CP2_SMS_SMPP_PASSWORD", "secret")
                .set("CP2_SMS_SMPP_BINDS", "2")
                .set("CP2_SMS_SMPP_WINDOW", "250")
                .set("CP2_SMS_SMPP_RATE", "1000")
                .set("CP2_SMS_SMPP_RECONNECT_AFTER", "PT0.2S")
                // It hangs up so often that the pauses would grow to a minute.
                .set("CP2_SMS_SMPP_RECONNECT_AT_MOST", "PT1S");
    }

    private static void check(OddSmsc smsc, Connection database) {
        assertThat(smsc.refusals()).as("deliveries that were refused for good").isEmpty();
        // Receipts that crossed the acceptance of their message are applied every second.
        Eventually.isEqual(List.of(), SWEEPS, () -> wrong(smsc, database));
    }

    /** The messages that are not as the book says, but for a few whose answer came too late. */
    private static List<String> wrong(OddSmsc smsc, Connection database) {
        List<String> wrong = new ArrayList<>();
        long late = 0;
        try (Statement statement = database.createStatement();
                ResultSet row =
                        statement.executeQuery(ALL.formatted(CampaignKillIT.FIRST_NUMBERS))) {
            while (row.next()) {
                if (isInStep(smsc, row)) {
                    continue;
                }
                if (late < MOST_LATE && isLate(smsc, row)) {
                    late++;
                } else {
                    wrong.add(
                            String.join(
                                    " ",
                                    row.getString(1),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return wrong;
    }

    /** Tells whether all is right with a message but that its answer is not known. */
    private static boolean isLate(OddSmsc smsc, ResultSet row) throws SQLException {
        String state = row.getString(3);
        boolean secretKept = row.getString(2).equals("CREDENTIALS") && row.getString(6) != null;
        List<Copy> copies = smsc.to(row.getString(1));
        return row.getString(5) == null
                && !secretKept
                && !copies.isEmpty()
                && ("NO_ANSWER".equals(row.getString(4))
                        || row.getString(4) == null
                                && copies.stream()
                                        .anyMatch(copy -> state.equals(stateOf(copy.fate()))));
    }

    private static boolean isInStep(OddSmsc smsc, ResultSet row) throws SQLException {
        boolean secret = row.getString(2).equals("CREDENTIALS");
        List<Copy> copies =
                smsc.to(row.getString(1)).stream()
                        .filter(copy -> copy.text().contains("STATUS") != secret)
                        .toList();
        if (copies.isEmpty() || secret && row.getString(6) != null) {
            return false;
        }
        String id = row.getString(5);
        String state = row.getString(3);
        if (id != null) {
            Copy copy = smsc.withId(id);
            return copies.contains(copy) && state.equals(stateOf(copy.fate()));
        }
        return switch (String.valueOf(row.getString(4))) {
            case "INVALID_NUMBER" -> copies.get(copies.size() - 1).fate() == Fate.REFUSED;
            case "NO_ANSWER" -> copies.stream().allMatch(Copy::mayBeUnanswered);
            // Found by what its receipt repeats, never so a secret.
            default ->
                    !secret
                            && copies.stream()
                                    .filter(Copy::mayBeUnanswered)
                                    .anyMatch(copy -> state.equals(stateOf(copy.fate())));
        };
    }

    private static String stateOf(Fate fate) {
        return switch (fate) {
            case DELIVERED -> "DELIVERED";
            case FAILED, REFUSED -> "FAILED";
            case UNKNOWN -> "EXPIRED";
            case SILENT -> "ACCEPTED";
        };
    }

    private static int number(Connection database, String query) {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
