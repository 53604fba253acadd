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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.database.IdSpan;
import ke.cp2.profile.value.Employer;
import ke.cp2.profile.value.Gender;
import ke.cp2.profile.value.Place;
import ke.cp2.profile.value.SchoolLevel;
import ke.cp2.profile.value.StudyLevel;
import ke.cp2.security.AccountId;

/** Answers what other features may ask of profiles. */
@Stateless
@PermitAll
public class ProfileDirectory {

    /** One question may have so many ids; Oracle takes at most 1,000 in a list. */
    public static final int MOST_AT_ONCE = 1000;

    /** Tells what deployments need to know of a person beside the {@link ProfileFacts}. */
    public record Traits(Gender gender, boolean braille, boolean signLanguage) {}

    @PersistenceContext private EntityManager entityManager;

    @Inject private Clock clock;

    /** Gives the facts of that person for eligibility rules; empty ones without a profile. */
    public ProfileFacts factsOf(AccountId accountId) {
        return Objects.requireNonNull(factsOf(List.of(accountId)).get(accountId));
    }

    /** Tells whether that person has submitted the details, also when they are verified since. */
    public boolean isSubmitted(AccountId accountId) {
        return state(accountId).filter(ProfileState::isSubmitted).isPresent();
    }

    /** Tells whether an officer has given that person's details back for correction. */
    public boolean isReturned(AccountId accountId) {
        return state(accountId).filter(state -> state == ProfileState.RETURNED).isPresent();
    }

    private Optional<ProfileState> state(AccountId accountId) {
        return entityManager
                .createQuery(
                        "SELECT p.state FROM Profile p WHERE p.accountId = :account",
                        ProfileState.class)
                .setParameter("account", accountId.value())
                .getResultStream()
                .findFirst();
    }

    /**
     * Gives the facts of those persons for eligibility rules, by account; empty facts where there
     * is no profile yet. Takes four statements, and for people far from each other four a hundred.
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
        Map<Long, Object[]> people = new HashMap<>();
        Map<Long, StudyLevel> levels = new HashMap<>();
        Map<Long, List<ProfileFacts.Station>> stations = new HashMap<>();
        Map<Long, List<ProfileFacts.PastPosting>> postings = new HashMap<>();
        for (IdSpan span : IdSpan.of(accountIds.stream().map(AccountId::value).toList())) {
            people.putAll(byAccount(span));
            levels.putAll(highestLevels(span));
            stations.putAll(stations(span));
            postings.putAll(pastPostings(span));
        }
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

    /** Gives the work stations of a person, the latest first. */
    public List<ProfileFacts.Station> stationsOf(AccountId accountId) {
        return IdSpan.of(List.of(accountId.value())).stream()
                .flatMap(span -> stations(span).values().stream())
                .flatMap(List::stream)
                .toList();
    }

    /** Gives the traits of those persons, by account; of those whose gender is known. */
    public Map<AccountId, Traits> traitsOf(Collection<AccountId> accountIds) {
        Map<AccountId, Traits> traits = new HashMap<>();
        for (IdSpan span : IdSpan.of(accountIds.stream().map(AccountId::value).toList())) {
            span.rows(
                            entityManager.createQuery(
                                    "SELECT p.accountId, p.personal.gender, p.personal.braille,"
                                            + " p.personal.signLanguage FROM Profile p WHERE "
                                            + span.on("p.accountId"),
                                    Object[].class))
                    .filter(row -> row[1] != null)
                    .forEach(
                            row ->
                                    traits.put(
                                            AccountId.of((Long) row[0]),
                                            new Traits(
                                                    (Gender) row[1],
                                                    (Boolean) row[2],
                                                    (Boolean) row[3])));
        }
        return traits;
    }

    /** Account, date of birth, state, home: no encrypted column is read. */
    private Map<Long, Object[]> byAccount(IdSpan ids) {
        return ids.rows(
                        entityManager.createQuery(
                                "SELECT p.accountId, p.personal.birthDate, p.state,"
                                        + " p.personal.homeCountyCode,"
                                        + " p.personal.homeSubCountyCode"
                                        + " FROM Profile p WHERE "
                                        + ids.on("p.accountId"),
                                Object[].class))
                .collect(Collectors.toMap(row -> (Long) row[0], row -> row));
    }

    private Map<Long, StudyLevel> highestLevels(IdSpan ids) {
        Map<Long, StudyLevel> levels = new HashMap<>();
        ids.rows(
                        entityManager
                                .createQuery(
                                        "SELECT q.accountId, q.level FROM Qualification q"
                                                + " WHERE q.to <= :today AND "
                                                + ids.on("q.accountId"),
                                        Object[].class)
                                .setParameter("today", Kenya.today(clock)))
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

    /** The stations, the latest first; as rows, for a run reads those of everybody. */
    private Map<Long, List<ProfileFacts.Station>> stations(IdSpan ids) {
        Map<Long, Object[]> stations = new LinkedHashMap<>();
        Map<Long, Set<String>> subjects = new HashMap<>();
        ids.rows(
                        entityManager.createQuery(
                                "SELECT w.accountId, w.id, w.employer, w.schoolLevel,"
                                        + " w.institution, w.centreCode, w.countyCode,"
                                        + " w.subCountyCode, w.from, w.to, s.examCode,"
                                        + " s.subjectCode, w.matchedCentre, w.noCentre,"
                                        + " w.listedName"
                                        + " FROM WorkStation w"
                                        + " LEFT JOIN w.subjects s WHERE "
                                        + ids.on("w.accountId"),
                                Object[].class))
                .forEach(
                        row -> {
                            Long station = (Long) row[1];
                            stations.putIfAbsent(station, row);
                            Set<String> taught =
                                    subjects.computeIfAbsent(station, any -> new TreeSet<>());
                            if (row[10] != null) {
                                taught.add(TaughtSubject.code((String) row[10], (String) row[11]));
                            }
                        });
        return stations.values().stream()
                .sorted(Comparator.comparing((Object[] row) -> (LocalDate) row[8]).reversed())
                .collect(
                        groupingBy(
                                row -> (Long) row[0],
                                mapping(
                                        row ->
                                                station(
                                                        row,
                                                        subjects.getOrDefault(
                                                                (Long) row[1], Set.of())),
                                        toList())));
    }

    private static ProfileFacts.Station station(Object[] row, Set<String> subjects) {
        return new ProfileFacts.Station(
                (Employer) row[2],
                (SchoolLevel) row[3],
                (String) row[4],
                (String) row[5],
                subjects,
                new Place((String) row[6], (String) row[7]),
                (LocalDate) row[8],
                (LocalDate) row[9],
                (String) row[12],
                (Boolean) row[13],
                row[14] != null);
    }

    private Map<Long, List<ProfileFacts.PastPosting>> pastPostings(IdSpan ids) {
        return ids.rows(
                        entityManager.createQuery(
                                "SELECT d.accountId, d.examCode, d.year, d.centreCode"
                                        + " FROM PastDeployment d WHERE "
                                        + ids.on("d.accountId"),
                                Object[].class))
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
