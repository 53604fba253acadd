package ke.cp2.platform.database;

import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Looks for the rows of many ids in few statements: of ids that lie near each other as for a range,
 * of others some at a time. H2 holds each row that it finds against the ids of a list one by one.
 */
public final class IdSpan {

    /** So many ids of a list are compared with each row, at most. */
    private static final int FEW = 100;

    /** A range is read when at least every fourth id of it is wanted. */
    private static final int SPARSE = 4;

    private final SortedSet<Long> ids;
    private final boolean range;

    private IdSpan(SortedSet<Long> ids) {
        this.ids = ids;
        range = ids.size() > 1 && ids.last() - ids.first() < (long) SPARSE * ids.size();
    }

    /** Divides ids into as few spans as they need. */
    public static List<IdSpan> of(Collection<Long> ids) {
        SortedSet<Long> sorted = new TreeSet<>(ids);
        IdSpan whole = new IdSpan(sorted);
        if (whole.range || sorted.size() <= FEW) {
            return sorted.isEmpty() ? List.of() : List.of(whole);
        }
        List<Long> all = List.copyOf(sorted);
        List<IdSpan> spans = new ArrayList<>();
        for (int from = 0; from < all.size(); from += FEW) {
            spans.add(
                    new IdSpan(new TreeSet<>(all.subList(from, Math.min(from + FEW, all.size())))));
        }
        return spans;
    }

    /** The condition on the attribute that holds the id. */
    public String on(String attribute) {
        return attribute + (range ? " BETWEEN :firstId AND :lastId" : " IN :ids");
    }

    /**
     * Reads the rows of the ids.
     *
     * @param query with the condition; its first column is the id
     */
    public Stream<Object[]> rows(TypedQuery<Object[]> query) {
        if (!range) {
            return query.setParameter("ids", ids).getResultStream();
        }
        return query.setParameter("firstId", ids.first())
                .setParameter("lastId", ids.last())
                .getResultStream()
                .filter(row -> ids.contains((Long) row[0]));
    }
}
