package ke.cp2.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ke.cp2.audit.AuditKind;
import ke.cp2.audit.AuditNames;
import ke.cp2.intake.reading.ImportRowWriter;
import ke.cp2.intake.reading.UploadedFiles;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.database.Conditions;
import ke.cp2.platform.database.NativeSql;

/** All imports and their rows. */
@ApplicationScoped
public class Imports {

    private static final String LIST =
            "SELECT i, a.fullName FROM ProfessionalImport i LEFT JOIN Account a ON a.id = i.uploadedBy";

    @PersistenceContext private EntityManager entityManager;

    @Inject private UploadedFiles files;

    @Produces
    @Singleton
    static AuditNames names() {
        return new AuditNames(
                AuditKind.IMPORT,
                "SELECT i.id, i.fileName FROM ProfessionalImport i WHERE i.id IN :ids");
    }

    private static final List<ImportState> UNDECIDED =
            List.of(ImportState.READING, ImportState.PREVIEWED);

    public void add(ProfessionalImport file) {
        entityManager.persist(file);
        entityManager.flush();
    }

    /** A writer of more rows; what is with the entity manager is written before. */
    public ImportRowWriter writer(ProfessionalImport file) {
        return new ImportRowWriter(connection(), file.id(), file.rows());
    }

    private Connection connection() {
        entityManager.flush();
        return entityManager.unwrap(Connection.class);
    }

    /** The import, locked until the transaction ends. */
    public ProfessionalImport locked(long id) {
        ProfessionalImport file =
                entityManager.find(ProfessionalImport.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (file == null) {
            throw BusinessException.of("campaign.noImport");
        }
        return file;
    }

    /** The import; empty when there is none. */
    public Optional<ProfessionalImport> find(long id) {
        return Optional.ofNullable(entityManager.find(ProfessionalImport.class, id));
    }

    /** Deletes the first rows of an import; says how many. */
    public int deleteRows(long importId, int limit) {
        Integer first =
                entityManager
                        .createQuery(
                                "SELECT MIN(r.lineNumber) FROM ImportRow r WHERE r.importId = :importId",
                                Integer.class)
                        .setParameter("importId", importId)
                        .getSingleResult();
        if (first == null) {
            return 0;
        }
        return entityManager
                .createQuery(
                        "DELETE FROM ImportRow r WHERE r.importId = :importId AND r.lineNumber < :end")
                .setParameter("importId", importId)
                .setParameter("end", first + limit)
                .executeUpdate();
    }

    /** The place of the last row of an import; 0 when it has none. */
    public int lastLine(long importId) {
        Integer last =
                entityManager
                        .createQuery(
                                "SELECT MAX(r.lineNumber) FROM ImportRow r WHERE r.importId = :importId",
                                Integer.class)
                        .setParameter("importId", importId)
                        .getSingleResult();
        return last == null ? 0 : last;
    }

    /** The imports that nobody decided on and that were uploaded before a moment; oldest first. */
    public List<Long> undecided(Instant before, int limit) {
        return entityManager
                .createQuery(
                        "SELECT i.id FROM ProfessionalImport i WHERE i.state IN :states"
                                + " AND i.uploadedAt < :before ORDER BY i.uploadedAt",
                        Long.class)
                .setParameter("states", UNDECIDED)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Tells how many imports nobody decided on before a moment. */
    public long countUndecided(Instant before) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(i) FROM ProfessionalImport i WHERE i.state IN :states"
                                + " AND i.uploadedAt < :before",
                        Long.class)
                .setParameter("states", UNDECIDED)
                .setParameter("before", before)
                .getSingleResult();
    }

    /** An import that was given up and still has rows. */
    public Optional<Long> withRowsLeft() {
        return entityManager
                .createQuery(
                        "SELECT i.id FROM ProfessionalImport i WHERE i.state IN :states AND EXISTS"
                                + " (SELECT r.id FROM ImportRow r WHERE r.importId = i.id)",
                        Long.class)
                .setParameter(
                        "states",
                        List.of(ImportState.DISCARDED, ImportState.EXPIRED, ImportState.UNREADABLE))
                .setMaxResults(1)
                .getResultStream()
                .findAny();
    }

    /** Counts ready rows that are done now. */
    void done(long importId, int created, int existing) {
        entityManager
                .createQuery(
                        "UPDATE ProfessionalImport i SET i.readyRows = i.readyRows - :done,"
                                + " i.createdRows = i.createdRows + :created,"
                                + " i.existingRows = i.existingRows + :existing WHERE i.id = :id")
                .setParameter("done", created + existing)
                .setParameter("created", created)
                .setParameter("existing", existing)
                .setParameter("id", importId)
                .executeUpdate();
    }

    /**
     * The rows after a line, whatever their state, in the order of the file. Not those of one
     * state: when the embedded database was killed in the middle of its work, its index over the
     * states has disagreed with a row, and that row was passed over. In SQL: for the ROWNUM that
     * JPA would write H2 reads all lines to the end of the file with every page.
     */
    List<ImportRow> linesAfter(long importId, int line, int size) {
        return NativeSql.of(
                        "SELECT * FROM IMPORT_ROW WHERE IMPORT_ID = :import AND LINE_NUMBER > :line"
                                + " ORDER BY IMPORT_ID, LINE_NUMBER FETCH FIRST :size ROWS ONLY")
                .with("import", importId)
                .with("line", line)
                .with("size", size)
                .entities(entityManager, ImportRow.class);
    }

    /** Rows in that state after a line, in the order of the file. */
    List<ImportRow> after(long importId, ImportRowState state, int line, int size) {
        return rows(importId, state, line, 0, size);
    }

    /** In SQL for the same reason as {@link #linesAfter}. */
    private List<ImportRow> rows(
            long importId, ImportRowState state, int line, int skipped, int size) {
        return NativeSql.of(
                        "SELECT * FROM IMPORT_ROW"
                                + " WHERE IMPORT_ID = :import AND STATE = :state AND LINE_NUMBER > :line"
                                + " ORDER BY IMPORT_ID, STATE, LINE_NUMBER"
                                + " OFFSET :skipped ROWS FETCH NEXT :size ROWS ONLY")
                .with("import", importId)
                .with("state", state)
                .with("line", line)
                .with("skipped", skipped)
                .with("size", size)
                .entities(entityManager, ImportRow.class);
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

    /** Tells how many rows after a line that wait for an account have a number with one. */
    public int countWithAccount(long importId, int line) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(r) FROM ImportRow r, Account a WHERE r.importId = :importId"
                                + " AND r.state = :state AND r.lineNumber > :line"
                                + " AND a.mobileNumber = r.mobileNumber",
                        Long.class)
                .setParameter("importId", importId)
                .setParameter("state", ImportRowState.READY)
                .setParameter("line", line)
                .getSingleResult()
                .intValue();
    }

    /** A page of the rows in a state, of which there are so many. */
    Page<ImportRowView> page(long importId, ImportRowState state, long total, PageRequest page) {
        Map<Integer, String> sheets = files.sheetNames(importId);
        List<ImportRow> rows = rows(importId, state, 0, page.first(), page.size());
        Set<String> known = state == ImportRowState.READY ? withAccount(rows) : Set.of();
        return new Page<>(rows.stream().map(row -> row.view(sheets, known)).toList(), total);
    }

    /** Finds the rows of a page whose number has an account. */
    private Set<String> withAccount(List<ImportRow> rows) {
        return rows.isEmpty()
                ? Set.of()
                : entityManager
                        .createQuery(
                                "SELECT a.mobileNumber FROM Account a"
                                        + " WHERE a.mobileNumber IN :numbers",
                                String.class)
                        .setParameter(
                                "numbers", rows.stream().map(ImportRow::mobileNumber).toList())
                        .getResultStream()
                        .collect(Collectors.toSet());
    }

    Page<ImportSummary> list(PageRequest page) {
        return new Conditions()
                .page(
                        entityManager,
                        Object[].class,
                        LIST,
                        "i.id DESC",
                        "ProfessionalImport i",
                        page)
                .map(Imports::summary);
    }

    Optional<ImportSummary> summary(long importId) {
        return entityManager
                .createQuery(LIST + " WHERE i.id = :id", Object[].class)
                .setParameter("id", importId)
                .getResultStream()
                .map(Imports::summary)
                .findAny();
    }

    private static ImportSummary summary(Object[] columns) {
        return ((ProfessionalImport) columns[0]).summary((String) columns[1]);
    }
}
