package ke.cp2.deployment.solution;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ke.cp2.application.deployed.AcceptedPeople;
import ke.cp2.application.deployed.AcceptedPeople.AcceptedPost;
import ke.cp2.centre.staffing.CentreSeats;
import ke.cp2.centre.staffing.StaffingNeeds;
import ke.cp2.deployment.Deployable;
import ke.cp2.deployment.Seat;
import ke.cp2.deployment.posting.PlanInEffect;
import ke.cp2.deployment.posting.PostingMoves;
import ke.cp2.deployment.posting.TakenSeat;
import ke.cp2.deployment.posting.YearAtCentre;
import ke.cp2.profile.ProfileDirectory;
import ke.cp2.profile.ProfileDirectory.Traits;
import ke.cp2.profile.ProfileFacts;
import ke.cp2.profile.ProfileFacts.PastPosting;
import ke.cp2.profile.ProfileFacts.Station;
import ke.cp2.reference.GeoPoint;
import ke.cp2.reference.ReferenceData;
import ke.cp2.security.AccountId;
import ke.cp2.vacancy.series.RuleName;
import ke.cp2.vacancy.series.SeriesName;
import ke.cp2.vacancy.series.SeriesNames;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a plan is made from: the seats that the centres of its sub-counties need and nobody
 * has yet, and the people who have accepted a post there and are sent nowhere yet.
 */
@Dependent
public class Problems {

    /** Where nothing is known, all centres are equally far: the middle of the country. */
    private static final GeoPoint MIDDLE = new GeoPoint(0.5, 37.8);

    @Inject private StaffingNeeds needs;

    @Inject private AcceptedPeople accepted;

    @Inject private ProfileDirectory profiles;

    @Inject private PostingMoves postings;

    @Inject private SkillsAtCentres skills;

    @Inject private SeriesNames names;

    @Inject private ReferenceData reference;

    /**
     * Reads the problem of a sub-county, or of several for a second pass.
     *
     * @param subCounties the codes of all whose centres need people, and whose people can be sent
     * @param inEffect the plan whose own deployments and later ones count as if they were not
     *     there, or null
     */
    public PlaceProblem read(
            SeriesName series, Collection<String> subCounties, @Nullable PlanInEffect inEffect) {
        Map<AccountId, Set<String>> barred = barred(series, subCounties);
        List<PlaceSeat> seats = new ArrayList<>();
        List<PlacePerson> people = new ArrayList<>();
        int gone = 0;
        for (String place : subCounties) {
            List<TakenSeat> taken =
                    postings.taken(series.id(), place).stream()
                            .filter(seat -> inEffect == null || seat.isBefore(inEffect))
                            .toList();
            gone += taken.size();
            seats.addAll(seats(series, place, taken, null));
            people.addAll(people(series, place, inEffect, barred));
        }
        seats.sort(Comparator.comparing(PlaceSeat::id));
        people.sort(Comparator.comparingLong(person -> person.accountId().value()));
        return new PlaceProblem(List.copyOf(seats), List.copyOf(people), gone);
    }

    /**
     * Reads what a seat that somebody has or had asks of the next one, by the lists of centres and
     * by who stands there now: when its centre lacks a skill, this seat asks for it first.
     */
    public Seat seat(SeriesName series, String subCountyCode, TakenSeat wanted) {
        String id = PlaceSeat.id(wanted.centreCode(), wanted.positionCode(), wanted.seatNumber());
        List<TakenSeat> others =
                postings.taken(series.id(), subCountyCode).stream()
                        .filter(seat -> !seat.isSamePlaceAs(wanted))
                        .toList();
        return seats(series, subCountyCode, others, wanted).stream()
                .filter(seat -> seat.id().equals(id))
                .findFirst()
                .orElseGet(
                        () ->
                                new PlaceSeat(
                                        wanted.centreCode(),
                                        wanted.centreCode(),
                                        subCountyCode,
                                        point(subCountyCode),
                                        wanted.positionCode(),
                                        wanted.seatNumber()))
                .seat();
    }

    private List<PlaceSeat> seats(
            SeriesName series,
            String subCountyCode,
            List<TakenSeat> taken,
            @Nullable TakenSeat first) {
        Set<String> gone =
                taken.stream()
                        .map(
                                seat ->
                                        PlaceSeat.id(
                                                seat.centreCode(),
                                                seat.positionCode(),
                                                seat.seatNumber()))
                        .collect(Collectors.toSet());
        GeoPoint point = point(subCountyCode);
        List<CentreSeats> all = needs.seats(series, subCountyCode);
        Map<String, PlaceSkill> asking = skills.of(all, taken, first);
        return all.stream()
                .flatMap(need -> seats(need, point, asking))
                .filter(seat -> !gone.contains(seat.id()))
                .toList();
    }

    private static Stream<PlaceSeat> seats(
            CentreSeats need, GeoPoint point, Map<String, PlaceSkill> asking) {
        return IntStream.rangeClosed(1, need.posts())
                .mapToObj(
                        number ->
                                new PlaceSeat(
                                        need.centre().code(),
                                        need.centre().name(),
                                        need.centre().subCountyCode(),
                                        Objects.requireNonNullElse(need.centre().point(), point),
                                        need.positionCode(),
                                        number))
                .map(seat -> seat.asking(asking.getOrDefault(seat.id(), PlaceSkill.NONE).asked()));
    }

    private GeoPoint point(@Nullable String subCountyCode) {
        return Objects.requireNonNullElse(reference.pointOf(subCountyCode), MIDDLE);
    }

    /** The centres that people declared an interest in, or that two officers took them from. */
    private Map<AccountId, Set<String>> barred(SeriesName series, Collection<String> places) {
        Map<AccountId, Set<String>> barred = new HashMap<>();
        for (String place : places) {
            Stream.of(
                            accepted.interests(series.id(), place),
                            postings.replacedIn(series.id(), place))
                    .flatMap(found -> found.entrySet().stream())
                    .forEach(
                            found ->
                                    barred.computeIfAbsent(found.getKey(), any -> new TreeSet<>())
                                            .addAll(found.getValue()));
        }
        return barred;
    }

    private List<PlacePerson> people(
            SeriesName series,
            String subCountyCode,
            @Nullable PlanInEffect inEffect,
            Map<AccountId, Set<String>> barred) {
        Map<AccountId, List<AcceptedPost>> posts =
                byPerson(accepted.posts(series.id(), subCountyCode));
        posts.keySet()
                .removeAll(
                        inEffect == null
                                ? postings.deployed(series.id(), posts.keySet())
                                : postings.deployedBefore(inEffect, series.id(), posts.keySet()));
        return people(series, subCountyCode, posts, barred);
    }

    private static Map<AccountId, List<AcceptedPost>> byPerson(List<AcceptedPost> posts) {
        return posts.stream()
                .collect(
                        Collectors.groupingBy(
                                AcceptedPost::accountId,
                                () -> new TreeMap<>(Comparator.comparingLong(AccountId::value)),
                                Collectors.toList()));
    }

    /**
     * Reads what is known of people with those posts, whether they have accepted them yet or not.
     * Whoever has said no gender cannot be weighed, and is not among them.
     *
     * @param interests the centres in which they have declared an interest
     */
    public List<PlacePerson> people(
            SeriesName series,
            String subCountyCode,
            List<AcceptedPost> posts,
            Map<AccountId, Set<String>> interests) {
        return people(series, subCountyCode, byPerson(posts), interests);
    }

    private List<PlacePerson> people(
            SeriesName series,
            String subCountyCode,
            Map<AccountId, List<AcceptedPost>> posts,
            Map<AccountId, Set<String>> interests) {
        Map<String, Integer> years = names.numbers(series.id(), RuleName.NOT_SAME_CENTRE);
        Map<AccountId, Set<YearAtCentre>> here =
                postings.earlier(series.id(), List.copyOf(posts.keySet()));
        List<PlacePerson> people = new ArrayList<>();
        List<AccountId> ids = List.copyOf(posts.keySet());
        for (int from = 0; from < ids.size(); from += ProfileDirectory.MOST_AT_ONCE) {
            List<AccountId> page =
                    ids.subList(from, Math.min(from + ProfileDirectory.MOST_AT_ONCE, ids.size()));
            Map<AccountId, ProfileFacts> facts = profiles.factsOf(page);
            Map<AccountId, Traits> traits = profiles.traitsOf(page);
            for (AccountId id : page) {
                Traits known = traits.get(id);
                if (known != null) {
                    List<AcceptedPost> own = Objects.requireNonNull(posts.get(id));
                    ProfileFacts fact = Objects.requireNonNull(facts.get(id));
                    people.add(
                            person(
                                    own,
                                    new Deployable(
                                            id.toString(),
                                            home(fact, subCountyCode),
                                            known.gender(),
                                            rank(own),
                                            positions(own),
                                            stations(fact, series.startsOn()),
                                            interests.getOrDefault(id, Set.of()),
                                            sentBefore(
                                                    fact,
                                                    here.getOrDefault(id, Set.of()),
                                                    firstYear(series, own, years)),
                                            known.braille(),
                                            known.signLanguage())));
                }
            }
        }
        return people;
    }

    private static PlacePerson person(List<AcceptedPost> posts, Deployable deployable) {
        Map<String, Long> applications = new HashMap<>();
        posts.forEach(post -> applications.putIfAbsent(post.positionCode(), post.applicationId()));
        AcceptedPost station =
                posts.stream().filter(post -> post.centreCode() != null).findFirst().orElse(null);
        return new PlacePerson(
                posts.get(0).accountId(),
                deployable,
                applications,
                station == null ? null : station.positionCode(),
                station == null ? null : station.centreCode());
    }

    /** Gives the home: who has said none lives, as far as anybody knows, where the post is. */
    private GeoPoint home(ProfileFacts facts, String subCountyCode) {
        GeoPoint home = reference.pointOf(facts.home().subCountyCode());
        return home == null ? point(subCountyCode) : home;
    }

    private static int rank(List<AcceptedPost> posts) {
        return posts.stream().mapToInt(AcceptedPost::place).min().orElse(1);
    }

    private static Set<String> positions(List<AcceptedPost> posts) {
        return posts.stream()
                .map(AcceptedPost::positionCode)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> stations(ProfileFacts facts, LocalDate startsOn) {
        return facts.ownStations(startsOn).stream()
                .flatMap(Station::centres)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The first year whose centres are barred; far away where the series has no such rule. */
    private static int firstYear(
            SeriesName series, List<AcceptedPost> posts, Map<String, Integer> years) {
        int back =
                posts.stream()
                        .mapToInt(post -> years.getOrDefault(post.positionCode(), 0))
                        .max()
                        .orElse(0);
        return back == 0 ? Integer.MAX_VALUE : series.examYear() - back;
    }

    private static Set<String> sentBefore(
            ProfileFacts facts, Set<YearAtCentre> here, int firstYear) {
        Set<String> centres = new TreeSet<>();
        facts.pastPostings().stream()
                .filter(posting -> posting.year() >= firstYear)
                .map(PastPosting::centreCode)
                .forEach(centres::add);
        here.stream()
                .filter(earlier -> earlier.year() >= firstYear)
                .map(YearAtCentre::centreCode)
                .forEach(centres::add);
        return centres;
    }
}
