package ke.cp2.platform.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Runs a statement in SQL with values by name, {@code :state}. A part in brackets stands only when
 * its value is not null: {@code [ AND V.SUB_COUNTY_CODE = :subCounty]}.
 */
public final class NativeSql {

    /**
     * Asks for all rows that have an id in a column, by its index: {@code IS NOT NULL} is no
     * condition that H2 looks up in one, and of a range without an end it reads those that have
     * none.
     */
    public static final String ANY_ID = "BETWEEN 1 AND 999999999999999999";

    /** Asks in the same way for all rows that have a moment in a column. */
    public static final String ANY_MOMENT = "< TIMESTAMP '9999-01-01 00:00:00'";

    private static final Pattern PART = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern VALUE = Pattern.compile(":([a-z]\\w*)");

    private final String sql;
    private final Map<String, @Nullable Object> values = new HashMap<>();

    private NativeSql(String sql) {
        this.sql = sql;
    }

    public static NativeSql of(String sql) {
        return new NativeSql(sql);
    }

    /** Gives the value of a name; an instant is kept as {@link InstantConverter} says. */
    public NativeSql with(String name, @Nullable Object value) {
        values.put(
                name,
                value instanceof Instant instant
                        ? new InstantConverter().convertToDatabaseColumn(instant)
                        : value instanceof Enum<?> constant ? constant.name() : value);
        return this;
    }

    /** The rows that it finds. */
    public List<SqlRow> rows(EntityManager entityManager) {
        List<?> rows = query(entityManager::createNativeQuery).getResultList();
        return rows.stream().map(SqlRow::of).toList();
    }

    /** The entities that it finds. */
    @SuppressWarnings("unchecked")
    public <T> List<T> entities(EntityManager entityManager, Class<T> type) {
        return query(text -> entityManager.createNativeQuery(text, type)).getResultList();
    }

    /** The ids that its only column holds. */
    public List<Long> ids(EntityManager entityManager) {
        return rows(entityManager).stream().map(row -> row.number(0)).toList();
    }

    /** The one row that it finds. */
    public SqlRow row(EntityManager entityManager) {
        return SqlRow.of(query(entityManager::createNativeQuery).getSingleResult());
    }

    /** The one number that it finds. */
    public long number(EntityManager entityManager) {
        return row(entityManager).number(0);
    }

    /** Changes rows and says how many. */
    public int change(EntityManager entityManager) {
        return query(entityManager::createNativeQuery).executeUpdate();
    }

    /**
     * Changes rows after the caller has flushed what it changed: JPA would look once more at all
     * that is managed.
     */
    public int changeFlushed(EntityManager entityManager) {
        return query(entityManager::createNativeQuery)
                .setFlushMode(FlushModeType.COMMIT)
                .executeUpdate();
    }

    private Query query(Function<String, Query> statement) {
        List<String> names = new ArrayList<>();
        String whole = PART.matcher(sql).replaceAll(part -> isWanted(part.group(1)) ? "$1" : "");
        String numbered =
                VALUE.matcher(whole).replaceAll(value -> "?" + place(value.group(1), names));
        Query query = statement.apply(numbered);
        names.forEach(name -> query.setParameter(names.indexOf(name) + 1, values.get(name)));
        return query;
    }

    private boolean isWanted(String part) {
        Matcher value = VALUE.matcher(part);
        return value.find() && values.get(value.group(1)) != null;
    }

    /** The place of a value, counted from 1; a name that stands twice has one. */
    private int place(String name, List<String> names) {
        if (values.get(name) == null) {
            throw new IllegalStateException("no value of " + name);
        }
        if (!names.contains(name)) {
            names.add(name);
        }
        return names.indexOf(name) + 1;
    }
}
