package ke.cp2.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.database.Conditions;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.platform.typed.TypedText;
import ke.cp2.security.Role;
import org.jspecify.annotations.Nullable;

/** Reads the audit trail. Nothing here changes or deletes an entry. */
@Stateless
@RolesAllowed(Role.Name.ADMINISTRATOR)
public class AuditLog {

    /** The kinds of entries about a person, which all name the account. */
    static final List<String> OF_PEOPLE =
            List.of(AuditKind.ACCOUNT.code(), AuditKind.PROFILE.code());

    /** The ids of what has the number that was asked for. */
    private static final String KNOWN = "known";

    @PersistenceContext private EntityManager entityManager;

    @Inject private AuditSubjects subjects;

    @Inject private TracedEntries traced;

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
        Conditions conditions = conditions(filter);
        return conditions.listing(
                entityManager,
                AuditRow.class,
                AuditRow.SELECT,
                order(conditions, page),
                "SELECT e.id FROM AuditEntry e",
                page);
    }

    /**
     * The next entries behind one of them, newest first; none at the end.
     *
     * @param last null for the first ones
     * @throws BusinessException as for {@link #list}
     */
    public List<AuditRow> next(@NotNull AuditFilter filter, @Nullable AuditRow last) {
        Conditions conditions = conditions(filter);
        if (last != null) {
            conditions
                    .and("e.happenedAt <= :until", "until", last.happenedAt())
                    .and("(e.happenedAt < :until OR e.id < :before)", "before", last.id());
        }
        return conditions
                .query(
                        entityManager,
                        AuditRow.class,
                        AuditRow.SELECT
                                + conditions.where()
                                + " ORDER BY "
                                + order(conditions, PageRequest.of(0, 1)))
                .setMaxResults(PageRequest.MAXIMUM_SIZE)
                .getResultList();
    }

    /**
     * The order of an index: what is the same in all rows stands first. Of one thing there are few.
     */
    private static String order(Conditions filters, PageRequest page) {
        boolean oldestFirst = "happenedAt".equals(page.sort()) && page.ascending();
        String same =
                filters.has("actor")
                        ? "e.actorId, "
                        : filters.has("subjectType")
                                        && !filters.has("subjectId")
                                        && !filters.has(KNOWN)
                                ? "e.subjectType, "
                                : "";
        return same + (oldestFirst ? "e.happenedAt, e.id" : AuditRow.NEWEST_FIRST);
    }

    private Conditions conditions(AuditFilter filter) {
        filter.check();
        String subject = TypedText.code(given(filter.subjectId()));
        boolean phone = subject != null && MobileNumber.parse(subject).isPresent();
        String type = given(filter.subjectType());
        Optional<AuditSubjects.Subject> found =
                subject == null || phone ? Optional.empty() : subjects.find(subject);
        if (type == null) {
            type = found.map(known -> known.kind().code()).orElse(null);
        }
        List<String> ids = found.map(AuditSubjects.Subject::ids).orElse(null);
        Instant from = beginningOf(filter.from());
        Instant to = filter.to() == null ? null : beginningOf(filter.to().plusDays(1));
        Conditions conditions =
                phone
                        ? new Conditions()
                                .and(
                                        "e.id IN :" + KNOWN,
                                        KNOWN,
                                        concerning(Objects.requireNonNull(subject), type, from, to))
                        : new Conditions()
                                .and("e.subjectType = :subjectType", "subjectType", type)
                                .and("e.subjectId IN :" + KNOWN, KNOWN, ids)
                                .and(
                                        "e.subjectId = :subjectId",
                                        "subjectId",
                                        ids == null ? subject : null);
        return conditions
                .and("e.actorId = :actor", "actor", accountOf(given(filter.actor())))
                .and("e.happenedAt >= :from", "from", from)
                .and("e.happenedAt < :to", "to", to);
    }

    /** The entries that concern the person with that number; none is the entry 0. */
    private List<Long> concerning(
            String number, @Nullable String kind, @Nullable Instant from, @Nullable Instant to) {
        List<Long> entries = traced.of(Objects.requireNonNull(accountOf(number)), kind, from, to);
        return entries.isEmpty() ? List.of(0L) : entries;
    }

    /** The account with that mobile number; 0, which nobody has, when there is none. */
    private @Nullable Long accountOf(@Nullable String number) {
        return number == null
                ? null
                : MobileNumber.parse(number).stream()
                        .flatMap(
                                valid ->
                                        entityManager
                                                .createQuery(
                                                        "SELECT a.id FROM Account a"
                                                                + " WHERE a.mobileNumber = :number",
                                                        Long.class)
                                                .setParameter("number", valid.digits())
                                                .getResultStream())
                        .findFirst()
                        .orElse(0L);
    }

    private static @Nullable Instant beginningOf(@Nullable LocalDate day) {
        return day == null ? null : Kenya.instant(day.atStartOfDay());
    }

    private static @Nullable String given(@Nullable String text) {
        return isGiven(text) ? text : null;
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
