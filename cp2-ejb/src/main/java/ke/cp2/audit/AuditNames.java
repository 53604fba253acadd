package ke.cp2.audit;

import org.jspecify.annotations.Nullable;

/**
 * Names the things of a kind as people know them. Each feature produces this for its own things:
 * the trail keeps ids, which outlive names; its readers know names.
 *
 * @param query a query that gives the id and the words of the name for those in {@code :ids}
 * @param search a query that gives the id of what has the number {@code :number}, as its readers
 *     know it; null when they know the id
 */
public record AuditNames(AuditKind kind, String query, @Nullable String search) {

    /** The names of things that have no number but their id. */
    public AuditNames(AuditKind kind, String query) {
        this(kind, query, null);
    }
}
