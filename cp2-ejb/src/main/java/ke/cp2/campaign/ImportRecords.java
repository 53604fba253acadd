package ke.cp2.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.FieldCipher;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;

/** All imports and their rows. */
@ApplicationScoped
class ImportRecords {

    private static final String LIST =
            "SELECT i.id, i.fileName, i.state, i.uploadedAt, a.fullName, i.includeHidden, i.revision"
                    + " FROM ProfessionalImport i LEFT JOIN Account a ON a.id = i.uploadedBy";

    @PersistenceContext private EntityManager entityManager;

    private final FieldCipher cipher = FieldCipher.of("IMPORT_FILE.CONTENT_ENC");

    void add(ProfessionalImport file) {
        entityManager.persist(file);
        entityManager.flush();
    }

    /** A writer of the import's rows; what is with the entity manager is written before. */
    ImportRowWriter writer(long importId) {
        entityManager.flush();
        return new ImportRowWriter(entityManager.unwrap(Connection.class), importId);
    }

    void add(ImportSheet sheet, List<ImportLine> lines) {
        entityManager.persist(sheet);
        lines.forEach(entityManager::persist);
    }

    /** Keeps the file until the import is decided. */
    void keep(long importId, byte[] content) {
        entityManager.persist(new ImportFile(importId, cipher.encrypt(content)));
    }

    /** The file; empty once the import is decided. */
    Optional<byte[]> content(long importId) {
        return Optional.ofNullable(entityManager.find(ImportFile.class, importId))
                .map(file -> cipher.decrypt(file.content()));
    }

    /** Deletes the file and its first lines: they may hold more than was asked for. */
    void forgetFile(long importId) {
        for (String kept : List.of("ImportFile", "ImportLine")) {
            entityManager
                    .createQuery("DELETE FROM " + kept + " r WHERE r.importId = :importId")
                    .setParameter("importId", importId)
                    .executeUpdate();
        }
    }

    /** The sheets of an import, in the order of the file. */
    List<ImportSheet> sheets(long importId) {
        return entityManager
                .createQuery(
                        "SELECT s FROM ImportSheet s WHERE s.importId = :importId ORDER BY s.position",
                        ImportSheet.class)
                .setParameter("importId", importId)
                .getResultList();
    }

    /** The first lines of the sheets of an import, by the position of the sheet. */
    Map<Integer, List<ImportLine>> lines(long importId) {
        return entityManager
                .createQuery(
                        "SELECT l FROM ImportLine l WHERE l.importId = :importId"
                                + " ORDER BY l.sheetPosition, l.sheetLine",
                        ImportLine.class)
                .setParameter("importId", importId)
                .getResultStream()
                .collect(Collectors.groupingBy(ImportLine::sheetPosition));
    }

    /** The import, locked until the transaction ends. */
    ProfessionalImport locked(long id) {
        ProfessionalImport file =
                entityManager.find(ProfessionalImport.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (file == null) {
            throw BusinessException.of("campaign.noImport");
        }
        return file;
    }

    void deleteRows(long importId) {
        entityManager
                .createQuery("DELETE FROM ImportRow r WHERE r.importId = :importId")
                .setParameter("importId", importId)
                .executeUpdate();
    }

    /**
     * The rows after a line, whatever their state, in the order of the file. Not those of one
     * state: when the embedded database was killed in the middle of its work, its index over the
     * states has disagreed with a row, and that row was passed over. In SQL: for the ROWNUM that
     * JPA would write H2 reads all lines to the end of the file with every page.
     */
    @SuppressWarnings("unchecked")
    List<ImportRow> linesAfter(long importId, int line, int size) {
        return entityManager
                .createNativeQuery(
                        "SELECT * FROM IMPORT_ROW WHERE IMPORT_ID = ?1 AND LINE_NUMBER > ?2"
                                + " ORDER BY IMPORT_ID, LINE_NUMBER FETCH FIRST ?3 ROWS ONLY",
                        ImportRow.class)
                .setParameter(1, importId)
                .setParameter(2, line)
                .setParameter(3, size)
                .getResultList();
    }

    /** Rows in that state after a line, in the order of the file. */
    List<ImportRow> after(long importId, ImportRowState state, int line, int size) {
        return entityManager
                .createQuery(
                        "SELECT r FROM ImportRow r WHERE r.importId = :importId AND r.state = :state"
                                + " AND r.lineNumber > :line ORDER BY r.lineNumber",
                        ImportRow.class)
                .setParameter("importId", importId)
                .setParameter("state", state)
                .setParameter("line", line)
                .setMaxResults(size)
                .getResultList();
    }

    long count(long importId, ImportRowState state) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(r) FROM ImportRow r WHERE r.importId = :importId AND r.state = :state",
                        Long.class)
                .setParameter("importId", importId)
                .setParameter("state", state)
                .getSingleResult();
    }

    /** How many rows that wait for an account have a number with one. */
    long countWithAccount(long importId) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(r) FROM ImportRow r, Account a WHERE r.importId = :importId"
                                + " AND r.state = :state AND a.mobileNumber = r.mobileNumber",
                        Long.class)
                .setParameter("importId", importId)
                .setParameter("state", ImportRowState.READY)
                .getSingleResult();
    }

    Page<ImportRowView> page(long importId, ImportRowState state, PageRequest page) {
        Map<Integer, String> sheets = sheetNames(importId);
        List<ImportRowView> rows =
                entityManager
                        .createQuery(
                                "SELECT r FROM ImportRow r WHERE r.importId = :importId AND r.state = :state"
                                        + " ORDER BY r.lineNumber",
                                ImportRow.class)
                        .setParameter("importId", importId)
                        .setParameter("state", state)
                        .setFirstResult(page.first())
                        .setMaxResults(page.size())
                        .getResultStream()
                        .map(row -> row.view(sheets))
                        .toList();
        return new Page<>(rows, count(importId, state));
    }

    /** The names of the sheets of an import that have one, by their position. */
    Map<Integer, String> sheetNames(long importId) {
        return sheets(importId).stream()
                .filter(sheet -> sheet.name() != null)
                .collect(Collectors.toMap(ImportSheet::position, ImportSheet::name));
    }

    Page<ImportSummary> list(PageRequest page) {
        List<Object[]> found =
                entityManager
                        .createQuery(LIST + " ORDER BY i.id DESC", Object[].class)
                        .setFirstResult(page.first())
                        .setMaxResults(page.size())
                        .getResultList();
        long total =
                entityManager
                        .createQuery("SELECT COUNT(i) FROM ProfessionalImport i", Long.class)
                        .getSingleResult();
        return new Page<>(summaries(found), total);
    }

    Optional<ImportSummary> summary(long importId) {
        List<Object[]> found =
                entityManager
                        .createQuery(LIST + " WHERE i.id = :id", Object[].class)
                        .setParameter("id", importId)
                        .getResultList();
        return summaries(found).stream().findAny();
    }

    private List<ImportSummary> summaries(List<Object[]> found) {
        List<Long> ids = found.stream().map(columns -> (Long) columns[0]).toList();
        Map<Long, Map<ImportRowState, Long>> counts = counts(ids);
        return found.stream()
                .map(columns -> summary(columns, counts.getOrDefault((Long) columns[0], Map.of())))
                .toList();
    }

    private Map<Long, Map<ImportRowState, Long>> counts(List<Long> importIds) {
        Map<Long, Map<ImportRowState, Long>> counts = new HashMap<>();
        if (importIds.isEmpty()) {
            return counts;
        }
        for (Object[] row :
                entityManager
                        .createQuery(
                                "SELECT r.importId, r.state, COUNT(r.id) FROM ImportRow r"
                                        + " WHERE r.importId IN :ids GROUP BY r.importId, r.state",
                                Object[].class)
                        .setParameter("ids", importIds)
                        .getResultList()) {
            counts.computeIfAbsent((Long) row[0], id -> new EnumMap<>(ImportRowState.class))
                    .put((ImportRowState) row[1], (Long) row[2]);
        }
        return counts;
    }

    private static ImportSummary summary(Object[] columns, Map<ImportRowState, Long> counts) {
        return new ImportSummary(
                (Long) columns[0],
                (String) columns[1],
                (ImportState) columns[2],
                (Instant) columns[3],
                (String) columns[4],
                (Boolean) columns[5],
                (Integer) columns[6],
                counts.getOrDefault(ImportRowState.READY, 0L),
                counts.getOrDefault(ImportRowState.REFUSED, 0L),
                counts.getOrDefault(ImportRowState.CREATED, 0L),
                counts.getOrDefault(ImportRowState.EXISTING, 0L));
    }
}
