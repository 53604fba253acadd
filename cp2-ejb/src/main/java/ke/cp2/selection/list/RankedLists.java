package ke.cp2.selection.list;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import ke.cp2.application.selection.RankableApplications.Bar;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.database.NativeSql;
import ke.cp2.profile.ProfileState;
import ke.cp2.profile.ranking.RankedPeople;
import ke.cp2.profile.value.Gender;
import ke.cp2.security.AccountId;
import ke.cp2.selection.score.Score;
import ke.cp2.vacancy.VacancyId;
import org.jspecify.annotations.Nullable;

/** The ranked lists of the database, and the applications on them. */
@Dependent
public class RankedLists {

    /**
     * An application on a list as the database has it.
     *
     * @param accountId whose it is now
     * @param late whether details that count were changed after the closing
     */
    public record Place(
            long applicationId,
            String reference,
            AccountId accountId,
            int place,
            int byPoints,
            int points,
            @Nullable Bar bar,
            @Nullable String lot,
            boolean late) {}

    /**
     * Tells how the details behind an application are by now.
     *
     * @param changedAt when details that count were changed last, or null
     * @param verified whether an officer has verified them as they are
     */
    record Details(@Nullable Instant changedAt, boolean verified) {

        /** Tells whether details that count were changed since a list was made. */
        boolean isChangedSince(Instant made) {
            return changedAt != null && changedAt.isAfter(made);
        }
    }

    /**
     * Counts whom a list sets aside because of changed details.
     *
     * @param checked so many of these an officer has checked since
     */
    public record SetAside(int all, int checked) implements Serializable {}

    /** Names an application, and whose it is now. */
    public record Named(String reference, AccountId accountId) {}

    private static final String PLACE =
            "SELECT r.applicationId, r.reference, a.accountId, r.place, r.byPoints, r.points,"
                    + " r.bar, r.lot, r.late FROM RankedApplication r"
                    + " JOIN Application a ON a.id = r.applicationId";

    private static final String ON_LIST = PLACE + " WHERE r.listId = :list";

    /** So many ids at most are asked for at once: Oracle takes a thousand. */
    private static final int FEW = 300;

    @PersistenceContext private EntityManager entityManager;

    @Inject private RankedPeople people;

    /** The list of a vacancy. */
    public Optional<RankedList> of(VacancyId vacancyId) {
        return of(vacancyId, LockModeType.NONE);
    }

    /** The list of a vacancy, which no other transaction can change meanwhile. */
    public Optional<RankedList> locked(VacancyId vacancyId) {
        return of(vacancyId, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<RankedList> of(VacancyId vacancyId, LockModeType lock) {
        return entityManager
                .createQuery(
                        "SELECT l FROM RankedList l WHERE l.vacancyId = :vacancy", RankedList.class)
                .setParameter("vacancy", vacancyId.value())
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    void add(RankedList list) {
        entityManager.persist(list);
        entityManager.flush();
    }

    void add(RankedApplication application) {
        entityManager.persist(application);
    }

    /** Forgets the applications on a list, before it is made anew. */
    void clear(RankedList list) {
        NativeSql.of(
                        "DELETE FROM RANKED_SCORE WHERE APPLICATION_ID IN"
                                + " (SELECT APPLICATION_ID FROM RANKED_APPLICATION"
                                + " WHERE LIST_ID = :list)")
                .with("list", list.id())
                .change(entityManager);
        NativeSql.of("DELETE FROM RANKED_APPLICATION WHERE LIST_ID = :list")
                .with("list", list.id())
                .change(entityManager);
    }

    /** Gives all applications on a list with what decides their order. */
    List<RankedOrder.Entry> entries(RankedList list, Map<String, String> lots) {
        return entityManager
                .createQuery(
                        "SELECT r.applicationId, r.points, r.gender, r.bar, r.reference"
                                + " FROM RankedApplication r WHERE r.listId = :list",
                        Object[].class)
                .setParameter("list", list.id())
                .getResultStream()
                .map(
                        row ->
                                new RankedOrder.Entry(
                                        (Long) row[0],
                                        (Integer) row[1],
                                        (Gender) row[2],
                                        row[3] != null,
                                        lots.get((String) row[4])))
                .toList();
    }

    List<RankedApplication> withIds(Collection<Long> applicationIds) {
        return entityManager
                .createQuery(
                        "SELECT r FROM RankedApplication r WHERE r.applicationId IN :ids",
                        RankedApplication.class)
                .setParameter("ids", applicationIds)
                .getResultList();
    }

    /**
     * A page of a list, the first place at the top. Places have no gaps: they are read from one to
     * another, and not by leafing through all before them.
     *
     * @param hidden the ids of applications that the reader does not see
     */
    Page<Place> page(RankedList list, Set<Long> hidden, PageRequest page) {
        List<Integer> skipped = placesOf(hidden);
        int total = Math.max(0, list.ranked() - hidden.size());
        int last = Math.min(page.first() + page.size(), total);
        List<Place> rows =
                page.first() >= last
                        ? List.of()
                        : between(
                                list.id(),
                                placeOf(page.first(), skipped),
                                placeOf(last - 1, skipped));
        return new Page<>(
                rows.stream().filter(row -> !hidden.contains(row.applicationId())).toList(), total);
    }

    /** The place of a row, counted from 0, where some places are not shown. */
    private static int placeOf(int row, List<Integer> skipped) {
        int place = row + 1;
        for (int one : skipped) {
            place += one <= place ? 1 : 0;
        }
        return place;
    }

    private List<Integer> placesOf(Set<Long> applicationIds) {
        return applicationIds.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "SELECT r.place FROM RankedApplication r"
                                        + " WHERE r.applicationId IN :ids AND r.place IS NOT NULL"
                                        + " ORDER BY r.place",
                                Integer.class)
                        .setParameter("ids", applicationIds)
                        .getResultList();
    }

    /** The places of a list from one to another one, in their order. */
    public List<Place> between(long listId, int first, int last) {
        return entityManager
                .createQuery(
                        ON_LIST + " AND r.place BETWEEN :first AND :last ORDER BY r.place",
                        Object[].class)
                .setParameter("list", listId)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultStream()
                .map(RankedLists::place)
                .toList();
    }

    /** Some places of a list, in their order: each run of places that follow each other at once. */
    public List<Place> at(long listId, Collection<Integer> places) {
        List<Place> found = new ArrayList<>();
        List<Integer> sorted = List.copyOf(new TreeSet<>(places));
        for (int from = 0, to = 0; from < sorted.size(); from = to) {
            to = from + 1;
            while (to < sorted.size() && sorted.get(to) == sorted.get(to - 1) + 1) {
                to++;
            }
            found.addAll(between(listId, sorted.get(from), sorted.get(to - 1)));
        }
        return found;
    }

    /** The places whose details that count were changed since the list was made, in their order. */
    public List<Integer> changedSince(RankedList list) {
        int able = list.ranked() - list.barred();
        List<Long> few =
                people.changedSince(list.madeAt(), FEW).map(this::applications).orElse(null);
        return few == null || few.size() > FEW
                ? changedAmongAll(list, able)
                : places(list, able, few);
    }

    /** Of a few people: each step by one index, as they are few among those of a large list. */
    private List<Long> applications(List<AccountId> people) {
        return people.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "SELECT a.id FROM Application a WHERE a.accountId IN :people",
                                Long.class)
                        .setParameter("people", people.stream().map(AccountId::value).toList())
                        .setMaxResults(FEW + 1)
                        .getResultList();
    }

    private List<Integer> places(RankedList list, int able, List<Long> applications) {
        return applications.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "SELECT r.listId, r.place FROM RankedApplication r"
                                        + " WHERE r.applicationId IN :ids ORDER BY r.place",
                                Object[].class)
                        .setParameter("ids", applications)
                        .getResultStream()
                        .filter(row -> (long) row[0] == list.id() && (int) row[1] <= able)
                        .map(row -> (Integer) row[1])
                        .toList();
    }

    private List<Integer> changedAmongAll(RankedList list, int able) {
        return entityManager
                .createQuery(
                        "SELECT r.place FROM RankedApplication r"
                                + " JOIN Application a ON a.id = r.applicationId"
                                + " JOIN Profile p ON p.accountId = a.accountId"
                                + " WHERE r.listId = :list AND r.place <= :able"
                                + " AND p.rankedChangeAt > :made ORDER BY r.place",
                        Integer.class)
                .setParameter("list", list.id())
                .setParameter("able", able)
                .setParameter("made", list.madeAt())
                .getResultList();
    }

    /**
     * The places whose points stand on details that were changed after the closing, in their order.
     */
    public List<Integer> late(RankedList list) {
        return entityManager
                .createQuery(
                        "SELECT r.place FROM RankedApplication r WHERE r.listId = :list"
                                + " AND r.late = 1 AND r.place <= :able ORDER BY r.place",
                        Integer.class)
                .setParameter("list", list.id())
                .setParameter("able", list.ranked() - list.barred())
                .getResultList();
    }

    /** Counts whom a list sets aside because of changed details: they stand at its end. */
    public SetAside setAside(RankedList list) {
        if (list.barred() == 0) {
            return new SetAside(0, 0);
        }
        Map<ProfileState, Integer> states =
                entityManager
                        .createQuery(
                                "SELECT p.state, COUNT(r.applicationId) FROM RankedApplication r"
                                        + " JOIN Application a ON a.id = r.applicationId"
                                        + " JOIN Profile p ON p.accountId = a.accountId"
                                        + " WHERE r.listId = :list AND r.place > :able"
                                        + " AND r.bar = :changed GROUP BY p.state",
                                Object[].class)
                        .setParameter("list", list.id())
                        .setParameter("able", list.ranked() - list.barred())
                        .setParameter("changed", Bar.CHANGED)
                        .getResultStream()
                        .collect(
                                toMap(
                                        row -> (ProfileState) row[0],
                                        row -> ((Number) row[1]).intValue()));
        return new SetAside(
                states.values().stream().mapToInt(Integer::intValue).sum(),
                states.getOrDefault(ProfileState.VERIFIED, 0));
    }

    /** The first whom a list sets aside because of changed details, by the ids of applications. */
    public Map<Long, Named> firstSetAside(RankedList list, int most) {
        if (list.barred() == 0) {
            return Map.of();
        }
        Map<Long, Named> first = new LinkedHashMap<>();
        entityManager
                .createQuery(
                        "SELECT r.applicationId, r.reference, a.accountId"
                                + " FROM RankedApplication r"
                                + " JOIN Application a ON a.id = r.applicationId"
                                + " WHERE r.listId = :list AND r.place > :able"
                                + " AND r.bar = :changed ORDER BY r.place",
                        Object[].class)
                .setParameter("list", list.id())
                .setParameter("able", list.ranked() - list.barred())
                .setParameter("changed", Bar.CHANGED)
                .setMaxResults(most)
                .getResultList()
                .forEach(
                        row ->
                                first.put(
                                        (Long) row[0],
                                        new Named((String) row[1], AccountId.of((Long) row[2]))));
        return first;
    }

    /**
     * Counts women and men from the first place of a list to another one.
     *
     * @param out places that do not count
     * @param in places that count wherever they stand
     */
    public GenderMix mix(long listId, int last, Collection<Integer> out, Collection<Integer> in) {
        GenderMix mix = soFar(listId, last);
        for (Gender gender :
                genders(
                        listId,
                        out.stream().filter(place -> place <= last && !in.contains(place)))) {
            mix = mix.without(gender);
        }
        for (Gender gender : genders(listId, in.stream().filter(place -> place > last))) {
            mix = mix.with(gender);
        }
        return mix;
    }

    /** Each place says how many stand up to it: nobody is counted anew. */
    private GenderMix soFar(long listId, int last) {
        if (last == 0) {
            return GenderMix.NOBODY;
        }
        Object[] counts =
                entityManager
                        .createQuery(
                                "SELECT r.womenSoFar, r.menSoFar FROM RankedApplication r"
                                        + " WHERE r.listId = :list AND r.place = :last",
                                Object[].class)
                        .setParameter("list", listId)
                        .setParameter("last", last)
                        .getSingleResult();
        int women = (int) counts[0];
        int men = (int) counts[1];
        return new GenderMix(women, men, last - women - men);
    }

    /**
     * Women, men and those of whom neither is known, by null, on some places. The places between
     * them are read, too: asked for one by one H2 reads the whole list.
     */
    private List<@Nullable Gender> genders(long listId, Stream<Integer> places) {
        SortedSet<Integer> some = places.collect(toCollection(TreeSet::new));
        return some.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "SELECT r.place, r.gender FROM RankedApplication r"
                                        + " WHERE r.listId = :list"
                                        + " AND r.place BETWEEN :first AND :last",
                                Object[].class)
                        .setParameter("list", listId)
                        .setParameter("first", some.first())
                        .setParameter("last", some.last())
                        .getResultStream()
                        .filter(row -> some.contains((Integer) row[0]))
                        .map(row -> (Gender) row[1])
                        .collect(toCollection(ArrayList::new));
    }

    /** Names applications that are or were on a list, by their ids. */
    public Map<Long, Named> named(Collection<Long> applicationIds) {
        return applicationIds.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery(
                                "SELECT a.id, a.reference, a.accountId FROM Application a"
                                        + " WHERE a.id IN :ids",
                                Object[].class)
                        .setParameter("ids", applicationIds)
                        .getResultStream()
                        .collect(
                                toMap(
                                        row -> (Long) row[0],
                                        row ->
                                                new Named(
                                                        (String) row[1],
                                                        AccountId.of((Long) row[2]))));
    }

    /** The place of the application with that reference. */
    Optional<Place> byReference(String reference) {
        return entityManager
                .createQuery(
                        PLACE + " WHERE r.reference = :reference AND r.place IS NOT NULL",
                        Object[].class)
                .setParameter("reference", reference)
                .getResultStream()
                .map(RankedLists::place)
                .findFirst();
    }

    /** Tells how many are on the list of an application, and how far the latest decision went. */
    OwnRankView.Standing standing(long applicationId) {
        return entityManager
                .createQuery(
                        "SELECT l.ranked, p.chosenTo, p.reserveTo FROM RankedApplication r"
                                + " JOIN RankedList l ON l.id = r.listId"
                                + " LEFT JOIN Proposal p ON p.listId = r.listId AND p.state ="
                                + " ke.cp2.selection.proposal.ProposalState.DONE"
                                + " WHERE r.applicationId = :id ORDER BY p.id DESC",
                        Object[].class)
                .setParameter("id", applicationId)
                .setMaxResults(1)
                .getResultStream()
                .map(
                        row ->
                                new OwnRankView.Standing(
                                        (Integer) row[0], (Integer) row[1], (Integer) row[2]))
                .findFirst()
                .orElseThrow();
    }

    /** Tells how the details behind some applications are by now; nothing without a profile. */
    Map<Long, Details> details(Collection<Long> applicationIds) {
        return applicationIds.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery(
                                "SELECT a.id, p.rankedChangeAt, p.state FROM Application a"
                                        + " JOIN Profile p ON p.accountId = a.accountId"
                                        + " WHERE a.id IN :ids",
                                Object[].class)
                        .setParameter("ids", applicationIds)
                        .getResultStream()
                        .collect(
                                toMap(
                                        row -> (Long) row[0],
                                        row ->
                                                new Details(
                                                        (Instant) row[1],
                                                        row[2] == ProfileState.VERIFIED)));
    }

    /** The points of some applications by criterion, in the order of the criteria. */
    Map<Long, List<Score>> scores(Collection<Long> applicationIds) {
        return applicationIds.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery(
                                "SELECT r.applicationId, s FROM RankedApplication r"
                                        + " JOIN r.scores s WHERE r.applicationId IN :ids",
                                Object[].class)
                        .setParameter("ids", applicationIds)
                        .getResultStream()
                        .map(row -> Map.entry((Long) row[0], ((RankedScore) row[1]).score()))
                        .sorted(Comparator.comparing(entry -> entry.getValue().criterion()))
                        .collect(
                                groupingBy(
                                        Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static Place place(Object[] row) {
        return new Place(
                (Long) row[0],
                (String) row[1],
                AccountId.of((Long) row[2]),
                (Integer) row[3],
                (Integer) row[4],
                (Integer) row[5],
                (Bar) row[6],
                (String) row[7],
                (Integer) row[8] == 1);
    }
}
