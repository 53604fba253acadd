package ke.cp2.sms.inbound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.MobileNumber;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;

/**
 * The texts that came in. Administrators see whole numbers; council officers see them masked, and
 * with them what looks like a number in a text, which may be anybody's identity card.
 */
@Stateless
@RolesAllowed({Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
public class InboundLog {

    @PersistenceContext private EntityManager entityManager;

    @Inject @Any private Instance<KeywordHandler> handlers;

    @Inject private Caller caller;

    /** The keywords that texts are understood as. */
    public List<String> keywords() {
        return handlers.stream().map(KeywordHandler::keyword).sorted().toList();
    }

    /**
     * A page of texts, newest first.
     *
     * @throws BusinessException at {@code number} when it is not a mobile number
     */
    public Page<InboundRow> list(InboundFilter filter, PageRequest page) {
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, values);
        TypedQuery<InboundRow> rows =
                entityManager
                        .createQuery(
                                "SELECT NEW ke.cp2.sms.inbound.InboundRow(i.id, i.receivedAt, i.sender,"
                                        + " i.gateway, i.body, i.keyword, i.handledAt)"
                                        + " FROM SmsInbound i WHERE "
                                        + where
                                        + " ORDER BY i.receivedAt DESC, i.id DESC",
                                InboundRow.class)
                        .setFirstResult(page.first())
                        .setMaxResults(page.size());
        TypedQuery<Long> total =
                entityManager.createQuery(
                        "SELECT COUNT(i.id) FROM SmsInbound i WHERE " + where, Long.class);
        values.forEach(rows::setParameter);
        values.forEach(total::setParameter);
        boolean whole = caller.isIn(Role.Name.ADMINISTRATOR);
        return new Page<>(
                rows.getResultStream().map(row -> whole ? row : row.masked()).toList(),
                total.getSingleResult());
    }

    private static String where(InboundFilter filter, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>(List.of("i.id > 0"));
        if (filter.number() != null && !filter.number().isBlank()) {
            conditions.add("i.sender = :sender");
            values.put(
                    "sender",
                    MobileNumber.parse(filter.number())
                            .orElseThrow(
                                    () -> BusinessException.at("number", "sms.simulatorNumber"))
                            .digits());
        }
        if (InboundFilter.NO_KEYWORD.equals(filter.keyword())) {
            conditions.add("i.keyword IS NULL");
        } else if (filter.keyword() != null) {
            conditions.add("i.keyword = :keyword");
            values.put("keyword", filter.keyword());
        }
        if (filter.day() != null) {
            conditions.add("i.receivedAt >= :from AND i.receivedAt < :to");
            values.put("from", Kenya.instant(filter.day().atStartOfDay()));
            values.put("to", Kenya.instant(filter.day().plusDays(1).atStartOfDay()));
        }
        return String.join(" AND ", conditions);
    }
}
