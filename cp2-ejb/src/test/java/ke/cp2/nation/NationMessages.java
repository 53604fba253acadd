package ke.cp2.nation;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import ke.cp2.platform.cipher.FieldCipher;

/**
 * Messages: login details of everybody, campaigns to everybody, and receipts of applications. The
 * last campaign is paused; what it has not sent waits in batches.
 */
final class NationMessages {

    private static final BigDecimal PRICE = new BigDecimal("0.80");
    private static final int BATCH = 1_000;
    private static final int WINDOW = 50;
    private static final int DAYS = 200;
    private static final int PEOPLE_A_CAMPAIGN = 40_000;
    private static final int FEWEST_CAMPAIGNS = 5;

    /** One message of so many waits. */
    private static final int WAITING = 100;

    private static final List<String> FAILURES =
            List.of(
                    "ABSENT_SUBSCRIBER",
                    "INVALID_NUMBER",
                    "UNDELIVERABLE",
                    "NO_RECEIPT",
                    "BLOCKED_BY_SUBSCRIBER",
                    "REFUSED");
    private static final String TEXT =
            "CP2: invigilators for KCSE are needed in your county. Apply by Friday."
                    + " To stop such messages text STOP to 22262.";

    private final Nation nation;
    private final NationPeople people;
    private final NationApplications applications;
    private final FieldCipher cipher;
    private final long[] sent;

    NationMessages(
            Nation nation, NationKeys keys, NationPeople people, NationApplications applications) {
        this.nation = nation;
        this.people = people;
        this.applications = applications;
        cipher = keys.cipher("SMS_MESSAGE.BODY_ENC");
        int campaigns = Math.max(FEWEST_CAMPAIGNS, nation.accounts() / PEOPLE_A_CAMPAIGN);
        sent = new long[campaigns];
    }

    int count() {
        return nation.accounts() * 2 + Math.min(nation.accounts() / 2, applications.count());
    }

    private int firstWaiting() {
        return nation.accounts() * 2 - count() / WAITING;
    }

    /** Written in the order of time; the last days have the most. */
    private Instant createdAt(int message) {
        double left = 1 - (double) message / count();
        return nation.now().minus((long) (DAYS * 86_400_000L * left * left) + 1, ChronoUnit.MILLIS);
    }

    private int campaign(int message) {
        return (int) ((long) (message - nation.accounts()) * sent.length / nation.accounts());
    }

    private long run(int campaign) {
        return nation.id(campaign);
    }

    void add(Connection connection, NationProgress progress) throws SQLException {
        try (Rows rows =
                new Rows(
                        connection,
                        "SMS_MESSAGE",
                        "ID, BUSINESS_KEY, RECIPIENT, ACCOUNT_ID, MESSAGE_CLASS, TEMPLATE,"
                                + " CAMPAIGN_KEY, BODY_ENC, SECRET_BODY, PARTS, COST, STATE, ATTEMPTS,"
                                + " GATEWAY, GATEWAY_MESSAGE_ID, FAILURE, CREATED_AT, SUBMITTED_AT,"
                                + " ACCEPTED_AT, UNKNOWN_AT, FINAL_AT")) {
            for (int m = 0; m < count(); m++) {
                add(rows, m);
                if (progress.isDue(m + 1, count())) {
                    rows.flush();
                    connection.commit();
                    progress.tell("messages", m + 1, count());
                }
            }
        }
        addWindows(connection);
        addWhatIsKept(connection);
        addCampaigns(connection);
        addBatches(connection);
        connection.commit();
    }

    private void add(Rows rows, int m) throws SQLException {
        int kind = m / nation.accounts();
        int person =
                kind < 2
                        ? m % nation.accounts()
                        : applications.applicant(m - 2 * nation.accounts());
        Instant created = createdAt(m);
        SplittableRandom chance = nation.chance("message", m);
        String state = state(m, created, chance);
        boolean waits = state.equals("PENDING");
        boolean ends = List.of("DELIVERED", "FAILED", "EXPIRED").contains(state);
        boolean failed = ends && !state.equals("DELIVERED");
        int campaign = kind == 1 ? campaign(m) : -1;
        if (campaign >= 0 && !waits) {
            sent[campaign]++;
        }
        String reference = kind == 2 ? applications.reference(m - 2 * nation.accounts()) : null;
        rows.add(
                nation.id(m),
                switch (kind) {
                    case 0 -> "account:%016x".formatted(chance.nextLong() ^ nation.id(m));
                    case 1 -> "run:" + run(campaign) + ':' + people.accountId(person);
                    default -> "application:" + reference + ":SUBMITTED";
                },
                people.mobileNumber(person),
                people.accountId(person).value(),
                kind == 1 ? "CAMPAIGN" : "TRANSACTIONAL",
                kind == 0 ? "CREDENTIALS" : kind == 1 ? "CAMPAIGN_MESSAGE" : "APPLICATION_RECEIVED",
                campaign < 0 ? null : "run:" + run(campaign),
                kind == 0
                        ? null
                        : cipher.encrypt(
                                kind == 1
                                        ? TEXT
                                        : "CP2: your application " + reference + " was received."),
                kind == 0,
                1,
                waits ? null : PRICE,
                state,
                waits ? 0 : 1,
                waits ? null : "smpp",
                waits || state.equals("UNKNOWN") ? null : "%08x".formatted(nation.id(m)),
                state.equals("EXPIRED")
                        ? "TOO_LATE"
                        : failed ? NationNames.pick(FAILURES, chance) : null,
                created,
                waits ? null : created.plusMillis(500),
                waits || state.equals("UNKNOWN") ? null : created.plusSeconds(1),
                state.equals("UNKNOWN") ? nation.now().plus(1, ChronoUnit.DAYS) : null,
                ends ? created.plusSeconds(6 + chance.nextInt(300)) : null);
    }

    /** What is new may wait for its receipt; older ones have had theirs. */
    private String state(int m, Instant created, SplittableRandom chance) {
        if (m >= firstWaiting() && m < nation.accounts() * 2) {
            return "PENDING";
        }
        int turn = chance.nextInt(1_000);
        if (created.isAfter(nation.now().minus(1, ChronoUnit.HOURS)) && turn < 700) {
            return turn < 50 ? "UNKNOWN" : "ACCEPTED";
        }
        return turn < 30 ? "FAILED" : turn < 40 ? "EXPIRED" : "DELIVERED";
    }

    /** Those in trouble and the counts, as the migrations make them of messages that were there. */
    private void addWhatIsKept(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO SMS_TROUBLE (MESSAGE_ID, MESSAGE_CLASS, CAMPAIGN_KEY, STATE, FAILURE,"
                            + " SINCE) SELECT ID, MESSAGE_CLASS, CAMPAIGN_KEY, STATE, FAILURE,"
                            + " COALESCE(FINAL_AT, UNKNOWN_AT) FROM SMS_MESSAGE"
                            + " WHERE STATE IN ('UNKNOWN', 'FAILED', 'EXPIRED') AND ID > "
                            + nation.firstId());
            statement.execute(
                    "INSERT INTO MAILING_COUNT (ID, CAMPAIGN_KEY, STATE, MESSAGES)"
                            + " SELECT MIN(ID), CAMPAIGN_KEY, STATE, COUNT(*) FROM SMS_MESSAGE"
                            + " WHERE CAMPAIGN_KEY IS NOT NULL AND ID > "
                            + nation.firstId()
                            + " GROUP BY CAMPAIGN_KEY, STATE");
        }
    }

    private void addCampaigns(Connection connection) throws SQLException {
        try (Rows runs =
                        new Rows(
                                connection,
                                "JOB_RUN",
                                "ID, JOB_NAME, RUN_KEY, SUBJECT, SUBJECT_LABEL, ACTIVE_KEY, STATE,"
                                        + " STARTED_BY, CREATED_AT, STARTED_AT, FINISHED_AT, CANDIDATES,"
                                        + " EXAMINED, MATCHED, QUEUED");
                Rows rows =
                        new Rows(
                                connection,
                                "CAMPAIGN",
                                "ID, NAME, TEXT_EN, TEXT_SW, STATE, STATE_CAUSE, CREATED_BY,"
                                        + " CREATED_AT, CHANGED_BY, CHANGED_AT, APPROVED_BY, APPROVED_AT,"
                                        + " APPROVED_COUNT, STARTED_AT, FINISHED_AT, RUN_ID");
                Rows ledgers =
                        new Rows(
                                connection,
                                "SMS_LEDGER",
                                "LEDGER_KEY, SPENT, MESSAGES, HOLD_REASON")) {
            for (int c = 0; c < sent.length; c++) {
                boolean last = c == sent.length - 1;
                int people = nation.accounts() / sent.length;
                Instant began = createdAt(nation.accounts() + c * people);
                String subject = "campaign:" + nation.id(c);
                runs.add(
                        run(c),
                        "campaign",
                        "nation " + c,
                        subject,
                        "Campaign " + (c + 1),
                        null,
                        "FINISHED",
                        this.people.officerId(0).value(),
                        began,
                        began,
                        began.plus(1, ChronoUnit.HOURS),
                        people,
                        people,
                        people,
                        people);
                rows.add(
                        nation.id(c),
                        "Campaign " + (c + 1),
                        TEXT,
                        TEXT,
                        last ? "PAUSED" : "FINISHED",
                        last ? "OFFICER" : null,
                        this.people.officerId(0).value(),
                        began,
                        this.people.officerId(0).value(),
                        began,
                        this.people.officerId(1).value(),
                        began,
                        people,
                        began,
                        last ? null : began.plus(2, ChronoUnit.HOURS),
                        run(c));
                ledgers.add(
                        "run:" + run(c),
                        PRICE.multiply(BigDecimal.valueOf(sent[c])),
                        sent[c],
                        last ? "PAUSED" : null);
            }
            runs.flush();
            rows.flush();
            ledgers.flush();
        }
    }

    /** What was accepted in the last day, in windows of some seconds. */
    private void addWindows(Connection connection) throws SQLException {
        try (Rows rows = new Rows(connection, "SENT_WINDOW", "ID, SENT_AT, MESSAGES")) {
            for (int m = 0; m + WINDOW <= count(); m += WINDOW) {
                if (createdAt(m).isAfter(nation.now().minus(1, ChronoUnit.DAYS))) {
                    rows.add(nation.id(m / WINDOW), createdAt(m).plusSeconds(1), WINDOW);
                }
            }
            rows.flush();
        }
    }

    private void addBatches(Connection connection) throws SQLException {
        int end = nation.accounts() * 2;
        try (Rows rows =
                new Rows(
                        connection,
                        "SMS_BATCH",
                        "ID, MESSAGE_CLASS, PRIORITY, CAMPAIGN_KEY, STATE, DUE_AT, FIRST_ID, NEXT_ID,"
                                + " LAST_ID")) {
            for (int first = firstWaiting(), number = 0; first < end; first += BATCH, number++) {
                rows.add(
                        nation.id(number),
                        "CAMPAIGN",
                        5,
                        "run:" + run(sent.length - 1),
                        "HELD",
                        createdAt(first),
                        nation.id(first),
                        nation.id(first),
                        nation.id(Math.min(first + BATCH, end) - 1));
            }
            rows.flush();
        }
    }
}
