package ke.cp2.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of the things that a page of the audit trail is about: one statement for each kind. */
@ApplicationScoped
class AuditSubjects {

    @PersistenceContext private EntityManager entityManager;

    @Inject @Any private Instance<AuditNames> kinds;

    /**
     * A thing that readers know by its number.
     *
     * @param id its id, as a text
     */
    record Subject(AuditKind kind, String id) {}

    /** Finds what has that number; empty when nothing has. */
    Optional<Subject> find(String number) {
        return kinds.stream()
                .filter(kind -> kind.search() != null)
                .flatMap(
                        kind ->
                                entityManager
                                        .createQuery(kind.search(), Long.class)
                                        .setParameter("number", number)
                                        .getResultStream()
                                        .map(id -> new Subject(kind.kind(), String.valueOf(id))))
                .findFirst();
    }

    /** Names by kind and id, as {@link AuditRow#subject} joins them. */
    Map<String, String> of(List<AuditRow> rows) {
        Map<String, String> names = new HashMap<>();
        for (AuditNames kind : kinds) {
            String code = kind.kind().code();
            Set<Long> ids =
                    rows.stream()
                            .filter(row -> row.subjectType().equals(code))
                            .map(AuditRow::subjectId)
                            .filter(id -> id.matches("\\d{1,18}"))
                            .map(Long::valueOf)
                            .collect(Collectors.toSet());
            if (!ids.isEmpty()) {
                entityManager
                        .createQuery(kind.query(), Object[].class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .forEach(
                                row ->
                                        names.put(
                                                AuditRow.subject(code, String.valueOf(row[0])),
                                                Stream.of(row)
                                                        .skip(1)
                                                        .map(String::valueOf)
                                                        .collect(Collectors.joining(" "))));
            }
        }
        return names;
    }
}
