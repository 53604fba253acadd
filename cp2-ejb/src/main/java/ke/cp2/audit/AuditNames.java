package ke.cp2.audit;

import org.jspecify.annotations.Nullable;

/**
 * Names the things of a kind as people know them. Each feature produces this for its own things:
 * the trail keeps ids, which outlive names; its readers know names.
 *
 * @param query a query that gives the id and the words of the name for those in {@code :ids}
 * @param search a query that gives the ids of what has the number {@code :number}, as its readers
 *     know it; null when they know the id
 * @param keys how the trail writes these ids
 */
public record AuditNames(AuditKind kind, String query, @Nullable String search, Keys keys) {

    /** Ids that are written as they are. */
    private static final Keys NUMBERS =
            new Keys() {
                @Override
                public @Nullable Long id(String written) {
                    return written.matches("\\d{1,18}") ? Long.valueOf(written) : null;
                }

                @Override
                public String written(long id) {
                    return String.valueOf(id);
                }
            };

    /** Tells how the trail writes the ids of a kind of things. */
    public interface Keys {

        /** The id that is written so; null when it is none of this kind. */
        @Nullable Long id(String written);

        /** The text that the trail keeps for an id. */
        String written(long id);
    }

    /** The names of things whose ids are written as they are. */
    public AuditNames(AuditKind kind, String query, @Nullable String search) {
        this(kind, query, search, NUMBERS);
    }

    /** The names of things that have no number but their id. */
    public AuditNames(AuditKind kind, String query) {
        this(kind, query, null);
    }
}
