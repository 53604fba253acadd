package ke.cp2.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A nation of {@code ./cp2 bench data} in which everybody who may log in may apply: its vacancies
 * are opened to all, without rules.
 *
 * @param people the user names of those who have sent in their details
 * @param vacancies the numbers of those that ask no questions
 */
public record OpenNation(List<String> people, List<String> vacancies) {

    /** Of all professionals. */
    public static final String PASSWORD = "demo-teacher-2026";

    private static final String PEOPLE =
            "SELECT C.MOBILE_NUMBER FROM ACCOUNT C JOIN PROFILE P ON P.ACCOUNT_ID = C.ID"
                    + " WHERE C.STATE = 'ACTIVE' AND C.ROLE = 'PROFESSIONAL'"
                    + " AND C.PASSWORD_HASH IS NOT NULL AND P.STATE IN ('SUBMITTED', 'VERIFIED')"
                    + " ORDER BY C.ID";

    private static final String VACANCIES =
            "SELECT VACANCY_NUMBER FROM VACANCY WHERE SUBJECT_CODE IS NOT NULL AND PAPER IS NOT NULL"
                    + " OR POSITION_CODE NOT IN (SELECT POSITION_CODE FROM VACANCY"
                    + " WHERE SUBJECT_CODE IS NOT NULL) ORDER BY ID";

    /** Opens the vacancies of the nation in a database that no portal runs on. */
    public static OpenNation in(String url) throws SQLException {
        try (Connection connection = open(url);
                Statement statement = connection.createStatement()) {
            for (String change :
                    List.of(
                            "DELETE FROM JUDGED_RULE",
                            "DELETE FROM SERIES_RULE",
                            "UPDATE VACANCY SET STATE = 'PUBLISHED',"
                                    + " OPENS_AT = OPENS_AT - INTERVAL '900' DAY(3),"
                                    + " CLOSES_AT = CLOSES_AT + INTERVAL '900' DAY(3),"
                                    + " PUBLISHED_AT = COALESCE(PUBLISHED_AT, OPENS_AT)")) {
                statement.execute(change);
            }
            return new OpenNation(texts(connection, PEOPLE), texts(connection, VACANCIES));
        }
    }

    /** A connection to the database of a nation. */
    public static Connection open(String url) throws SQLException {
        return DriverManager.getConnection(url, "cp2", "cp2");
    }

    /** The first column of what a query gives. */
    public static List<String> texts(Connection connection, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
