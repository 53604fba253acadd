package ke.cp2.audit;

/**
 * Names the things of a kind as people know them. Each feature produces this for its own things:
 * the trail keeps ids, which outlive names; its readers know names.
 *
 * @param query a query that gives the id and the words of the name for those in {@code :ids}
 */
public record AuditNames(AuditKind kind, String query) {}
