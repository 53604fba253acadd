package ke.cp2.sms;

import jakarta.transaction.TransactionScoped;
import ke.cp2.platform.database.KeptCounts;
import ke.cp2.platform.database.NativeSql;
import org.jspecify.annotations.Nullable;

/** Keeps {@link MailingCount}s in step with the messages, in the same transaction. */
@TransactionScoped
class MailingStates extends KeptCounts<String, SmsState, MailingCount> {

    private static final long serialVersionUID = 1L;

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
                own(mailingKey, before).add(-messages);
            }
            own(mailingKey, after).add(messages);
        }
    }

    @Override
    protected MailingCount count(String mailingKey, SmsState state) {
        return new MailingCount(mailingKey, state);
    }

    @Override
    protected NativeSql unlocked(String mailingKey) {
        return NativeSql.of(
                        "SELECT * FROM MAILING_COUNT WHERE CAMPAIGN_KEY = :key"
                                + " FOR UPDATE SKIP LOCKED")
                .with("key", mailingKey);
    }
}
