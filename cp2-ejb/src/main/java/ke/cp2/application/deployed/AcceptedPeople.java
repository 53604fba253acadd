package ke.cp2.application.deployed;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ke.cp2.platform.database.NativeSql;
import ke.cp2.platform.database.SqlRow;
import ke.cp2.security.AccountId;
import ke.cp2.vacancy.VacancyId;
import org.jspecify.annotations.Nullable;

/** Finds who has accepted posts of a series at the centres of a sub-county. */
@Dependent
public class AcceptedPeople {

    /**
     * A post that somebody has accepted.
     *
     * @param centreCode the only centre that the vacancy is for; null when it is for all
     * @param place counts the accepted posts of a position, see {@link #posts}
     */
    public record AcceptedPost(
            long applicationId,
            AccountId accountId,
            String positionCode,
            @Nullable String centreCode,
            int place) {}

    /**
     * Whoever has accepted posts in two sub-counties belongs to that of the first application. The
     * state stands in a CASE, so that it is no condition of an index: H2 would begin with all who
     * have accepted a post in the country.
     */
    private static final String OF_SERIES =
            " FROM VACANCY V JOIN APPLICATION A ON A.VACANCY_ID = V.ID"
                    + " JOIN ACCOUNT C ON C.ID = A.ACCOUNT_ID"
                    + " WHERE V.SERIES_ID = :series AND V.STATION_TYPE = 'EXAM_CENTRE'"
                    + " AND CASE WHEN A.STATE IN ('ACCEPTED', 'DEPLOYED') THEN 1 ELSE 0 END = 1"
                    + " AND C.STATE <> 'DEACTIVATED'"
                    + " AND NOT EXISTS (SELECT 1 FROM APPLICATION B"
                    + " JOIN VACANCY W ON W.ID = B.VACANCY_ID"
                    + " WHERE B.ACCOUNT_ID = A.ACCOUNT_ID AND B.ID < A.ID"
                    + " AND B.STATE IN ('ACCEPTED', 'DEPLOYED') AND W.SERIES_ID = V.SERIES_ID"
                    + " AND W.STATION_TYPE = 'EXAM_CENTRE'"
                    + " AND W.SUB_COUNTY_CODE <> V.SUB_COUNTY_CODE)";

    private static final String POSTS = OF_SERIES + " AND V.SUB_COUNTY_CODE = :subCounty";

    @PersistenceContext private EntityManager entityManager;

    /**
     * The accepted posts of a sub-county: by their places on the approved ranked list, then those
     * that no list has, in the order of their applications.
     */
    public List<AcceptedPost> posts(long seriesId, String subCountyCode) {
        Map<String, Integer> places = new HashMap<>();
        List<AcceptedPost> posts = new ArrayList<>();
        for (SqlRow row :
                NativeSql.of(
                                "SELECT A.ID, A.ACCOUNT_ID, V.POSITION_CODE, V.CENTRE_CODE"
                                        + POSTS
                                        + " ORDER BY CASE WHEN A.LIST_PLACE IS NULL THEN 1 ELSE 0 END,"
                                        + " A.LIST_PLACE, A.SUBMITTED_AT, A.ID")
                        .with("series", seriesId)
                        .with("subCounty", subCountyCode)
                        .rows(entityManager)) {
            String position = row.text(2);
            posts.add(
                    new AcceptedPost(
                            row.number(0),
                            AccountId.of(row.number(1)),
                            position,
                            row.textOrNull(3),
                            places.merge(position, 1, Integer::sum)));
        }
        return posts;
    }

    /** Tells by what the posts of a sub-county are in order, and who cannot be weighed. */
    public RankSources rankSources(long seriesId, String subCountyCode) {
        Set<String> ranked = new TreeSet<>();
        Set<String> applied = new TreeSet<>();
        Set<Long> withoutGender = new HashSet<>();
        NativeSql.of(
                        "SELECT V.POSITION_CODE, A.ACCOUNT_ID,"
                                + " CASE WHEN A.LIST_PLACE IS NULL THEN 0 ELSE 1 END,"
                                + " CASE WHEN EXISTS (SELECT 1 FROM PROFILE P"
                                + " WHERE P.ACCOUNT_ID = A.ACCOUNT_ID"
                                + " AND P.GENDER IS NOT NULL) THEN 1 ELSE 0 END"
                                + POSTS)
                .with("series", seriesId)
                .with("subCounty", subCountyCode)
                .rows(entityManager)
                .forEach(
                        row -> {
                            (row.number(2) == 1 ? ranked : applied).add(row.text(0));
                            if (row.number(3) == 0) {
                                withoutGender.add(row.number(1));
                            }
                        });
        return new RankSources(List.copyOf(ranked), List.copyOf(applied), withoutGender.size());
    }

    /**
     * Counts the people who are sent nowhere, and whose gender is known, by their sub-counties;
     * where there is nobody, the sub-county is not named.
     */
    public Map<String, Integer> withoutPlace(long seriesId) {
        Map<String, Integer> people = new HashMap<>();
        NativeSql.of(
                        "SELECT V.SUB_COUNTY_CODE, COUNT(DISTINCT A.ACCOUNT_ID)"
                                + OF_SERIES
                                + " AND EXISTS (SELECT 1 FROM PROFILE P"
                                + " WHERE P.ACCOUNT_ID = A.ACCOUNT_ID"
                                + " AND P.GENDER IS NOT NULL)"
                                + " AND NOT EXISTS (SELECT 1 FROM DEPLOYMENT D"
                                + " WHERE D.LIVE_PERSON ="
                                + " V.SERIES_ID || ':' || A.ACCOUNT_ID)"
                                + " GROUP BY V.SUB_COUNTY_CODE")
                .with("series", seriesId)
                .rows(entityManager)
                .forEach(row -> people.put(row.text(0), (int) row.number(1)));
        return people;
    }

    /**
     * Those of some positions of a series of which somebody has accepted a post, from the kept
     * counts. One position at a time: the first vacancy with one is enough.
     */
    public Set<String> acceptedAmong(long seriesId, Collection<String> positions) {
        return positions.stream()
                .filter(position -> isAccepted(seriesId, position))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isAccepted(long seriesId, String position) {
        return !NativeSql.of(
                        "SELECT V.ID FROM VACANCY V"
                                + " JOIN APPLICATION_COUNT C ON C.VACANCY_ID = V.ID"
                                + " WHERE V.SERIES_ID = :series AND V.POSITION_CODE = :position"
                                + " AND C.STATE IN ('ACCEPTED', 'DEPLOYED', 'COMPLETED')"
                                + " AND C.APPLICATIONS > 0 FETCH NEXT 1 ROWS ONLY")
                .with("series", seriesId)
                .with("position", position)
                .ids(entityManager)
                .isEmpty();
    }

    /** Finds the person whose accepted application of the series has that reference. */
    public Optional<AccountId> withReference(long seriesId, String reference) {
        return NativeSql.of(
                        "SELECT A.ACCOUNT_ID FROM APPLICATION A"
                                + " JOIN VACANCY V ON V.ID = A.VACANCY_ID"
                                + " WHERE A.REFERENCE = :reference AND V.SERIES_ID = :series"
                                + " AND A.STATE IN ('ACCEPTED', 'DEPLOYED')")
                .with("reference", reference)
                .with("series", seriesId)
                .ids(entityManager)
                .stream()
                .findFirst()
                .map(AccountId::of);
    }

    /** All that the person of an application has applied for in its series, withdrawn ones too. */
    private static final String ALL_OF_PERSON =
            " JOIN APPLICATION B ON B.ACCOUNT_ID = A.ACCOUNT_ID"
                    + " JOIN VACANCY W ON W.ID = B.VACANCY_ID AND W.SERIES_ID = V.SERIES_ID"
                    + " JOIN DECLARED_INTEREST I ON I.APPLICATION_ID = B.ID";

    /**
     * The centres in which the reserves of a vacancy have declared an interest, for whatever
     * vacancy of its series.
     */
    public Map<AccountId, Set<String>> interestsOfReserves(VacancyId vacancyId) {
        return byPerson(
                NativeSql.of(
                                "SELECT A.ACCOUNT_ID, I.CENTRE_CODE FROM APPLICATION A"
                                        + " JOIN VACANCY V ON V.ID = A.VACANCY_ID"
                                        + ALL_OF_PERSON
                                        + " WHERE A.VACANCY_ID = :vacancy AND A.STATE = 'RESERVE'")
                        .with("vacancy", vacancyId.value())
                        .rows(entityManager));
    }

    /** The centres in which the same people have declared an interest, by their accounts. */
    public Map<AccountId, Set<String>> interests(long seriesId, String subCountyCode) {
        return byPerson(
                NativeSql.of(
                                "SELECT A.ACCOUNT_ID, I.CENTRE_CODE FROM VACANCY V"
                                        + " JOIN APPLICATION A ON A.VACANCY_ID = V.ID"
                                        + ALL_OF_PERSON
                                        + " WHERE V.SERIES_ID = :series"
                                        + " AND V.SUB_COUNTY_CODE = :subCounty"
                                        + " AND A.STATE IN ('ACCEPTED', 'DEPLOYED')")
                        .with("series", seriesId)
                        .with("subCounty", subCountyCode)
                        .rows(entityManager));
    }

    private static Map<AccountId, Set<String>> byPerson(List<SqlRow> rows) {
        Map<AccountId, Set<String>> interests = new HashMap<>();
        rows.forEach(
                row ->
                        interests
                                .computeIfAbsent(
                                        AccountId.of(row.number(0)), any -> new TreeSet<>())
                                .add(row.text(1)));
        return interests;
    }
}
