package ke.cp2.profile.likeness;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import ke.cp2.account.AccountState;
import ke.cp2.profile.ProfileState;
import ke.cp2.profile.value.NationalId;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;

/**
 * Compares profiles as they are now, each question by an index: nothing is kept that would have to
 * follow changes. Closed accounts are nobody's any more.
 */
@Dependent
class Likenesses {

    /** The account that shares a sign with another one, by its columns in a row. */
    private record Pair(AccountId person, AccountId other) {

        static Pair of(Object[] row) {
            return new Pair(AccountId.of((Long) row[0]), AccountId.of((Long) row[1]));
        }
    }

    /** The facts of an account that pages show. */
    record Facts(String name, String countyCode, String subCountyCode) {}

    private static final String MPESA =
            "SELECT p.accountId, q.accountId, p.state, q.state FROM Profile p"
                    + " JOIN Profile q ON q.payment.mpesaNumber = p.payment.mpesaNumber"
                    + " WHERE p.accountId IN :people AND q.accountId <> p.accountId";

    private static final String PAID_TO_OTHER =
            "SELECT p.accountId, a.id FROM Profile p"
                    + " JOIN Account a ON a.mobileNumber = p.payment.mpesaNumber"
                    + " WHERE p.accountId IN :people AND a.id <> p.accountId";

    private static final String OTHER_PAID =
            "SELECT a.id, q.accountId FROM Account a"
                    + " JOIN Profile q ON q.payment.mpesaNumber = a.mobileNumber"
                    + " WHERE a.id IN :people AND q.accountId <> a.id";

    private static final String BORN_ON_ONE_DAY =
            "SELECT p.accountId, q.accountId, p.state, q.state FROM Profile p"
                    + " JOIN Profile q ON q.personal.nameKey = p.personal.nameKey"
                    + " AND q.personal.birthDate = p.personal.birthDate"
                    + " WHERE p.accountId IN :people AND q.accountId <> p.accountId";

    /** Two statements: of one with OR the database would read all namesakes. */
    private static final List<String> NUMBERS_ALIKE =
            Stream.of("namedIdHead", "namedIdTail").map(Likenesses::numbersAlike).toList();

    private static String numbersAlike(String key) {
        return "SELECT p.accountId, q.accountId, p.state, q.state,"
                + " p.personal.nationalId, q.personal.nationalId"
                + " FROM Profile p JOIN Profile q ON q.personal.%1$s = p.personal.%1$s"
                        .formatted(key)
                + " WHERE p.accountId IN :people AND q.accountId <> p.accountId";
    }

    private static final String CLAIMED =
            "SELECT c.accountId, c.holderId FROM IdentityClaim c"
                    + " WHERE c.accountId IN :people AND c.holderId IS NOT NULL"
                    + " AND c.closedAt IS NULL";

    private static final String CLAIMANTS =
            "SELECT c.holderId, c.accountId, c.claimedAt FROM IdentityClaim c"
                    + " WHERE c.holderId IN :people AND c.closedAt IS NULL";

    /** People of one statement. */
    private static final int CHUNK = 500;

    /**
     * A number that more share is no sign of one person, and one that thousands share is a till.
     */
    private static final int MOST = 5_000;

    @PersistenceContext private EntityManager entityManager;

    /** The open accounts that may be those of these people, with all that speaks for it. */
    Map<AccountId, Map<AccountId, FoundSigns>> of(Collection<AccountId> people) {
        Map<AccountId, Map<AccountId, FoundSigns>> found = new HashMap<>();
        List<Long> ids = people.stream().map(AccountId::value).sorted().distinct().toList();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            find(ids.subList(from, Math.min(ids.size(), from + CHUNK)), found);
        }
        return found;
    }

    private void find(List<Long> people, Map<AccountId, Map<AccountId, FoundSigns>> found) {
        rows(CLAIMED, people).forEach(row -> signs(found, row).addOwn(LikenessSign.CLAIM));
        rows(CLAIMANTS, people).forEach(row -> signs(found, row).claimed((Instant) row[2]));
        rows(BORN_ON_ONE_DAY, people)
                .forEach(row -> addShared(found, row, LikenessSign.NAME_AND_BIRTH));
        for (String sql : NUMBERS_ALIKE) {
            rows(sql, people).stream()
                    .filter(row -> isNear((String) row[4], (String) row[5]))
                    .forEach(row -> addShared(found, row, LikenessSign.NEAR_ID));
        }
        rows(MPESA, people).forEach(row -> addShared(found, row, LikenessSign.MPESA_NUMBER));
        rows(PAID_TO_OTHER, people)
                .forEach(row -> signs(found, row).addOwn(LikenessSign.MOBILE_NUMBER));
        rows(OTHER_PAID, people)
                .forEach(row -> signs(found, row).addOfOther(LikenessSign.MOBILE_NUMBER));
    }

    private List<Object[]> rows(String query, List<Long> people) {
        return entityManager
                .createQuery(query, Object[].class)
                .setParameter("people", people)
                .setMaxResults(MOST)
                .getResultList();
    }

    private static boolean isNear(String one, String two) {
        return new NationalId(one).isNear(new NationalId(two));
    }

    private static FoundSigns signs(
            Map<AccountId, Map<AccountId, FoundSigns>> found, Object[] row) {
        Pair pair = Pair.of(row);
        return found.computeIfAbsent(pair.person(), person -> new HashMap<>())
                .computeIfAbsent(pair.other(), other -> new FoundSigns());
    }

    /** Puts no sign on verified details that an account without verified details shares. */
    private static void addShared(
            Map<AccountId, Map<AccountId, FoundSigns>> found, Object[] row, LikenessSign sign) {
        if (row[2] == ProfileState.VERIFIED && row[3] != ProfileState.VERIFIED) {
            signs(found, row).addOfOther(sign);
        } else {
            signs(found, row).addOwn(sign);
        }
    }

    /** Reads what pages show of these accounts, as far as they are open and of professionals. */
    Map<AccountId, Facts> facts(Set<AccountId> accounts) {
        List<Long> ids = new ArrayList<>(accounts.stream().map(AccountId::value).sorted().toList());
        Map<AccountId, Facts> facts = new HashMap<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            facts.putAll(facts(ids.subList(from, Math.min(ids.size(), from + CHUNK))));
        }
        return facts;
    }

    private Map<AccountId, Facts> facts(List<Long> ids) {
        return entityManager
                .createQuery(
                        "SELECT a.id, a.fullName, p.personal.fullName, p.personal.homeCountyCode,"
                                + " p.personal.homeSubCountyCode FROM Account a"
                                + " LEFT JOIN Profile p ON p.accountId = a.id WHERE a.id IN :ids"
                                + " AND a.state <> :closed AND a.role = :role",
                        Object[].class)
                .setParameter("ids", ids)
                .setParameter("closed", AccountState.DEACTIVATED)
                .setParameter("role", Role.PROFESSIONAL)
                .getResultStream()
                .collect(toMap(row -> AccountId.of((Long) row[0]), Likenesses::facts));
    }

    private static Facts facts(Object[] row) {
        return new Facts(
                (String) (row[2] == null ? row[1] : row[2]), (String) row[3], (String) row[4]);
    }

    /** The other accounts of what was found. */
    static Set<AccountId> others(Map<AccountId, Map<AccountId, FoundSigns>> found) {
        Set<AccountId> others = new HashSet<>();
        found.values().forEach(likely -> others.addAll(likely.keySet()));
        others.removeIf(Objects::isNull);
        return others;
    }
}
