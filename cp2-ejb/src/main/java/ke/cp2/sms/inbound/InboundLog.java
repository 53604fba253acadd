package ke.cp2.sms.inbound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.database.Conditions;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * The texts that came in. Administrators see whole numbers; council officers see them masked, and
 * with them what looks like a number in a text, which may be anybody's identity card.
 */
@Stateless
@RolesAllowed({Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
public class InboundLog {

    private static final String ROW =
            "SELECT NEW ke.cp2.sms.inbound.InboundRow(i.id, i.receivedAt, i.sender, i.gateway,"
                    + " i.body, i.keyword, i.handledAt) FROM SmsInbound i";

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
        boolean whole = caller.isIn(Role.Name.ADMINISTRATOR);
        Conditions conditions = conditions(filter);
        return conditions
                .listing(
                        entityManager,
                        InboundRow.class,
                        ROW,
                        order(conditions),
                        "SELECT i.id FROM SmsInbound i",
                        page)
                .map(row -> whole ? row : row.masked());
    }

    /**
     * The next texts behind one of them, newest first, to the end: for files.
     *
     * @param last null for the first ones
     * @return none at the end
     * @throws BusinessException as for {@link #list}
     */
    public List<InboundRow> next(InboundFilter filter, @Nullable InboundRow last) {
        boolean whole = caller.isIn(Role.Name.ADMINISTRATOR);
        Conditions conditions = conditions(filter);
        if (last != null) {
            conditions
                    .and("i.receivedAt <= :until", "until", last.receivedAt())
                    .and("(i.receivedAt < :until OR i.id < :before)", "before", last.id());
        }
        return conditions
                .query(
                        entityManager,
                        InboundRow.class,
                        ROW + conditions.where() + " ORDER BY " + order(conditions))
                .setMaxResults(PageRequest.MAXIMUM_SIZE)
                .getResultStream()
                .map(row -> whole ? row : row.masked())
                .toList();
    }

    /** The order of an index: what is the same in all rows stands first. */
    private static String order(Conditions filters) {
        String same =
                filters.has("sender") ? "i.sender, " : filters.has("keyword") ? "i.keyword, " : "";
        return same + "i.receivedAt DESC, i.id DESC";
    }

    private static Conditions conditions(InboundFilter filter) {
        Conditions conditions = new Conditions();
        if (filter.number() != null && !filter.number().isBlank()) {
            MobileNumber sender =
                    MobileNumber.parse(filter.number())
                            .orElseThrow(
                                    () -> BusinessException.at("number", "sms.simulatorNumber"));
            conditions.and("i.sender = :sender", "sender", sender.digits());
        }
        if (InboundFilter.NO_KEYWORD.equals(filter.keyword())) {
            conditions.and("i.keyword IS NULL");
        } else {
            conditions.and("i.keyword = :keyword", "keyword", filter.keyword());
        }
        if (filter.day() != null) {
            conditions
                    .and("i.receivedAt >= :from AND i.receivedAt < :to")
                    .with("from", Kenya.instant(filter.day().atStartOfDay()))
                    .with("to", Kenya.instant(filter.day().plusDays(1).atStartOfDay()));
        }
        return conditions;
    }
}
