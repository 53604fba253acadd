package ke.cp2.centre.list;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import ke.cp2.centre.CentreKey;
import ke.cp2.centre.CentreTerms;
import ke.cp2.platform.typed.TypedText;
import ke.cp2.reference.GeoPoint;

/**
 * Writes the rows of a list as JDBC batches, on the connection of the transaction: 35,000 entities
 * would take the memory.
 */
final class CentreRowWriter implements AutoCloseable {

    private static final int BATCH = 1_000;

    /** More rows than a list has. */
    private static final long IDS_OF_A_LIST = 1_000_000L;

    private static final int SHEET_LENGTH = 40;
    private static final int CODE_LENGTH = 40;
    private static final int WORDS_LENGTH = 400;

    private static final String INSERT =
            "INSERT INTO CENTRE_LIST_ROW (ID, LIST_ID, LINE_NUMBER, SHEET_NAME, SHEET_LINE, OUTCOME,"
                    + " CENTRE_ID, CODE, NAME, COUNTY_CODE, SUB_COUNTY_CODE, CANDIDATES, HOST_ID,"
                    + " FAULT, WORDS, TYPED, BRAILLE, SIGN_LANGUAGE, LATITUDE, LONGITUDE)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final PreparedStatement insert;
    private final long listId;
    private final long seriesId;
    private int rows;

    /** A writer of more rows, behind those that the list has. */
    CentreRowWriter(Connection connection, CentreList list) {
        listId = list.id();
        seriesId = list.seriesId();
        rows = list.kept();
        try {
            insert = connection.prepareStatement(INSERT);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** Writes the next row of the list; one that changes nothing is only counted. */
    void write(JudgedCentre row) {
        if (row.outcome() == CentreOutcome.UNCHANGED) {
            return;
        }
        CentreTerms terms = row.terms();
        try {
            rows++;
            insert.setLong(1, listId * IDS_OF_A_LIST + rows);
            insert.setLong(2, listId);
            insert.setInt(3, rows);
            insert.setString(4, TypedText.shortened(row.sheet(), SHEET_LENGTH));
            insert.setInt(5, row.line());
            insert.setString(6, row.outcome().name());
            insert.setObject(7, terms == null ? null : CentreKey.of(seriesId, terms.code()));
            insert.setString(8, TypedText.shortened(row.code(), CODE_LENGTH));
            insert.setString(9, TypedText.shortened(row.name(), CentreListCheck.NAME_LENGTH));
            insert.setString(10, terms == null ? null : terms.countyCode());
            insert.setString(11, terms == null ? null : terms.subCountyCode());
            insert.setObject(12, terms == null ? null : (long) terms.candidates());
            String host = terms == null ? null : terms.hostCode();
            insert.setObject(13, host == null ? null : CentreKey.of(seriesId, host));
            insert.setString(14, row.fault() == null ? null : row.fault().name());
            insert.setString(15, TypedText.shortened(row.words(), WORDS_LENGTH));
            insert.setString(16, row.typed().isEmpty() ? null : row.typed());
            insert.setObject(17, terms == null ? null : (long) terms.assisted().braille());
            insert.setObject(18, terms == null ? null : (long) terms.assisted().signLanguage());
            GeoPoint point = terms == null ? null : terms.point();
            insert.setObject(19, point == null ? null : point.latitude());
            insert.setObject(20, point == null ? null : point.longitude());
            insert.addBatch();
            if (rows % BATCH == 0) {
                insert.executeBatch();
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** Writes what is left. */
    @Override
    public void close() {
        try (insert) {
            insert.executeBatch();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
