package ke.cp2.sms.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import ke.cp2.sms.budget.MailingCounts;

/**
 * Remembers what became of mailings whose run is over and whose messages all came to their end. It
 * changes no more, so that lists of runs need not count hundreds of thousands of messages for each
 * page. Kept on each node for itself.
 */
@ApplicationScoped
class EndedMailings {

    private static final int KEPT = 500;

    private final Map<String, MailingCounts> counts =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, MailingCounts> eldest) {
                    return size() > KEPT;
                }
            };

    /** Those of them that are kept. */
    synchronized Map<String, MailingCounts> among(Collection<String> mailingKeys) {
        Map<String, MailingCounts> known = new HashMap<>();
        for (String key : mailingKeys) {
            MailingCounts count = counts.get(key);
            if (count != null) {
                known.put(key, count);
            }
        }
        return known;
    }

    /** Keeps the counts of one whose run is over, once nothing of it is on its way. */
    synchronized void keep(String mailingKey, MailingCounts count) {
        if (count.queued() > 0 && count.queued() == count.delivered() + count.failed()) {
            counts.put(mailingKey, count);
        }
    }
}
