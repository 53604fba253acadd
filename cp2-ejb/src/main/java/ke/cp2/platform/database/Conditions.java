package ke.cp2.platform.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ke.cp2.platform.Listing;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import org.jspecify.annotations.Nullable;

/** The conditions of a JPQL query with their parameters, and the page of rows that meet them. */
public final class Conditions {

    private final StringBuilder where = new StringBuilder();
    private final Map<String, Object> parameters = new HashMap<>();

    /** Adds a condition. */
    public Conditions and(String condition) {
        where.append(where.isEmpty() ? " WHERE " : " AND ").append(condition);
        return this;
    }

    /** Adds a condition unless its value is null. */
    public Conditions and(String condition, String parameter, @Nullable Object value) {
        return value == null ? this : and(condition).with(parameter, value);
    }

    /** Gives the value of one more parameter. */
    public Conditions with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    /** Tells whether a parameter has a value. */
    public boolean has(String parameter) {
        return parameters.containsKey(parameter);
    }

    /** The conditions as they stand behind FROM; "" without any. */
    public String where() {
        return where.toString();
    }

    /** A query that has these parameters. */
    public <T> TypedQuery<T> query(EntityManager entityManager, Class<T> type, String jpql) {
        TypedQuery<T> query = entityManager.createQuery(jpql, type);
        parameters.forEach(query::setParameter);
        return query;
    }

    /**
     * A page of a long list, as {@link Listing} gives it.
     *
     * @param rows SELECT and FROM of the rows
     * @param order what stands behind ORDER BY, best the order of an index
     * @param ids SELECT of the keys and FROM, without joins that only the rows need
     */
    public <T> Page<T> listing(
            EntityManager entityManager,
            Class<T> type,
            String rows,
            String order,
            String ids,
            PageRequest page) {
        return Listing.page(
                page,
                query(entityManager, type, rows + where + " ORDER BY " + order),
                query(entityManager, Object.class, ids + where));
    }

    /**
     * A page of a long list whose rows are read by their ids, which an index gives in that order.
     *
     * @param byId the query that {@link #byId} makes, with its other parameters
     */
    public <T> Page<T> listing(
            EntityManager entityManager,
            TypedQuery<T> byId,
            String order,
            String from,
            PageRequest page) {
        Page<?> found =
                Listing.page(
                        page,
                        ordered(entityManager, order, from),
                        query(
                                entityManager,
                                Object.class,
                                "SELECT " + last(columns(order)) + " FROM " + from + where));
        return new Page<>(rows(byId, found.rows()), found.total(), found.more());
    }

    /**
     * A page of the rows that meet them, and how many there are in all. With joins the ids are read
     * first: the people of all are not joined to show twenty.
     *
     * @param rows SELECT and FROM of the rows
     * @param order what stands behind ORDER BY, of the table alone, with the id at its end
     * @param from the table and its letter
     */
    public <T> Page<T> page(
            EntityManager entityManager,
            Class<T> type,
            String rows,
            String order,
            String from,
            PageRequest page) {
        List<T> shown =
                rows.contains(" JOIN ")
                        ? rows(
                                entityManager.createQuery(byId(rows, order), type),
                                of(page, ordered(entityManager, order, from)).getResultList())
                        : of(page, query(entityManager, type, rows + where + by(order)))
                                .getResultList();
        return new Page<>(
                shown,
                page.whole() || (page.first() == 0 && shown.size() < page.size())
                        ? page.first() + shown.size()
                        : query(
                                        entityManager,
                                        Long.class,
                                        "SELECT COUNT(" + last(from) + ") FROM " + from + where)
                                .getSingleResult());
    }

    /**
     * Makes a query of what the rows are ordered by, their ids last. H2 answers it from the index
     * of that order, because it selects nothing else.
     */
    private TypedQuery<Object> ordered(EntityManager entityManager, String order, String from) {
        return query(
                entityManager,
                Object.class,
                "SELECT " + columns(order) + " FROM " + from + where + by(order));
    }

    /** The rows that {@link #byId} asks for, by what {@link #ordered} gave. */
    private static <T> List<T> rows(TypedQuery<T> byId, List<?> ordered) {
        List<Object> ids =
                ordered.stream()
                        .map(
                                row ->
                                        row instanceof Object[] columns
                                                ? columns[columns.length - 1]
                                                : row)
                        .toList();
        return ids.isEmpty() ? List.of() : byId.setParameter("ids", ids).getResultList();
    }

    /** The statement of rows with the {@code :ids} of a page; the order ends with the id. */
    public static String byId(String rows, String order) {
        return rows + " WHERE " + last(columns(order)) + " IN :ids" + by(order);
    }

    private static <T> TypedQuery<T> of(PageRequest page, TypedQuery<T> query) {
        return query.setFirstResult(page.first()).setMaxResults(page.size());
    }

    private static String by(String order) {
        return " ORDER BY " + order;
    }

    private static String columns(String order) {
        return order.replace(" DESC", "");
    }

    private static String last(String words) {
        return words.substring(words.lastIndexOf(' ') + 1);
    }
}
