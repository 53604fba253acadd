package ke.cp2.sms;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import ke.cp2.platform.database.NativeSql;
import ke.cp2.security.SystemUse;

/**
 * Forgets texts that were kept as long as the settings say. What became of a message stays, and so
 * does its number; what it said goes.
 */
@Stateless
@SystemUse
@PermitAll
public class OldTexts {

    /** What is forgotten, in this order. */
    public enum Kind {
        /** The texts of outgoing messages, except those that may still be sent. */
        OUTGOING(
                "SMS_MESSAGE WHERE BODY_ENC IS NOT NULL AND CREATED_AT < :before"
                        + " AND STATE NOT IN ('PENDING', 'UNKNOWN')",
                "UPDATE SmsMessage m SET m.body = NULL, m.version = m.version + 1 WHERE m.id IN :ids"),
        /** The texts that came in. */
        INBOUND(
                "SMS_INBOUND WHERE BODY IS NOT NULL AND RECEIVED_AT < :before",
                "UPDATE SmsInbound i SET i.body = NULL, i.version = i.version + 1 WHERE i.id IN :ids"),
        /** The messages on the simulator's phones. */
        SIMULATOR(
                "SIMULATOR_MESSAGE WHERE SENT_AT < :before",
                "DELETE FROM SimulatorMessage m WHERE m.id IN :ids");

        private final String old;
        private final String forget;

        Kind(String old, String forget) {
            this.old = old;
            this.forget = forget;
        }

        /** Tells whether the whole record goes, not its text alone. */
        public boolean isDeleted() {
            return this == SIMULATOR;
        }
    }

    /** Number of the forgotten texts, and the id of the last of them. */
    public record Forgotten(int count, long lastId) {}

    private static final String NEXT = " AND ID > :after ORDER BY ID FETCH FIRST :size ROWS ONLY";

    @PersistenceContext private EntityManager entityManager;

    @Inject private SmsSettings settings;

    /** Tells how many of a kind are too old at that moment. */
    public long count(Kind kind, Instant at) {
        return sql("SELECT COUNT(*)", kind, "", at).number(entityManager);
    }

    /**
     * Forgets the next of a kind.
     *
     * @param afterId what is up to that id is done
     * @param limit at most {@link SmsDispatch#CHUNK}
     */
    public Forgotten forget(Kind kind, Instant at, long afterId, int limit) {
        List<Long> ids =
                sql("SELECT ID", kind, NEXT, at)
                        .with("after", afterId)
                        .with("size", Math.min(limit, SmsDispatch.CHUNK))
                        .ids(entityManager);
        if (ids.isEmpty()) {
            return new Forgotten(0, afterId);
        }
        entityManager.createQuery(kind.forget).setParameter("ids", ids).executeUpdate();
        return new Forgotten(ids.size(), ids.get(ids.size() - 1));
    }

    private NativeSql sql(String select, Kind kind, String end, Instant at) {
        return NativeSql.of(select + " FROM " + kind.old + end)
                .with("before", at.minus(settings.kept(kind)));
    }
}
