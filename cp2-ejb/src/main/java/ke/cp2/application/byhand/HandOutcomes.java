package ke.cp2.application.byhand;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ke.cp2.application.Application;
import ke.cp2.application.Applications;
import ke.cp2.application.decision.Decision;
import ke.cp2.application.eligibility.Verdict;
import ke.cp2.platform.database.NativeSql;
import ke.cp2.platform.database.SqlRow;
import ke.cp2.security.AccountId;

/** The people of outcomes that are decided without a ranked list, in the database. */
@Dependent
class HandOutcomes {

    /** So many are named. */
    private static final int NAMED = 20;

    /**
     * Counts the people to whom a decision has given something.
     *
     * @param unmet how many of them did not meet a rule
     * @param unverified the details of how many nobody has verified
     */
    record Count(long people, long unmet, long unverified) {}

    private static final String UNVERIFIED = "CASE WHEN P.STATE = 'VERIFIED' THEN 0 ELSE 1 END";

    private static final String OF_ACT =
            " FROM APPLICATION A LEFT JOIN PROFILE P ON P.ACCOUNT_ID = A.ACCOUNT_ID"
                    + " JOIN ACCOUNT C ON C.ID = A.ACCOUNT_ID WHERE A.ACT_ID = :act";

    private static final String COUNT =
            "SELECT COUNT(*), COALESCE(SUM(A.UNMET), 0), COALESCE(SUM("
                    + UNVERIFIED
                    + "), 0)"
                    + OF_ACT;

    private static final String PEOPLE =
            "SELECT A.REFERENCE, C.FULL_NAME, A.ID, A.UNMET, "
                    + UNVERIFIED
                    + " AS UNVERIFIED"
                    + OF_ACT;

    private static final String FIRST =
            PEOPLE + " ORDER BY A.UNMET DESC, UNVERIFIED DESC, A.ID FETCH NEXT :most ROWS ONLY";

    private static final String FIRST_REFUSED =
            PEOPLE + " ORDER BY A.UNMET, UNVERIFIED, A.ID FETCH NEXT :most ROWS ONLY";

    private static final String OF_PERSON =
            "SELECT COUNT(*) FROM APPLICATION A WHERE A.ACT_ID = :act AND A.ACCOUNT_ID = :person";

    @PersistenceContext private EntityManager entityManager;

    @Inject private Applications applications;

    /** Counts the people of a decision. */
    Count count(long actId) {
        SqlRow row = NativeSql.of(COUNT).with("act", actId).row(entityManager);
        return new Count(row.number(0), row.number(1), row.number(2));
    }

    /**
     * The first of them, at the top those who speak against it: of posts those who met no rule or
     * whom nobody verified, of refusals the others.
     */
    List<HandPerson> first(long actId, Decision decision) {
        List<SqlRow> rows =
                NativeSql.of(decision == Decision.UNSUCCESSFUL ? FIRST_REFUSED : FIRST)
                        .with("act", actId)
                        .with("most", NAMED)
                        .rows(entityManager);
        Map<Long, List<Verdict>> unmet =
                applications.withIds(rows.stream().map(row -> row.number(2)).toList()).stream()
                        .collect(Collectors.toMap(Application::id, Application::unmetAtSubmission));
        return rows.stream()
                .map(
                        row ->
                                new HandPerson(
                                        row.text(0),
                                        row.textOrNull(1),
                                        row.number(3) == 0,
                                        unmet.getOrDefault(row.number(2), List.of()),
                                        row.number(4) == 0))
                .toList();
    }

    /** The people of a decision. */
    List<AccountId> accounts(long actId) {
        return NativeSql.of("SELECT ACCOUNT_ID FROM APPLICATION WHERE ACT_ID = :act")
                .with("act", actId)
                .ids(entityManager)
                .stream()
                .map(AccountId::of)
                .toList();
    }

    /** Tells whether a decision is about an application of that person. */
    boolean isAbout(long actId, AccountId person) {
        return NativeSql.of(OF_PERSON)
                        .with("act", actId)
                        .with("person", person.value())
                        .number(entityManager)
                > 0;
    }

    /** Lets a decision settle at that moment, in one statement however many it is about. */
    void settleAt(long actId, Instant settlesAt) {
        entityManager
                .createQuery(
                        "UPDATE Application a SET a.settlesAt = :settles, a.version = a.version + 1"
                                + " WHERE a.actId = :act AND a.settlesAt = :waiting")
                .setParameter("settles", settlesAt)
                .setParameter("act", actId)
                .setParameter("waiting", Application.UNTIL_APPROVED)
                .executeUpdate();
    }
}
