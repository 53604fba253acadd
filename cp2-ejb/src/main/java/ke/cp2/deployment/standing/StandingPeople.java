package ke.cp2.deployment.standing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ke.cp2.centre.staffing.CentreSeats;
import ke.cp2.centre.staffing.StaffingNeeds;
import ke.cp2.deployment.Skills;
import ke.cp2.deployment.change.AwaitedPlace;
import ke.cp2.deployment.change.ChangeCatalogue;
import ke.cp2.deployment.posting.PostedPeople;
import ke.cp2.deployment.posting.PostedPerson;
import ke.cp2.deployment.posting.PostingMoves;
import ke.cp2.deployment.posting.TakenSeat;
import ke.cp2.deployment.solution.PlaceSeat;
import ke.cp2.deployment.solution.PlaceSkill;
import ke.cp2.deployment.solution.SkillsAtCentres;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.vacancy.series.SeriesName;
import ke.cp2.vacancy.series.SeriesNames;
import org.jspecify.annotations.Nullable;

/**
 * Shows officers who stands where now, place by place, also where nobody stands: a sub-county
 * officer the own sub-county. A sub-county has some thousand places, which are put together from
 * the need of its centres and what is taken; names are read for the page that is shown only.
 */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER})
public class StandingPeople {

    private static final String SUB_COUNTY = "[0-9]{5}";

    /** As many as somebody reads. */
    private static final int MOST_LACKING = 100;

    @Inject private StaffingNeeds needs;

    @Inject private PostingMoves postings;

    @Inject private SkillsAtCentres skills;

    @Inject private PostedPeople people;

    @Inject private ChangeCatalogue changes;

    @Inject private SeriesNames names;

    @Inject private Caller caller;

    /**
     * Counts the places of a filter.
     *
     * @param free those that nobody has
     * @param lacking those whose person lacks a skill that the place asks for
     * @param centres the names of the centres of the sub-county by their codes, to choose from
     */
    public record Summary(int places, int free, int lacking, Map<String, String> centres)
            implements Serializable {

        public Summary {
            centres = new LinkedHashMap<>(centres);
        }
    }

    /** The only sub-county that the caller may see; empty for officers of the council. */
    public Optional<String> ownSubCounty() {
        return Optional.ofNullable(caller.subCountyLimit());
    }

    /** Counts them; empty when there is no such series, or the caller may not see the place. */
    public Optional<Summary> summary(@Nullable StandingFilter filter) {
        return filter == null || !isInView(filter)
                ? Optional.empty()
                : names.byId(filter.seriesId())
                        .map(
                                series -> {
                                    List<Standing> all = all(series, filter.subCountyCode());
                                    Map<String, String> centres = new LinkedHashMap<>();
                                    all.forEach(
                                            place ->
                                                    centres.putIfAbsent(
                                                            place.centreCode(),
                                                            place.centreName()));
                                    List<Standing> some =
                                            all.stream().filter(filter::takes).toList();
                                    return new Summary(
                                            some.size(),
                                            (int)
                                                    some.stream()
                                                            .filter(one -> !one.isTaken())
                                                            .count(),
                                            (int)
                                                    some.stream()
                                                            .filter(one -> !one.lacks().isNothing())
                                                            .count(),
                                            centres);
                                });
    }

    /** A page of the places, by centre and position. */
    public Page<Standing> page(StandingFilter filter, PageRequest page) {
        if (!isInView(filter)) {
            return new Page<>(List.of(), 0);
        }
        List<Standing> some =
                names
                        .byId(filter.seriesId())
                        .map(series -> all(series, filter.subCountyCode()))
                        .orElseGet(List::of)
                        .stream()
                        .filter(filter::takes)
                        .toList();
        List<Standing> shown = some.stream().skip(page.first()).limit(page.size()).toList();
        Map<Long, AwaitedPlace> awaited =
                changes.awaited(filter.seriesId(), filter.subCountyCode());
        return new Page<>(named(shown, awaited), some.size());
    }

    /** The places of a centre that ask for a skill, and who has them. */
    public List<Standing> asking(StandingFilter filter) {
        return isInView(filter)
                ? named(
                        chosen(filter, place -> filter.takes(place) && !place.asks().isNothing()),
                        Collections.emptyMap())
                : List.of();
    }

    /**
     * The places of sub-counties whose people lack a skill that the place asks for, up to a page:
     * their centres need somebody else there.
     */
    public List<Standing> lacking(long seriesId, List<String> subCounties) {
        List<Standing> all = new ArrayList<>();
        names.byId(seriesId)
                .ifPresent(
                        series ->
                                subCounties.stream()
                                        .map(
                                                subCounty ->
                                                        new StandingFilter(
                                                                seriesId, subCounty, null, null))
                                        .filter(this::isInView)
                                        .forEach(filter -> all.addAll(lacking(series, filter))));
        return named(all.stream().limit(MOST_LACKING).toList(), Collections.emptyMap());
    }

    /** Reads who stands there only where the candidates of a centre need a skill. */
    private List<Standing> lacking(SeriesName series, StandingFilter filter) {
        return needs.seats(series, filter.subCountyCode()).stream()
                        .anyMatch(need -> need.reading() + need.signing() > 0)
                ? chosen(filter, place -> !place.lacks().isNothing())
                : List.of();
    }

    private List<Standing> chosen(StandingFilter filter, Predicate<Standing> wanted) {
        return names
                .byId(filter.seriesId())
                .map(series -> all(series, filter.subCountyCode()))
                .orElseGet(List::of)
                .stream()
                .filter(wanted)
                .limit(MOST_LACKING)
                .toList();
    }

    private List<Standing> named(List<Standing> shown, Map<Long, AwaitedPlace> awaited) {
        Map<Long, PostedPerson> known =
                people
                        .withIds(
                                shown.stream()
                                        .map(Standing::deploymentId)
                                        .filter(Objects::nonNull)
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(PostedPerson::id, Function.identity()));
        return shown.stream()
                .map(
                        place ->
                                place.with(
                                        known.get(place.deploymentId()),
                                        awaited.get(place.endedId())))
                .toList();
    }

    private boolean isInView(StandingFilter filter) {
        String limit = caller.subCountyLimit();
        return filter.subCountyCode().matches(SUB_COUNTY)
                && (limit == null || limit.equals(filter.subCountyCode()));
    }

    private List<Standing> all(SeriesName series, String subCountyCode) {
        Map<String, Long> ended = new HashMap<>();
        postings.ended(series.id(), subCountyCode)
                .forEach(seat -> ended.put(key(seat), seat.deploymentId()));
        List<TakenSeat> taken = postings.taken(series.id(), subCountyCode);
        List<CentreSeats> seats = needs.seats(series, subCountyCode);
        Map<String, PlaceSkill> asking = skills.of(seats, taken, null);
        Map<String, Standing> places = new TreeMap<>();
        for (CentreSeats need : seats) {
            for (int number = 1; number <= need.posts(); number++) {
                String key = key(need.centre().code(), need.positionCode(), number);
                places.put(
                        key,
                        new Standing(
                                need.centre().code(),
                                need.centre().name(),
                                need.positionCode(),
                                number,
                                true,
                                Skills.NONE,
                                Skills.NONE,
                                null,
                                ended.get(key),
                                null,
                                null));
            }
        }
        for (TakenSeat seat : taken) {
            places.merge(
                    key(seat),
                    new Standing(
                            seat.centreCode(),
                            "",
                            seat.positionCode(),
                            seat.seatNumber(),
                            false,
                            Skills.NONE,
                            Skills.NONE,
                            seat.deploymentId(),
                            ended.get(key(seat)),
                            null,
                            null),
                    StandingPeople::taken);
        }
        return places.values().stream()
                .map(
                        place ->
                                place.with(
                                        asking.getOrDefault(
                                                PlaceSeat.id(
                                                        place.centreCode(),
                                                        place.positionCode(),
                                                        place.seatNumber()),
                                                PlaceSkill.NONE)))
                .toList();
    }

    private static Standing taken(Standing needed, Standing seat) {
        return new Standing(
                needed.centreCode(),
                needed.centreName(),
                needed.positionCode(),
                needed.seatNumber(),
                true,
                Skills.NONE,
                Skills.NONE,
                seat.deploymentId(),
                needed.endedId(),
                null,
                null);
    }

    private static String key(TakenSeat seat) {
        return key(seat.centreCode(), seat.positionCode(), seat.seatNumber());
    }

    private static String key(String centreCode, String positionCode, int number) {
        return centreCode + ' ' + positionCode + ' ' + (FIRST_NUMBER + number);
    }

    /** Numbers of equal length are in order as texts. */
    private static final int FIRST_NUMBER = 100_000;
}
