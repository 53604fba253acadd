package ke.cp2.profile.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import ke.cp2.platform.PageRequest;
import ke.cp2.profile.value.SeenInstead;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import org.jspecify.annotations.Nullable;

/** Shows the council which officers verify details without opening a document in the portal. */
@Stateless
@RolesAllowed(Role.Name.COUNCIL_OFFICER)
public class UndocumentedReviews {

    /** As many officers as somebody reads on a page; the file has all. */
    public static final int SHOWN = 20;

    private static final List<SeenInstead> ANY = Arrays.asList(SeenInstead.values());

    @PersistenceContext private EntityManager entityManager;

    /**
     * Counts what an officer has verified so.
     *
     * @param name of the officer, or null
     */
    public record Count(long officerId, @Nullable String name, long people)
            implements Serializable {}

    /**
     * Names a person whose details were verified so.
     *
     * @param name of the person, or null
     * @param officer the name of who verified them, or null
     */
    public record Row(
            long accountId,
            @Nullable String name,
            @Nullable String officer,
            Instant decidedAt,
            SeenInstead instead,
            @Nullable String words)
            implements Serializable {}

    /** Counts them by officer, the most first. */
    public List<Count> counts() {
        return entityManager
                .createQuery(
                        "SELECT r.decidedBy, a.fullName, COUNT(r) FROM ProfileReview r"
                                + " LEFT JOIN Account a ON a.id = r.decidedBy"
                                + " WHERE r.seenInstead IN :any GROUP BY r.decidedBy, a.fullName"
                                + " ORDER BY COUNT(r) DESC, r.decidedBy",
                        Object[].class)
                .setParameter("any", ANY)
                .setMaxResults(SHOWN)
                .getResultStream()
                .map(row -> new Count((Long) row[0], (String) row[1], (Long) row[2]))
                .toList();
    }

    /** Lists the next people behind one of them, by their accounts; none at the end. */
    public List<Row> after(AccountId last) {
        return entityManager
                .createQuery(
                        "SELECT r.accountId, p.personal.fullName, a.fullName, r.decidedAt,"
                                + " r.seenInstead, r.seenWords FROM ProfileReview r"
                                + " JOIN Profile p ON p.accountId = r.accountId"
                                + " LEFT JOIN Account a ON a.id = r.decidedBy"
                                + " WHERE r.accountId > :after AND r.seenInstead IS NOT NULL"
                                + " ORDER BY r.accountId",
                        Object[].class)
                .setParameter("after", last.value())
                .setMaxResults(PageRequest.MAXIMUM_SIZE)
                .getResultStream()
                .map(
                        row ->
                                new Row(
                                        (Long) row[0],
                                        (String) row[1],
                                        (String) row[2],
                                        (Instant) row[3],
                                        (SeenInstead) row[4],
                                        (String) row[5]))
                .toList();
    }
}
