package ke.cp2.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Names of the things that a page of the audit trail is about. The trail keeps ids, which outlive
 * names; its readers know names. One statement for all of them.
 */
@ApplicationScoped
class AuditSubjects {

    private static final String PEOPLE = "ID, COALESCE(FULL_NAME, MOBILE_NUMBER) FROM ACCOUNT";

    private static final Map<String, String> NAMES =
            Map.of(
                    "account",
                    PEOPLE,
                    "profile",
                    PEOPLE,
                    "vacancy",
                    "ID, VACANCY_NUMBER FROM VACANCY",
                    "series",
                    "ID, EXAM_CODE || ' ' || EXAM_YEAR FROM EXAM_SERIES",
                    "campaign",
                    "ID, NAME FROM CAMPAIGN",
                    "import",
                    "ID, FILE_NAME FROM PROFESSIONAL_IMPORT",
                    "job-run",
                    "ID, JOB_NAME FROM JOB_RUN");

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
        return wanted.isEmpty() ? Map.of() : read(wanted);
    }

    private Map<String, String> read(Map<String, Set<Long>> wanted) {
        List<String> selects = new ArrayList<>();
        List<Long> ids = new ArrayList<>();
        wanted.forEach(
                (type, ofType) -> {
                    String places =
                            IntStream.range(0, ofType.size())
                                    .mapToObj(place -> "?" + (ids.size() + place + 1))
                                    .collect(Collectors.joining(", "));
                    selects.add(
                            "SELECT '"
                                    + type
                                    + "', "
                                    + NAMES.get(type)
                                    + " WHERE ID IN ("
                                    + places
                                    + ")");
                    ids.addAll(ofType);
                });
        Query query = entityManager.createNativeQuery(String.join(" UNION ALL ", selects));
        for (int place = 1; place <= ids.size(); place++) {
            query.setParameter(place, ids.get(place - 1));
        }
        Map<String, String> names = new HashMap<>();
        for (Object row : query.getResultList()) {
            Object[] columns = (Object[]) row;
            String id = String.valueOf(((Number) columns[1]).longValue());
            names.put(AuditRow.subject((String) columns[0], id), (String) columns[2]);
        }
        return names;
    }
}
