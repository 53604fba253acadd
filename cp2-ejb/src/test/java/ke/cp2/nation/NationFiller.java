package ke.cp2.nation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ke.cp2.reference.GeoPoint;
import ke.cp2.security.AccountId;

/** Writes a nation into a database that has the portal's schema. */
public final class NationFiller {

    /** What refers to others comes before them. */
    private static final List<String> CLEARED =
            List.of(
                    "LETTER.ID",
                    "LETTER_DUTIES.TEMPLATE_ID",
                    "LETTER_TEMPLATE.ID",
                    "DEPLOYMENT.ID",
                    "DEPLOYMENT_SEAT.ID",
                    "DEPLOYMENT_PLAN.ID",
                    "DEPLOYMENT_ORDER.ID",
                    "DEPLOYMENT_RATE.ID",
                    "DEPLOYMENT_TERMS.SERIES_ID",
                    "OFFER.ID",
                    "VACANCY_AT_RISK.VACANCY_ID",
                    "PROPOSAL_DEPARTURE.PROPOSAL_ID",
                    "SELECTION_PROPOSAL.ID",
                    "RANKED_SCORE.APPLICATION_ID",
                    "RANKED_APPLICATION.APPLICATION_ID",
                    "RANKED_LIST.ID",
                    "TIE_DRAW_LIST.DRAW_ID",
                    "TIE_DRAW.ID",
                    "SCORE_CRITERION.SHEET_ID",
                    "SCORE_SHEET.ID",
                    "DECLARED_INTEREST.APPLICATION_ID",
                    "PAST_DEPLOYMENT.ID",
                    "PROFILE_REVIEW.ACCOUNT_ID",
                    "SENT_WINDOW.ID",
                    "AUDIT_ENTRY.ID",
                    "SMS_BATCH.ID",
                    "SMS_TROUBLE.MESSAGE_ID",
                    "MAILING_COUNT.ID",
                    "SMS_MESSAGE.ID",
                    "CAMPAIGN.ID",
                    "JOB_RUN.ID",
                    "SMS_INBOUND.ID",
                    "IMPORT_SHEET.ID",
                    "IMPORT_ROW.ID",
                    "PROFESSIONAL_IMPORT.ID",
                    "IDENTITY_CLAIM.ID",
                    "ACCOUNT_MOVE.ID",
                    "REOPENING.ID",
                    "JUDGED_RULE.APPLICATION_ID",
                    "APPLICATION_EVENT.ID",
                    "APPLICATION_COUNT.ID",
                    "APPLICANT_WORD.APPLICATION_ID",
                    "APPLICATION.ID",
                    "DECISION_ACT.ID",
                    "VACANCY.ID",
                    "CENTRE.SERIES_ID",
                    "STAFFING_NEED.SERIES_ID",
                    "SERIES_RULE.ID",
                    "SERIES_FIGURE.SERIES_ID",
                    "SERIES_REPORT.SERIES_ID",
                    "EXAM_SERIES.ID",
                    "QUALIFICATION.ID",
                    "WORK_STATION_SUBJECT.WORK_STATION_ID",
                    "WORK_STATION.ID",
                    "PROFILE.ACCOUNT_ID",
                    "ACCOUNT_WORD.ACCOUNT_ID",
                    "ACCOUNT.ID");

    private final Connection connection;
    private final Nation nation;
    private final NationPeople people;
    private final NationVacancies vacancies;
    private final NationCentres centres;
    private final NationApplications applications;
    private final NationMessages messages;
    private final NationDesk desk;
    private final NationPlans plans;
    private final NationRankings rankings;
    private final NationOffers offers;
    private final NationPostings postings;
    private final NationLetters letters;

    /**
     * A filler of a database.
     *
     * @param connection to a schema of this version, without autocommit
     */
    public NationFiller(Connection connection, Nation nation, NationKeys keys) throws SQLException {
        this.connection = connection;
        this.nation = nation;
        List<NationPlace> places = NationPlace.of(nation, NationPlace.all(connection));
        people = new NationPeople(nation, keys, places);
        vacancies = new NationVacancies(nation, places);
        centres = new NationCentres(nation, places);
        applications = new NationApplications(nation, people, vacancies);
        messages = new NationMessages(nation, keys, people, applications);
        desk = new NationDesk(nation, people, applications);
        Map<String, GeoPoint> points = NationPlace.points(connection);
        plans = new NationPlans(nation, people, vacancies, applications, centres, places, points);
        NationDraws draws = new NationDraws(nation, keys, people, vacancies, applications);
        rankings = new NationRankings(nation, people, vacancies, applications, draws, points);
        offers = new NationOffers(nation, people, vacancies, applications);
        postings = new NationPostings(nation, people, applications, plans);
        letters = new NationLetters(nation, keys, people, applications, postings);
    }

    /** Writes everything, and commits it bit by bit. */
    public void fill(NationProgress progress) throws SQLException {
        people.addStaff(connection);
        people.addProfessionals(connection, progress);
        addWords();
        people.addRecords(connection);
        plans.make(progress);
        vacancies.add(connection, progress, applications::posts);
        centres.add(connection);
        applications.add(connection, progress);
        messages.add(connection, progress);
        desk.add(connection, progress);
        rankings.add(connection, progress);
        offers.add(connection, progress);
        postings.add(connection, progress);
        letters.add(connection, progress);
        letReturnsWait();
    }

    /** Returns after a closing wait for a second officer, as when an officer returns details. */
    private void letReturnsWait() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE PROFILE_REVIEW SET WAITS_SINCE = RETURNED_AT WHERE DECISION = 'RETURNED'"
                            + " AND ACCOUNT_ID > "
                            + nation.firstId()
                            + " AND ACCOUNT_ID IN (SELECT A.ACCOUNT_ID FROM APPLICATION A"
                            + " JOIN VACANCY V ON V.ID = A.VACANCY_ID"
                            + " JOIN PROFILE_REVIEW R ON R.ACCOUNT_ID = A.ACCOUNT_ID"
                            + " WHERE A.STATE IN ('SUBMITTED', 'SHORTLISTED')"
                            + " AND V.STATE <> 'CANCELLED' AND V.CLOSES_AT <= R.RETURNED_AT)");
        }
        connection.commit();
    }

    /** The words of names, as the migration makes them of names that were there before. */
    private void addWords() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO ACCOUNT_WORD (ACCOUNT_ID, WORD) SELECT DISTINCT W.ID, W.WORD FROM"
                            + " (SELECT A.ID, REGEXP_SUBSTR(REPLACE(A.FULL_NAME_SEARCH, '-', ' '),"
                            + " '\\S+', 1, T.ID) WORD FROM ACCOUNT A JOIN LIMIT_TURN T"
                            + " ON T.ID BETWEEN 1 AND 5 WHERE A.ID > "
                            + nation.firstId()
                            + ") W WHERE W.WORD IS NOT NULL");
        }
        connection.commit();
    }

    /** Takes everything away again; only where ids begin above those of others. */
    public void clear() throws SQLException {
        if (nation.firstId() == 0) {
            throw new IllegalStateException("the rows of others would go, too");
        }
        try (Statement statement = connection.createStatement()) {
            // Each follows another one, which goes first.
            for (String follows : List.of("DEPLOYMENT", "OFFER")) {
                statement.execute(
                        "UPDATE "
                                + follows
                                + " SET AFTER_ID = NULL WHERE ID > "
                                + nation.firstId());
            }
            statement.execute(
                    "UPDATE DEPLOYMENT_PLAN SET BEFORE_ID = NULL WHERE ID > " + nation.firstId());
            statement.execute(
                    "DELETE FROM LETTER_SERIAL WHERE COUNTED LIKE '%/" + nation.seriesYear() + "'");
            for (String column : CLEARED) {
                statement.execute(
                        "DELETE FROM " + column.replace(".", " WHERE ") + " > " + nation.firstId());
            }
            statement.execute(
                    "DELETE FROM SMS_LEDGER WHERE LEDGER_KEY LIKE 'run:"
                            + Long.toString(nation.firstId()).substring(0, 3)
                            + "______'");
        }
        connection.commit();
    }

    /** Lets every sequence go on behind the last row; only where the nation is alone. */
    public void moveSequences() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<String, Long> sequence : sequences(statement).entrySet()) {
                String table = sequence.getKey().replaceAll("_SEQ$", "");
                long last = number(statement, "SELECT COALESCE(MAX(ID), 0) FROM " + table);
                if (last > 0) {
                    restart(statement, sequence.getKey(), last + sequence.getValue());
                }
            }
            restart(
                    statement,
                    "VACANCY_NUMBER_SEQ",
                    Long.parseLong(vacancies.number(nation.vacancies() - 1).replaceAll(".*-", ""))
                            + 1);
        }
        connection.commit();
    }

    private static void restart(Statement statement, String sequence, long next)
            throws SQLException {
        statement.execute("ALTER SEQUENCE " + sequence + " RESTART WITH " + next);
    }

    private static Map<String, Long> sequences(Statement statement) throws SQLException {
        Map<String, Long> increments = new LinkedHashMap<>();
        try (ResultSet rows =
                statement.executeQuery(
                        "SELECT S.SEQUENCE_NAME, S.INCREMENT FROM INFORMATION_SCHEMA.SEQUENCES S"
                                + " JOIN INFORMATION_SCHEMA.COLUMNS C"
                                + " ON C.TABLE_NAME || '_SEQ' = S.SEQUENCE_NAME"
                                + " AND C.TABLE_SCHEMA = S.SEQUENCE_SCHEMA"
                                + " WHERE C.COLUMN_NAME = 'ID' ORDER BY S.SEQUENCE_NAME")) {
            while (rows.next()) {
                increments.put(rows.getString(1), rows.getLong(2));
            }
        }
        return increments;
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /**
     * Where to look at it: a vacancy with that many applications or more, a reference and so on.
     */
    public NationSights sights() {
        Map<Integer, Integer> counts = new LinkedHashMap<>();
        for (int a = 0; a < applications.count(); a++) {
            counts.merge(applications.vacancy(a), 1, Integer::sum);
        }
        List<Integer> common = new ArrayList<>();
        for (int v = 1; v < nation.vacancies(); v++) {
            if (vacancies.phase(v) == NationVacancies.Phase.OVER) {
                common.add(v);
            }
        }
        int middle = common.get(common.size() / 2);
        return new NationSights(
                vacancies.number(0),
                counts.getOrDefault(0, 0),
                vacancies.number(middle),
                counts.getOrDefault(middle, 0),
                vacancies.number(2),
                applications.reference(0),
                people.mobileNumber(0),
                people.accountId(0),
                AccountId.of(people.staffId(0)),
                people.officerId(0),
                applications.referencesOf(0).size());
    }
}
