package ke.cp2.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ke.cp2.platform.database.InstantConverter;
import ke.cp2.security.AccountId;
import ke.cp2.sms.gateway.AnsweredSms;
import ke.cp2.sms.gateway.OutgoingSms;
import org.jspecify.annotations.Nullable;

/**
 * The three statements that every message goes through, as JDBC batches on the connection of the
 * transaction: with entities each of them costs several times as much (docs/adr/0010).
 */
@ApplicationScoped
class OutboxRows {

    private static final String INSERT =
            "INSERT INTO SMS_MESSAGE (ID, BUSINESS_KEY, RECIPIENT, ACCOUNT_ID, MESSAGE_CLASS,"
                    + " TEMPLATE, CAMPAIGN_KEY, BODY_ENC, SECRET_BODY, PARTS, STATE, CREATED_AT)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String WAITING =
            "SELECT M.ID, M.FENCE, M.RECIPIENT, M.BODY_ENC, M.PARTS, M.CREATED_AT, O.MOBILE_NUMBER"
                    + " FROM SMS_MESSAGE M"
                    + " LEFT JOIN SMS_OPT_OUT O ON O.MOBILE_NUMBER = M.RECIPIENT"
                    + " WHERE M.STATE = 'PENDING' AND ";

    private static final String ACCEPT =
            "UPDATE SMS_MESSAGE SET STATE = 'ACCEPTED', GATEWAY = ?, GATEWAY_MESSAGE_ID = ?,"
                    + " COST = COALESCE(CAST(? AS NUMBER(10,4)), PARTS * CAST(? AS NUMBER(10,4))), SUBMITTED_AT = ?, ACCEPTED_AT = ?,"
                    + " ATTEMPTS = ATTEMPTS + 1, VERSION = VERSION + 1,"
                    + " BODY_ENC = CASE SECRET_BODY WHEN 1 THEN NULL ELSE BODY_ENC END"
                    + " WHERE ID = ? AND FENCE = ? AND STATE = ?";

    private final InstantConverter instants = new InstantConverter();
    private final SmsMessage.BodyColumn bodies = new SmsMessage.BodyColumn();

    @PersistenceContext private EntityManager entityManager;

    @Inject private SmsMessages messages;

    @Inject private MailingStates counts;

    /**
     * A message that waits, as far as sending it needs it.
     *
     * @param optedOut whether the recipient wants no campaigns
     */
    record Waiting(
            long id,
            int fence,
            String recipient,
            String body,
            int parts,
            Instant createdAt,
            boolean optedOut) {}

    /** Writes new messages. A text that several have in common is encrypted once. */
    void insert(List<SmsMessage> messages) {
        Map<String, String> sealed = new HashMap<>();
        try (PreparedStatement insert = connection().prepareStatement(INSERT)) {
            for (SmsMessage message : messages) {
                insert.setLong(1, message.id());
                insert.setString(2, message.businessKey());
                insert.setString(3, message.recipient().digits());
                insert.setObject(4, AccountId.valueOrNull(message.accountId()));
                insert.setString(5, message.messageClass().name());
                insert.setString(6, message.template().name());
                insert.setString(7, message.mailingKey());
                insert.setString(
                        8, sealed.computeIfAbsent(message.body(), bodies::convertToDatabaseColumn));
                insert.setInt(9, message.hasSecretBody() ? 1 : 0);
                insert.setInt(10, message.parts());
                insert.setString(11, message.state().name());
                insert.setTimestamp(12, timestamp(message.createdAt()));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** Those of the messages with these ids that wait; at most 1,000 ids, in order. */
    List<Waiting> waiting(List<Long> ids) {
        long first = ids.get(0);
        long last = ids.get(ids.size() - 1);
        boolean consecutive = last - first + 1 == ids.size();
        String where =
                consecutive
                        ? "M.ID BETWEEN ? AND ?"
                        : "M.ID IN ("
                                + String.join(", ", Collections.nCopies(ids.size(), "?"))
                                + ")";
        try (PreparedStatement select = connection().prepareStatement(WAITING + where)) {
            int parameter = 0;
            for (long id : consecutive ? List.of(first, last) : ids) {
                select.setLong(++parameter, id);
            }
            try (ResultSet rows = select.executeQuery()) {
                Map<Long, Waiting> found = new HashMap<>();
                Map<String, String> texts = new HashMap<>();
                while (rows.next()) {
                    found.put(rows.getLong(1), waiting(rows, texts));
                }
                return ids.stream().filter(found::containsKey).map(found::get).toList();
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private Waiting waiting(ResultSet row, Map<String, String> texts) throws SQLException {
        return new Waiting(
                row.getLong(1),
                row.getInt(2),
                row.getString(3),
                texts.computeIfAbsent(row.getString(4), bodies::convertToEntityAttribute),
                row.getInt(5),
                Objects.requireNonNull(instants.convertToEntityAttribute(row.getTimestamp(6))),
                row.getString(7) != null);
    }

    /**
     * Marks messages that the gateway has taken over; secret texts are wiped.
     *
     * @param prices of one part, by class
     * @return those that are not, or no longer, a submission of that fence
     */
    List<AnsweredSms> accept(
            String gateway,
            List<AnsweredSms> accepted,
            Map<MessageClass, BigDecimal> prices,
            Instant now) {
        List<AnsweredSms> others = accept(SmsState.PENDING, gateway, accepted, prices, now);
        if (others.isEmpty()) {
            return others;
        }
        List<AnsweredSms> late = accept(SmsState.UNKNOWN, gateway, others, prices, now);
        List<Long> found =
                others.stream()
                        .filter(answer -> !late.contains(answer))
                        .map(answer -> answer.sms().id())
                        .toList();
        if (!found.isEmpty()) {
            messages.outOfTrouble(found);
        }
        return late;
    }

    private List<AnsweredSms> accept(
            SmsState before,
            String gateway,
            List<AnsweredSms> accepted,
            Map<MessageClass, BigDecimal> prices,
            Instant now) {
        try (PreparedStatement accept = connection().prepareStatement(ACCEPT)) {
            for (AnsweredSms settlement : accepted) {
                OutgoingSms sms = settlement.sms();
                accept.setString(1, gateway);
                accept.setString(2, settlement.submission().gatewayMessageId());
                accept.setBigDecimal(3, settlement.submission().cost());
                accept.setBigDecimal(4, prices.get(sms.messageClass()));
                accept.setTimestamp(5, timestamp(settlement.submittedAt()));
                accept.setTimestamp(6, timestamp(now));
                accept.setLong(7, sms.id());
                accept.setInt(8, sms.fence());
                accept.setString(9, before.name());
                accept.addBatch();
            }
            int[] changed = accept.executeBatch();
            List<AnsweredSms> others = new ArrayList<>();
            Map<String, Integer> moved = new HashMap<>();
            for (int i = 0; i < changed.length; i++) {
                String mailingKey = accepted.get(i).sms().mailingKey();
                if (changed[i] == 0) {
                    others.add(accepted.get(i));
                } else if (mailingKey != null) {
                    moved.merge(mailingKey, 1, Integer::sum);
                }
            }
            moved.forEach((key, count) -> counts.moved(key, before, SmsState.ACCEPTED, count));
            return others;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private @Nullable Timestamp timestamp(Instant instant) {
        return instants.convertToDatabaseColumn(instant);
    }

    /** The connection of the transaction; what entities have to write before is written first. */
    private Connection connection() {
        entityManager.flush();
        return entityManager.unwrap(Connection.class);
    }
}
