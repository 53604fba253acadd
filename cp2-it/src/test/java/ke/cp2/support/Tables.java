package ke.cp2.support;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.util.List;

/** Reads and writes rows by SQL, for tests that look behind the use cases. */
@Dependent
public class Tables {

    @Inject private EntityManager entityManager;

    @Resource private UserTransaction transaction;

    /** One value that the database answers. */
    public Object ask(String sql, Object... values) {
        Object row = query(sql, values).getSingleResult();
        return row instanceof Object[] columns ? columns[0] : row;
    }

    /** One number that the database answers. */
    public int count(String sql, Object... values) {
        return ((Number) ask(sql, values)).intValue();
    }

    /** An id, or the next number of a sequence. */
    public long id(String sql, Object... values) {
        return ((Number) ask(sql, values)).longValue();
    }

    /** The ids below the blocks that the portal takes are free. */
    public long next(String sequence) {
        return id("SELECT " + sequence + ".NEXTVAL FROM DUAL");
    }

    /** The texts of an only column. */
    public List<String> texts(String sql, Object... values) {
        List<?> texts = query(sql, values).getResultList();
        return texts.stream().map(String::valueOf).toList();
    }

    /** Writes, in the transaction of the test or in one of its own. */
    public void change(String sql, Object... values) {
        try {
            boolean own = transaction.getStatus() == Status.STATUS_NO_TRANSACTION;
            if (own) {
                transaction.begin();
            }
            query(sql, values).executeUpdate();
            if (own) {
                transaction.commit();
            }
        } catch (Exception e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private Query query(String sql, Object... values) {
        Query query = entityManager.createNativeQuery(sql);
        for (int place = 0; place < values.length; place++) {
            query.setParameter(place + 1, values[place]);
        }
        return query;
    }
}
