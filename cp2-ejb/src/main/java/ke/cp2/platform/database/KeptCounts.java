package ke.cp2.platform.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Keeps counts by key and state in rows, in step with what they count, in the same transaction. A
 * transaction adds rows of its own, so that none waits for another; all rows of a state together
 * are how many there are. Now and then it folds the rows that others have left into one a state.
 *
 * @param <K> what is counted apart, such as a vacancy
 * @param <S> the states
 * @param <C> the entity of a row
 */
public abstract class KeptCounts<K, S, C extends KeptCounts.Count<S, C>> implements Serializable {

    private static final long serialVersionUID = 1L;

    /** So often a transaction folds what others have left. */
    private static final int FOLDS = 20;

    /** A row: how many more, or fewer, there are since one transaction. */
    public interface Count<S, C> {

        Long id();

        S state();

        void add(C other);
    }

    @PersistenceContext private transient EntityManager entityManager;

    /** The rows of this transaction. */
    private final transient Map<K, Map<S, C>> own = new HashMap<>();

    private final transient Set<Long> ownIds = new HashSet<>();

    /** Makes the row of a state, without a count. */
    protected abstract C count(K key, S state);

    /** Selects and locks all rows of a key; those that somebody else has locked are skipped. */
    protected abstract NativeSql unlocked(K key);

    /**
     * The row of this transaction, to add to: another one when the transaction has let go of the
     * first.
     */
    protected C own(K key, S state) {
        Map<S, C> rows = own.computeIfAbsent(key, any -> new HashMap<>());
        C row = rows.get(state);
        if (row == null || !entityManager.contains(row)) {
            row = added(key, state);
            rows.put(state, row);
        }
        return row;
    }

    private C added(K key, S state) {
        C row = count(key, state);
        entityManager.persist(row);
        ownIds.add(row.id());
        if (row.id() % FOLDS == 0) {
            fold(key, row);
        }
        return row;
    }

    @SuppressWarnings("unchecked") // the rows are of the class of this one
    private void fold(K key, C latest) {
        Map<S, C> kept = new HashMap<>();
        for (C row : unlocked(key).entities(entityManager, (Class<C>) latest.getClass())) {
            C first = ownIds.contains(row.id()) ? null : kept.putIfAbsent(row.state(), row);
            if (first != null) {
                first.add(row);
                entityManager.remove(row);
            }
        }
    }
}
