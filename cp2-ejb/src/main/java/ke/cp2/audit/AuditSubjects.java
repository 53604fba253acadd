package ke.cp2.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Names of the things that a page of the audit trail is about. The trail keeps ids, which outlive
 * names; its readers know names. One statement for each kind of thing on the page.
 */
@ApplicationScoped
class AuditSubjects {

    private static final String PEOPLE =
            "SELECT ID, COALESCE(FULL_NAME, MOBILE_NUMBER) FROM ACCOUNT";

    private static final Map<String, String> NAMES =
            Map.of(
                    "account",
                    PEOPLE,
                    "profile",
                    PEOPLE,
                    "vacancy",
                    "SELECT ID, VACANCY_NUMBER FROM VACANCY",
                    "series",
                    "SELECT ID, EXAM_CODE || ' ' || EXAM_YEAR FROM EXAM_SERIES",
                    "campaign",
                    "SELECT ID, NAME FROM CAMPAIGN",
                    "import",
                    "SELECT ID, FILE_NAME FROM PROFESSIONAL_IMPORT",
                    "job-run",
                    "SELECT ID, JOB_NAME FROM JOB_RUN");

    @PersistenceContext private EntityManager entityManager;

    /** Names by kind and id, as {@link AuditRow#subject} joins them. */
    Map<String, String> of(List<AuditRow> rows) {
        Map<String, Set<Long>> wanted = new HashMap<>();
        for (AuditRow row : rows) {
            if (NAMES.containsKey(row.subjectType()) && row.subjectId().matches("\\d{1,18}")) {
                wanted.computeIfAbsent(row.subjectType(), type -> new TreeSet<>())
                        .add(Long.valueOf(row.subjectId()));
            }
        }
        Map<String, String> names = new HashMap<>();
        wanted.forEach((type, ids) -> read(type, ids, names));
        return names;
    }

    private void read(String type, Set<Long> ids, Map<String, String> names) {
        String places =
                IntStream.rangeClosed(1, ids.size())
                        .mapToObj(place -> "?" + place)
                        .collect(Collectors.joining(", "));
        Query query =
                entityManager.createNativeQuery(NAMES.get(type) + " WHERE ID IN (" + places + ")");
        int place = 1;
        for (Long id : ids) {
            query.setParameter(place++, id);
        }
        for (Object row : query.getResultList()) {
            Object[] columns = (Object[]) row;
            names.put(
                    AuditRow.subject(type, String.valueOf(((Number) columns[0]).longValue())),
                    (String) columns[1]);
        }
    }
}
