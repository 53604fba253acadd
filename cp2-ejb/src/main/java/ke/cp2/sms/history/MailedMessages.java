package ke.cp2.sms.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.sms.SmsState;
import ke.cp2.sms.gateway.SmsFailure;
import org.jspecify.annotations.Nullable;

/**
 * Reads all messages of a campaign, to be taken away. A council officer, who writes to these
 * people, sees their numbers; an administrator sees them masked.
 */
@Stateless
@RolesAllowed({Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
public class MailedMessages {

    /** Follows the colon that ends the beginning of a key. */
    private static final char BEHIND_COLON = ';';

    @PersistenceContext private EntityManager entityManager;

    @Inject private Caller caller;

    /**
     * The next messages whose business keys begin so, in the order of these unique keys; none at
     * the end.
     *
     * @param beginning with a colon at its end, such as {@code campaign:12:}
     * @param last null for the first ones
     */
    public List<MailedMessage> next(@NotNull String beginning, @Nullable MailedMessage last) {
        String end = beginning.substring(0, beginning.length() - 1) + BEHIND_COLON;
        return entityManager
                .createQuery(
                        "SELECT m.businessKey, m.recipient, a.fullName, m.state, m.failure,"
                                + " m.createdAt, m.finalAt FROM SmsMessage m"
                                + " LEFT JOIN Account a ON a.id = m.accountId"
                                + " WHERE m.businessKey > :after AND m.businessKey < :end"
                                + " ORDER BY m.businessKey",
                        Object[].class)
                .setParameter("after", last == null ? beginning : last.key())
                .setParameter("end", end)
                .setMaxResults(PageRequest.MAXIMUM_SIZE)
                .getResultStream()
                .map(this::row)
                .toList();
    }

    private MailedMessage row(Object[] columns) {
        MobileNumber number = MobileNumber.of((String) columns[1]);
        return new MailedMessage(
                (String) columns[0],
                caller.isIn(Role.Name.COUNCIL_OFFICER) ? number.digits() : number.toString(),
                (String) columns[2],
                (SmsState) columns[3],
                (SmsFailure) columns[4],
                (Instant) columns[5],
                (Instant) columns[6]);
    }
}
