package ke.cp2.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.MobileNumber;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.Refusals;
import ke.cp2.platform.TypedText;
import ke.cp2.platform.query.Conditions;
import ke.cp2.security.Role;

/** Reads the audit trail. Nothing here changes or deletes an entry. */
@Stateless
@RolesAllowed(Role.Name.ADMINISTRATOR)
public class AuditLog {

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
        boolean oldestFirst = "happenedAt".equals(page.sort()) && page.ascending();
        return conditions(filter)
                .page(
                        entityManager,
                        AuditRow.class,
                        AuditRow.SELECT,
                        oldestFirst ? "e.happenedAt, e.id" : AuditRow.NEWEST_FIRST,
                        "SELECT COUNT(e.id)" + AuditRow.FROM,
                        page);
    }

    private static Conditions conditions(AuditFilter filter) {
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
        return new Conditions()
                .and("e.id > 0")
                .and("e.subjectType = :subjectType", "subjectType", given(filter.subjectType()))
                .and(
                        "e.subjectId = :subjectId",
                        "subjectId",
                        TypedText.code(given(filter.subjectId())))
                .and(
                        "a.mobileNumber = :actor",
                        "actor",
                        MobileNumber.parse(given(filter.actor()))
                                .map(MobileNumber::digits)
                                .orElse(null))
                .and("e.happenedAt >= :from", "from", beginningOf(filter.from()))
                .and(
                        "e.happenedAt < :to",
                        "to",
                        filter.to() == null ? null : beginningOf(filter.to().plusDays(1)));
    }

    private static Instant beginningOf(LocalDate day) {
        return day == null ? null : Kenya.instant(day.atStartOfDay());
    }

    private static String given(String text) {
        return isGiven(text) ? text : null;
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }
}
