package ke.cp2.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import ke.cp2.platform.database.NativeSql;

/**
 * Ids of messages, consecutive for those that are queued together. The database gives them out in
 * blocks of {@value #BLOCK}; what a rolled back transaction took is not used again.
 */
@ApplicationScoped
class SmsIds {

    /** The increment of the sequence. */
    static final int BLOCK = 1_000;

    @PersistenceContext private EntityManager entityManager;

    private long next = 1;
    private long end;

    /** The first of that many consecutive ids, at most {@link #BLOCK}. */
    synchronized long take(int count) {
        if (next + count > end) {
            // The sequence gives the last id of its block.
            end =
                    NativeSql.of("SELECT SMS_MESSAGE_SEQ.NEXTVAL FROM DUAL").number(entityManager)
                            + 1;
            next = end - BLOCK;
        }
        long first = next;
        next += count;
        return first;
    }
}
