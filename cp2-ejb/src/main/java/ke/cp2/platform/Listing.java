package ke.cp2.platform;

import jakarta.persistence.TypedQuery;
import java.util.List;

/**
 * Lists show as many rows as anybody leafs through. So a page costs the same however many rows
 * there are: neither it nor the count reads beyond the last one shown.
 */
public final class Listing {

    /** The rows of the longest list, and as far as anything is counted for a page. */
    public static final int LONGEST = 1_000;

    private Listing() {}

    /**
     * A page of a list.
     *
     * @param ids the same rows in any order, one narrow column of them
     */
    public static <T> Page<T> page(PageRequest request, TypedQuery<T> rows, TypedQuery<?> ids) {
        if (request.whole()) {
            List<T> next =
                    rows.setFirstResult(request.first())
                            .setMaxResults(request.size())
                            .getResultList();
            return new Page<>(next, request.first() + next.size());
        }
        int size = Math.min(request.size(), LONGEST - Math.min(request.first(), LONGEST));
        List<T> shown =
                size == 0
                        ? List.of()
                        : rows.setFirstResult(request.first()).setMaxResults(size).getResultList();
        if (request.first() == 0 && shown.size() < size) {
            return new Page<>(shown, shown.size());
        }
        int found = ids.setMaxResults(LONGEST + 1).getResultList().size();
        return new Page<>(shown, Math.min(found, LONGEST), found > LONGEST);
    }
}
