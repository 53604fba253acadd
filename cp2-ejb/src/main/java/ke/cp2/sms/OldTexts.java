package ke.cp2.sms;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import ke.cp2.platform.database.InstantConverter;
import ke.cp2.security.SystemUse;
import org.jspecify.annotations.Nullable;

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
                "SMS_MESSAGE WHERE BODY_ENC IS NOT NULL AND CREATED_AT < ?1"
                        + " AND STATE NOT IN ('PENDING', 'UNKNOWN')",
                "UPDATE SmsMessage m SET m.body = NULL, m.version = m.version + 1 WHERE m.id IN :ids"),
        /** The texts that came in. */
        INBOUND(
                "SMS_INBOUND WHERE BODY IS NOT NULL AND RECEIVED_AT < ?1",
                "UPDATE SmsInbound i SET i.body = NULL, i.version = i.version + 1 WHERE i.id IN :ids"),
        /** The messages on the simulator's phones. */
        SIMULATOR(
                "SIMULATOR_MESSAGE WHERE SENT_AT < ?1",
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

    @PersistenceContext private EntityManager entityManager;

    @Inject private SmsSettings settings;

    /** Tells how many of a kind are too old at that moment. */
    public long count(Kind kind, Instant at) {
        Query query =
                entityManager
                        .createNativeQuery("SELECT COUNT(*) FROM " + kind.old)
                        .setParameter(1, before(kind, at));
        return ((Number) query.getSingleResult()).longValue();
    }

    /**
     * Forgets the next of a kind.
     *
     * @param afterId what is up to that id is done
     * @param limit at most {@link SmsDispatch#CHUNK}
     */
    public Forgotten forget(Kind kind, Instant at, long afterId, int limit) {
        List<?> rows =
                entityManager
                        .createNativeQuery(
                                "SELECT ID FROM "
                                        + kind.old
                                        + " AND ID > ?2 ORDER BY ID FETCH FIRST ?3 ROWS ONLY")
                        .setParameter(1, before(kind, at))
                        .setParameter(2, afterId)
                        .setParameter(3, Math.min(limit, SmsDispatch.CHUNK))
                        .getResultList();
        List<Long> ids = rows.stream().map(id -> ((Number) id).longValue()).toList();
        if (ids.isEmpty()) {
            return new Forgotten(0, afterId);
        }
        entityManager.createQuery(kind.forget).setParameter("ids", ids).executeUpdate();
        return new Forgotten(ids.size(), ids.get(ids.size() - 1));
    }

    private @Nullable Object before(Kind kind, Instant at) {
        return new InstantConverter().convertToDatabaseColumn(at.minus(settings.kept(kind)));
    }
}
