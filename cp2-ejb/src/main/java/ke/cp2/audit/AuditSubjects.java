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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of the things that a page of the audit trail is about: one statement for each kind. */
@ApplicationScoped
class AuditSubjects {

    @PersistenceContext private EntityManager entityManager;

    @Inject @Any private Instance<AuditNames> kinds;

    /** No number stands for more things. */
    private static final int MOST = 100;

    /**
     * Holds what readers know by a number: a thing, or the same thing of several series.
     *
     * @param ids as the trail writes them
     */
    record Subject(AuditKind kind, List<String> ids) {}

    /** Finds what has that number; empty when nothing has. */
    Optional<Subject> find(String number) {
        for (AuditNames kind : kinds) {
            if (kind.search() != null) {
                List<String> ids =
                        entityManager
                                .createQuery(kind.search(), Long.class)
                                .setParameter("number", number)
                                .setMaxResults(MOST)
                                .getResultStream()
                                .map(kind.keys()::written)
                                .toList();
                if (!ids.isEmpty()) {
                    return Optional.of(new Subject(kind.kind(), ids));
                }
            }
        }
        return Optional.empty();
    }

    /** Names by kind and id, as {@link AuditRow#subject} joins them. */
    Map<String, String> of(List<AuditRow> rows) {
        Map<String, String> names = new HashMap<>();
        for (AuditNames kind : kinds) {
            String code = kind.kind().code();
            Set<Long> ids =
                    rows.stream()
                            .filter(row -> row.subjectType().equals(code))
                            .map(row -> kind.keys().id(row.subjectId()))
                            .filter(Objects::nonNull)
                            .collect(Collectors.toSet());
            if (!ids.isEmpty()) {
                entityManager
                        .createQuery(kind.query(), Object[].class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .forEach(row -> names.put(subject(kind, row), name(row)));
            }
        }
        return names;
    }

    private static String subject(AuditNames kind, Object[] row) {
        return AuditRow.subject(kind.kind().code(), kind.keys().written((Long) row[0]));
    }

    private static String name(Object[] row) {
        return Stream.of(row).skip(1).map(String::valueOf).collect(Collectors.joining(" "));
    }
}
