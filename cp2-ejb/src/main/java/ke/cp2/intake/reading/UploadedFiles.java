package ke.cp2.intake.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ke.cp2.intake.ImportSheet;
import ke.cp2.intake.ImportSheetView;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.cipher.FieldCipher;
import ke.cp2.platform.database.NativeSql;

/** All uploaded files that wait for a decision, with their sheets, whatever they are lists of. */
@ApplicationScoped
public class UploadedFiles {

    @PersistenceContext private EntityManager entityManager;

    private final FieldCipher cipher = FieldCipher.of("IMPORT_FILE.CONTENT_ENC");

    /** A number for the file of a list that has another number itself. */
    public long newId() {
        return NativeSql.of("SELECT PROFESSIONAL_IMPORT_SEQ.NEXTVAL FROM DUAL")
                .row(entityManager)
                .number(0);
    }

    private Connection connection() {
        entityManager.flush();
        return entityManager.unwrap(Connection.class);
    }

    /** Keeps the file until the list is decided on. Not as an entity, of which there are copies. */
    public void keep(long uploadId, byte[] content) {
        byte[] encrypted = cipher.encrypt(content);
        try (PreparedStatement insert =
                connection()
                        .prepareStatement(
                                "INSERT INTO IMPORT_FILE (IMPORT_ID, CONTENT_ENC) VALUES (?, ?)")) {
            insert.setLong(1, uploadId);
            insert.setBinaryStream(2, new ByteArrayInputStream(encrypted), (long) encrypted.length);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /**
     * The file.
     *
     * @throws BusinessException when the list is decided on
     */
    public byte[] content(long uploadId) {
        try (PreparedStatement select =
                connection()
                        .prepareStatement(
                                "SELECT CONTENT_ENC FROM IMPORT_FILE WHERE IMPORT_ID = ?")) {
            select.setLong(1, uploadId);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw BusinessException.of("campaign.importDecided");
                }
                return cipher.decrypt(row.getBytes(1));
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** Deletes the file and its first lines: they may hold more than was asked for. */
    public void forget(long uploadId) {
        for (String kept : List.of("ImportFile", "ImportLine")) {
            entityManager
                    .createQuery("DELETE FROM " + kept + " r WHERE r.importId = :upload")
                    .setParameter("upload", uploadId)
                    .executeUpdate();
        }
    }

    /** The sheets of a file, in the order of the file. */
    public List<ImportSheet> sheets(long uploadId) {
        return entityManager
                .createQuery(
                        "SELECT s FROM ImportSheet s WHERE s.importId = :upload ORDER BY s.position",
                        ImportSheet.class)
                .setParameter("upload", uploadId)
                .getResultList();
    }

    /** The sheets of a file as pages show them, in the order of the file. */
    public List<ImportSheetView> views(long uploadId) {
        Map<Integer, List<ImportLine>> lines = lines(uploadId);
        return sheets(uploadId).stream()
                .map(sheet -> sheet.view(lines.getOrDefault(sheet.position(), List.of())))
                .toList();
    }

    /** The first lines of the sheets of a file, by the position of the sheet. */
    private Map<Integer, List<ImportLine>> lines(long uploadId) {
        return entityManager
                .createQuery(
                        "SELECT l FROM ImportLine l WHERE l.importId = :upload"
                                + " ORDER BY l.sheetPosition, l.sheetLine",
                        ImportLine.class)
                .setParameter("upload", uploadId)
                .getResultStream()
                .collect(Collectors.groupingBy(ImportLine::sheetPosition));
    }

    /** Keeps what was found out about a sheet. */
    void add(ImportSheet sheet, List<ImportLine> lines) {
        entityManager.persist(sheet);
        lines.forEach(entityManager::persist);
    }

    /** The names of the sheets of a file that have one, by their position. */
    public Map<Integer, String> sheetNames(long uploadId) {
        return sheets(uploadId).stream()
                .filter(sheet -> sheet.name() != null)
                .collect(Collectors.toMap(ImportSheet::position, ImportSheet::name));
    }
}
