package ke.cp2.audit;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the entries that concern a person, whatever they are about. */
@Dependent
class TracedEntries {

    /** The newest that are found at once; an older time is asked for by its days. */
    static final int MOST = 900;

    /** Ids of one statement. */
    private static final int CHUNK = 500;

    private static final String ENTRY =
            "SELECT e.id FROM AuditEntry e WHERE e.subjectId IN :subjects"
                    + " AND e.subjectType IN :kinds";

    private static final String NEWEST = " ORDER BY e.happenedAt DESC, e.id DESC";

    @PersistenceContext private EntityManager entityManager;

    @Inject @Any private Instance<AuditTraces> traces;

    /**
     * The ids of the newest entries.
     *
     * @param kind only about things of that kind; null for all
     * @param from not before; null for all
     * @param to before; null for all
     */
    List<Long> of(
            long account, @Nullable String kind, @Nullable Instant from, @Nullable Instant to) {
        TreeSet<Long> found = new TreeSet<>();
        List<String> own =
                AuditLog.OF_PEOPLE.stream()
                        .filter(code -> kind == null || kind.equals(code))
                        .toList();
        if (!own.isEmpty()) {
            found.addAll(ids(own, Set.of(), List.of(String.valueOf(account)), null, from, to));
        }
        for (AuditTraces one : traces) {
            if (kind == null || kind.equals(one.kind().code())) {
                found.addAll(of(one, account, from, to));
            }
        }
        while (found.size() > MOST) {
            found.pollFirst();
        }
        return List.copyOf(found);
    }

    private List<Long> of(
            AuditTraces traced, long account, @Nullable Instant from, @Nullable Instant to) {
        List<?> rows =
                entityManager
                        .createQuery(traced.query())
                        .setParameter("account", account)
                        .setMaxResults(MOST)
                        .getResultList();
        Set<AuditTraces.Trace> things =
                rows.stream()
                        .map(row -> row instanceof Object[] all ? all : new Object[] {row})
                        .map(traced.trace())
                        .collect(toSet());
        List<String> kinds = List.of(traced.kind().code());
        List<Long> found = new ArrayList<>();
        List<String> whole =
                things.stream()
                        .filter(thing -> thing.detail() == null)
                        .map(AuditTraces.Trace::subjectId)
                        .sorted()
                        .toList();
        for (int at = 0; at < whole.size(); at += CHUNK) {
            List<String> some = whole.subList(at, Math.min(whole.size(), at + CHUNK));
            found.addAll(ids(kinds, traced.actions(), some, null, from, to));
        }
        things.stream()
                .filter(thing -> thing.detail() != null)
                .forEach(
                        thing ->
                                found.addAll(
                                        ids(
                                                kinds,
                                                traced.actions(),
                                                List.of(thing.subjectId()),
                                                thing.detail(),
                                                from,
                                                to)));
        return found;
    }

    private List<Long> ids(
            List<String> kinds,
            Set<AuditAction> actions,
            Collection<String> subjects,
            @Nullable String detail,
            @Nullable Instant from,
            @Nullable Instant to) {
        String where =
                (actions.isEmpty() ? "" : " AND e.action IN :actions")
                        + (detail == null ? "" : " AND e.detail LIKE :detail")
                        + (from == null ? "" : " AND e.happenedAt >= :from")
                        + (to == null ? "" : " AND e.happenedAt < :to");
        TypedQuery<Long> query =
                entityManager
                        .createQuery(ENTRY + where + NEWEST, Long.class)
                        .setParameter("subjects", subjects)
                        .setParameter("kinds", kinds);
        if (!actions.isEmpty()) {
            query.setParameter(
                    "actions",
                    actions.stream().map(AuditAction::code).collect(Collectors.toList()));
        }
        if (detail != null) {
            query.setParameter("detail", detail);
        }
        if (from != null) {
            query.setParameter("from", from);
        }
        if (to != null) {
            query.setParameter("to", to);
        }
        return query.setMaxResults(MOST).getResultList();
    }
}
