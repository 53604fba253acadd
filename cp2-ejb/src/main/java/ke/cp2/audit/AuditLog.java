package ke.cp2.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
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
import ke.cp2.platform.Refusals;
import ke.cp2.platform.TypedText;
import ke.cp2.security.Role;

/** Reads the audit trail. Nothing here changes or deletes an entry. */
@Stateless
@RolesAllowed(Role.Name.ADMINISTRATOR)
public class AuditLog {

    private static final String FROM =
            " FROM AuditEntry e LEFT JOIN Account a ON a.id = e.actorId WHERE ";

    @PersistenceContext private EntityManager entityManager;

    @Inject private AuditSubjects subjects;

    /** Names of what these entries are about, by {@link AuditRow#subject()}; not all have one. */
    public Map<String, String> names(List<AuditRow> entries) {
        return subjects.of(entries);
    }

    /**
     * A page of entries, newest first unless the page asks for the oldest first.
     *
     * @throws BusinessException at {@code actor} when it is not a mobile number, at {@code to} when
     *     the days are the wrong way round
     */
    public Page<AuditRow> list(AuditFilter filter, PageRequest page) {
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, values);
        boolean oldestFirst = "happenedAt".equals(page.sort()) && page.ascending();
        TypedQuery<AuditRow> rows =
                entityManager
                        .createQuery(
                                "SELECT NEW ke.cp2.audit.AuditRow(e.id, e.happenedAt, a.fullName,"
                                        + " a.mobileNumber, e.action, e.subjectType, e.subjectId,"
                                        + " e.detail, e.reason)"
                                        + FROM
                                        + where
                                        + (oldestFirst
                                                ? " ORDER BY e.happenedAt, e.id"
                                                : " ORDER BY e.happenedAt DESC, e.id DESC"),
                                AuditRow.class)
                        .setFirstResult(page.first())
                        .setMaxResults(page.size());
        TypedQuery<Long> total =
                entityManager.createQuery("SELECT COUNT(e.id)" + FROM + where, Long.class);
        values.forEach(rows::setParameter);
        values.forEach(total::setParameter);
        return new Page<>(rows.getResultList(), total.getSingleResult());
    }

    private static String where(AuditFilter filter, Map<String, Object> values) {
        new Refusals()
                .when(
                        isGiven(filter.actor()) && MobileNumber.parse(filter.actor()).isEmpty(),
                        "actor",
                        "account.numberWrong")
                .when(
                        filter.from() != null
                                && filter.to() != null
                                && filter.to().isBefore(filter.from()),
                        "to",
                        "audit.daysReversed")
                .raise();
        List<String> conditions = new ArrayList<>(List.of("e.id > 0"));
        if (isGiven(filter.subjectType())) {
            conditions.add("e.subjectType = :subjectType");
            values.put("subjectType", filter.subjectType());
        }
        if (isGiven(filter.subjectId())) {
            conditions.add("e.subjectId = :subjectId");
            values.put("subjectId", TypedText.code(filter.subjectId()));
        }
        if (isGiven(filter.actor())) {
            conditions.add("a.mobileNumber = :actor");
            values.put(
                    "actor",
                    MobileNumber.parse(filter.actor()).map(MobileNumber::digits).orElse("-"));
        }
        if (filter.from() != null) {
            conditions.add("e.happenedAt >= :from");
            values.put("from", Kenya.instant(filter.from().atStartOfDay()));
        }
        if (filter.to() != null) {
            conditions.add("e.happenedAt < :to");
            values.put("to", Kenya.instant(filter.to().plusDays(1).atStartOfDay()));
        }
        return String.join(" AND ", conditions);
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }
}
