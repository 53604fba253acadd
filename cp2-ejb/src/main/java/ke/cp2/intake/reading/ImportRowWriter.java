package ke.cp2.intake.reading;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import ke.cp2.intake.ImportRow;
import ke.cp2.intake.ImportRowState;
import ke.cp2.intake.sheet.ImportRefusal;
import ke.cp2.platform.typed.TypedText;

/**
 * Writes the rows of an import as JDBC batches, on the connection of the transaction: 400,000
 * entities would take minutes and the memory.
 */
public final class ImportRowWriter implements AutoCloseable {

    /** As many as a number of the sequence stands for. */
    private static final int BLOCK = 1_000;

    private static final String INSERT =
            "INSERT INTO IMPORT_ROW (ID, IMPORT_ID, LINE_NUMBER, SHEET_POSITION, SHEET_LINE,"
                    + " MOBILE_NUMBER, FULL_NAME, LANGUAGE, STATE, REASON)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Connection connection;
    private final PreparedStatement insert;
    private final long importId;
    private final int firstLine;
    private long nextId;
    private int rows;

    /**
     * A writer of more rows.
     *
     * @param before how many rows the import has
     */
    public ImportRowWriter(Connection connection, long importId, int before) {
        this.connection = connection;
        this.importId = importId;
        this.firstLine = before + 1;
        try {
            insert = connection.prepareStatement(INSERT);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** Writes the next row of the import. */
    void write(int sheetPosition, int sheetLine, ImportCheck.Judged row) {
        try {
            if (rows % BLOCK == 0) {
                insert.executeBatch();
                nextId = block();
            }
            ImportRefusal refusal = row.refusal();
            insert.setLong(1, nextId++);
            insert.setLong(2, importId);
            insert.setInt(3, firstLine + rows);
            rows++;
            insert.setInt(4, sheetPosition);
            insert.setInt(5, sheetLine);
            insert.setString(6, TypedText.shortened(row.number(), ImportRow.NUMBER_LENGTH));
            insert.setString(7, TypedText.shortened(row.name(), ImportRow.NAME_LENGTH));
            insert.setString(8, row.language());
            insert.setString(
                    9, (refusal == null ? ImportRowState.READY : ImportRowState.REFUSED).name());
            insert.setString(10, refusal == null ? null : refusal.name());
            insert.addBatch();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** The first number of a block; the sequence gives its last. */
    private long block() throws SQLException {
        try (Statement next = connection.createStatement();
                ResultSet number = next.executeQuery("SELECT IMPORT_ROW_SEQ.NEXTVAL FROM DUAL")) {
            number.next();
            return number.getLong(1) - BLOCK + 1;
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
