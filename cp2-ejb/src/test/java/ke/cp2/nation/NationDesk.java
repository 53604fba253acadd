package ke.cp2.nation;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import ke.cp2.security.AccountId;

/** What lies on the desks of staff: the audit trail, texts that came in, imports and requests. */
final class NationDesk {

    private static final int DAYS = 365;

    /** One account of so many has texted, was in the import, gave somebody else's number. */
    private static final int TEXTS_EVERY = 10;

    private static final int IMPORTED_EVERY = 20;
    private static final int CONFLICT_EVERY = 2_000;
    private static final List<String> WORDS =
            List.of("STATUS", "PASSWORD", "HELP", "STOP", "START");

    private final Nation nation;
    private final NationPeople people;
    private final NationApplications applications;

    NationDesk(Nation nation, NationPeople people, NationApplications applications) {
        this.nation = nation;
        this.people = people;
        this.applications = applications;
    }

    int auditEntries() {
        return nation.accounts() * 3 / 2;
    }

    void add(Connection connection, NationProgress progress) throws SQLException {
        addAudit(connection, progress);
        addTexts(connection);
        addImport(connection);
        addConflicts(connection);
        connection.commit();
    }

    private void addAudit(Connection connection, NationProgress progress) throws SQLException {
        try (Rows rows =
                new Rows(
                        connection,
                        "AUDIT_ENTRY",
                        "ID, HAPPENED_AT, ACTOR_ID, ACTION, SUBJECT_TYPE, SUBJECT_ID, DETAIL,"
                                + " REASON")) {
            int all = auditEntries();
            for (int e = 0; e < all; e++) {
                SplittableRandom chance = nation.chance("audit", e);
                double left = 1 - (double) e / all;
                Instant when =
                        nation.now()
                                .minus(
                                        (long) (DAYS * 86_400_000L * left * left) + 1,
                                        ChronoUnit.MILLIS);
                int person = chance.nextInt(nation.accounts());
                AccountId account = people.accountId(person);
                int kind = chance.nextInt(10);
                if (kind < 4) {
                    rows.add(
                            nation.id(e),
                            when,
                            account.value(),
                            "account.loggedIn",
                            "account",
                            Long.toString(account.value()),
                            null,
                            null);
                } else if (kind < 7) {
                    int application = chance.nextInt(applications.count());
                    rows.add(
                            nation.id(e),
                            when,
                            people.accountId(applications.applicant(application)).value(),
                            "application.submitted",
                            "application",
                            applications.reference(application),
                            null,
                            null);
                } else if (kind < 9) {
                    rows.add(
                            nation.id(e),
                            when,
                            account.value(),
                            "profile.changed",
                            "profile",
                            Long.toString(account.value()),
                            "homeCounty",
                            null);
                } else {
                    rows.add(
                            nation.id(e),
                            when,
                            people.officerId(e).value(),
                            "profile.verified",
                            "profile",
                            Long.toString(account.value()),
                            null,
                            "Documents seen");
                }
                if (progress.isDue(e + 1, all)) {
                    rows.flush();
                    connection.commit();
                    progress.tell("audit entries", e + 1, all);
                }
            }
        }
    }

    private void addTexts(Connection connection) throws SQLException {
        int all = nation.accounts() / TEXTS_EVERY;
        try (Rows rows =
                new Rows(
                        connection,
                        "SMS_INBOUND",
                        "ID, GATEWAY, GATEWAY_MESSAGE_ID, SENDER, SHORT_CODE, BODY, KEYWORD,"
                                + " RECEIVED_AT, HANDLED_AT, ANSWERED")) {
            for (int t = 0; t < all; t++) {
                String word = WORDS.get(t % WORDS.size());
                Instant when =
                        nation.now()
                                .minus((long) (all - t) * DAYS * 86_400 / all, ChronoUnit.SECONDS);
                rows.add(
                        nation.id(t),
                        "smpp",
                        "nation-" + nation.id(t),
                        people.mobileNumber(t * TEXTS_EVERY),
                        "22262",
                        word,
                        word,
                        when,
                        when,
                        true);
                if (t % 1_000 == 0) {
                    rows.flush();
                }
            }
            rows.flush();
        }
    }

    private void addImport(Connection connection) throws SQLException {
        int all = nation.accounts() / IMPORTED_EVERY;
        Instant when = nation.now().minus(3, ChronoUnit.DAYS);
        try (Rows imports =
                        new Rows(
                                connection,
                                "PROFESSIONAL_IMPORT",
                                "ID, FILE_NAME, STATE, UPLOADED_BY, UPLOADED_AT, CREATED_ROWS,"
                                        + " REFUSED_ROWS, READY_ROWS");
                Rows sheets =
                        new Rows(
                                connection,
                                "IMPORT_SHEET",
                                "ID, IMPORT_ID, SHEET_POSITION, HIDDEN, CHOSEN, ROW_COUNT, HIDDEN_ROWS,"
                                        + " COLUMN_COUNT, HEADER_LINE, NUMBER_COLUMN, NAME_COLUMNS,"
                                        + " LANGUAGE_COLUMN");
                Rows rows =
                        new Rows(
                                connection,
                                "IMPORT_ROW",
                                "ID, IMPORT_ID, LINE_NUMBER, MOBILE_NUMBER, FULL_NAME, STATE, REASON")) {
            imports.add(
                    nation.id(0),
                    "teachers-1.csv",
                    "CONFIRMED",
                    people.officerId(0).value(),
                    when,
                    all,
                    0,
                    0);
            imports.add(
                    nation.id(1),
                    "teachers-2.csv",
                    "PREVIEWED",
                    people.officerId(1).value(),
                    when,
                    0,
                    all / 10,
                    all - all / 10);
            imports.flush();
            for (int i = 0; i < 2; i++) {
                sheets.add(nation.id(i), nation.id(i), 0, false, true, all, 0, 2, -1, 0, "1", -1);
            }
            sheets.flush();
            for (int r = 0; r < 2 * all; r++) {
                boolean first = r < all;
                boolean refused = !first && r - all < all / 10;
                rows.add(
                        nation.id(r),
                        nation.id(first ? 0 : 1),
                        r % all + 1,
                        first
                                ? people.mobileNumber(r * IMPORTED_EVERY)
                                : nation.mobileNumber(nation.accounts() * 2 + r),
                        "Wanjiku Kamau",
                        first ? "CREATED" : refused ? "REFUSED" : "READY",
                        refused ? "NUMBER_WRONG" : null);
                if (r % 1_000 == 0) {
                    rows.flush();
                }
            }
            rows.flush();
        }
    }

    private void addConflicts(Connection connection) throws SQLException {
        try (Rows claims =
                        new Rows(
                                connection,
                                "IDENTITY_CLAIM",
                                "ID, ACCOUNT_ID, FIELD, HOLDER_ID, CLAIMED_AT, CLOSED_AT");
                Rows moves =
                        new Rows(
                                connection,
                                "ACCOUNT_MOVE",
                                "ID, ACCOUNT_ID, OPEN_ACCOUNT_ID, OLD_NUMBER, NEW_NUMBER, DOCUMENTS,"
                                        + " REASON, STATE, REQUESTED_BY, REQUESTED_AT, EXPIRES_AT");
                Rows reopenings =
                        new Rows(
                                connection,
                                "REOPENING",
                                "ID, APPLICATION_ID, STATE, REASON, REQUESTED_BY, REQUESTED_AT,"
                                        + " OPEN_ID")) {
            int all = Math.max(5, nation.accounts() / CONFLICT_EVERY);
            for (int c = 0; c < all; c++) {
                Instant when = nation.now().minus(c, ChronoUnit.HOURS);
                claims.add(
                        nation.id(c),
                        people.accountId(c + 1).value(),
                        "TSC_NUMBER",
                        people.accountId(c + 2).value(),
                        when,
                        c % 2 == 0 ? null : when);
                moves.add(
                        nation.id(c),
                        people.accountId(c + 10).value(),
                        people.accountId(c + 10).value(),
                        people.mobileNumber(c + 10),
                        nation.mobileNumber(nation.accounts() * 3 + c),
                        "NATIONAL_ID",
                        "Lost the phone",
                        "WAITING",
                        people.officerId(c).value(),
                        when,
                        nation.now().plus(3, ChronoUnit.DAYS));
                reopenings.add(
                        nation.id(c),
                        applications.id(c * 3),
                        "REQUESTED",
                        "A document was overlooked",
                        people.officerId(c).value(),
                        when,
                        applications.id(c * 3));
            }
            claims.flush();
            moves.flush();
            reopenings.flush();
        }
    }
}
