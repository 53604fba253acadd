package ke.cp2.sms;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ke.cp2.platform.database.NativeSql;
import org.jspecify.annotations.Nullable;

/** Keeps {@link MailingCount}s in step with the messages, in the same transaction. */
@TransactionScoped
class MailingStates implements Serializable {

    private static final long serialVersionUID = 1L;

    /** So often a transaction makes one row a state of what others have left. */
    private static final int FOLDS = 20;

    @PersistenceContext private transient EntityManager entityManager;

    /** The rows of this transaction. */
    private final transient Map<String, Map<SmsState, MailingCount>> own = new HashMap<>();

    /**
     * Notes that messages have come into a state.
     *
     * @param mailingKey what groups them; null for single messages, which nobody counts
     * @param before the state that they were in, or null when they are new
     */
    void moved(
            @Nullable String mailingKey, @Nullable SmsState before, SmsState after, long messages) {
        if (mailingKey != null && messages != 0 && before != after) {
            if (before != null) {
                row(mailingKey, before).add(-messages);
            }
            row(mailingKey, after).add(messages);
        }
    }

    private MailingCount row(String mailingKey, SmsState state) {
        return own.computeIfAbsent(mailingKey, key -> new EnumMap<>(SmsState.class))
                .computeIfAbsent(state, key -> newRow(mailingKey, key));
    }

    private MailingCount newRow(String mailingKey, SmsState state) {
        MailingCount row = new MailingCount(mailingKey, state);
        entityManager.persist(row);
        if (row.id() % FOLDS == 0) {
            fold(mailingKey, row);
        }
        return row;
    }

    /** Folds the rows of others; those that somebody else folds are left to the next one. */
    private void fold(String mailingKey, MailingCount latest) {
        Set<Long> mine =
                own.values().stream()
                        .flatMap(rows -> rows.values().stream())
                        .map(MailingCount::id)
                        .collect(Collectors.toSet());
        mine.add(latest.id());
        Map<SmsState, MailingCount> kept = new EnumMap<>(SmsState.class);
        for (MailingCount row : unlocked(mailingKey)) {
            MailingCount first =
                    mine.contains(row.id()) ? null : kept.putIfAbsent(row.state(), row);
            if (first != null) {
                first.add(row);
                entityManager.remove(row);
            }
        }
    }

    private List<MailingCount> unlocked(String mailingKey) {
        return NativeSql.of(
                        "SELECT * FROM MAILING_COUNT WHERE CAMPAIGN_KEY = :key"
                                + " FOR UPDATE SKIP LOCKED")
                .with("key", mailingKey)
                .entities(entityManager, MailingCount.class);
    }
}
