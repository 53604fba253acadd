package ke.cp2.profile;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import ke.cp2.platform.Kenya;
import ke.cp2.profile.value.Place;
import ke.cp2.profile.value.StudyLevel;
import ke.cp2.security.AccountId;

/** Answers what other features may ask of profiles. */
@Stateless
@PermitAll
public class ProfileDirectory {

    /** One question may have so many ids; Oracle takes at most 1,000 in a list. */
    public static final int MOST_AT_ONCE = 1000;

    @PersistenceContext private EntityManager entityManager;

    @Inject private Clock clock;

    /** Gives the facts of that person for eligibility rules; empty ones without a profile. */
    public ProfileFacts factsOf(AccountId accountId) {
        return Objects.requireNonNull(factsOf(List.of(accountId)).get(accountId));
    }

    /** Tells whether that person has submitted the details, also when they are verified since. */
    public boolean isSubmitted(AccountId accountId) {
        return entityManager
                .createQuery(
                        "SELECT p.state FROM Profile p WHERE p.accountId = :account",
                        ProfileState.class)
                .setParameter("account", accountId.value())
                .getResultStream()
                .anyMatch(ProfileState::isSubmitted);
    }

    /**
     * Gives the facts of those persons for eligibility rules, by account; empty facts where there
     * is no profile yet. Takes four statements, whatever the number of persons.
     *
     * @throws IllegalArgumentException for more than {@value #MOST_AT_ONCE}
     */
    public Map<AccountId, ProfileFacts> factsOf(Collection<AccountId> accountIds) {
        if (accountIds.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException("too many ids at once: " + accountIds.size());
        }
        if (accountIds.isEmpty()) {
            return Map.of();
        }
        List<Long> ids = accountIds.stream().map(AccountId::value).toList();
        Map<Long, Object[]> people = byAccount(ids);
        Map<Long, StudyLevel> levels = highestLevels(ids);
        Map<Long, List<ProfileFacts.Station>> stations = stations(ids);
        Map<Long, List<ProfileFacts.PastPosting>> postings = pastPostings(ids);
        Map<AccountId, ProfileFacts> facts = new LinkedHashMap<>();
        for (AccountId account : accountIds) {
            long id = account.value();
            Object[] person = people.getOrDefault(id, new Object[5]);
            facts.put(
                    account,
                    new ProfileFacts(
                            account,
                            new Place((String) person[3], (String) person[4]),
                            (LocalDate) person[1],
                            levels.get(id),
                            stations.getOrDefault(id, List.of()),
                            postings.getOrDefault(id, List.of()),
                            person[2] != null && ((ProfileState) person[2]).isSubmitted()));
        }
        return facts;
    }

    /** Account, date of birth, state, home: no encrypted column is read. */
    private Map<Long, Object[]> byAccount(Collection<Long> ids) {
        return entityManager
                .createQuery(
                        "SELECT p.accountId, p.personal.birthDate, p.state,"
                                + " p.personal.homeCountyCode, p.personal.homeSubCountyCode"
                                + " FROM Profile p"
                                + " WHERE p.accountId IN :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> row));
    }

    private Map<Long, StudyLevel> highestLevels(Collection<Long> ids) {
        Map<Long, StudyLevel> levels = new HashMap<>();
        entityManager
                .createQuery(
                        "SELECT q.accountId, q.level FROM Qualification q"
                                + " WHERE q.accountId IN :ids AND q.to <= :today",
                        Object[].class)
                .setParameter("ids", ids)
                .setParameter("today", Kenya.today(clock))
                .getResultStream()
                .forEach(
                        row ->
                                levels.merge(
                                        (Long) row[0],
                                        (StudyLevel) row[1],
                                        ProfileDirectory::higher));
        return levels;
    }

    private static StudyLevel higher(StudyLevel one, StudyLevel other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private Map<Long, List<ProfileFacts.Station>> stations(Collection<Long> ids) {
        return entityManager
                .createQuery(
                        "SELECT DISTINCT w FROM WorkStation w LEFT JOIN FETCH w.subjects"
                                + " WHERE w.accountId IN :ids",
                        WorkStation.class)
                .setParameter("ids", ids)
                .getResultStream()
                .sorted(Comparator.comparing(WorkStation::from).reversed())
                .collect(
                        groupingBy(
                                station -> station.accountId().value(),
                                mapping(WorkStation::facts, toList())));
    }

    private Map<Long, List<ProfileFacts.PastPosting>> pastPostings(Collection<Long> ids) {
        return entityManager
                .createQuery(
                        "SELECT d.accountId, d.examCode, d.year, d.centreCode FROM PastDeployment d"
                                + " WHERE d.accountId IN :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(
                        groupingBy(
                                row -> (Long) row[0],
                                mapping(
                                        row ->
                                                new ProfileFacts.PastPosting(
                                                        (String) row[1],
                                                        (Integer) row[2],
                                                        (String) row[3]),
                                        toList())));
    }
}
