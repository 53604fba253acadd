package ke.cp2.deployment.solution;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ke.cp2.centre.staffing.CentreSeats;
import ke.cp2.deployment.SkilledPlaces;
import ke.cp2.deployment.Skills;
import ke.cp2.deployment.posting.TakenSeat;
import ke.cp2.profile.ProfileDirectory;
import ke.cp2.profile.ProfileDirectory.Traits;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/** Says which places ask for braille or sign language, by who stands there and what they can do. */
@Dependent
public class SkillsAtCentres {

    @Inject private ProfileDirectory profiles;

    /**
     * Gives what places ask for, by their ids; those that ask for nothing are not in it.
     *
     * @param taken those that somebody has
     * @param first the free place that is to be filled, and asks first; null for none
     */
    public Map<String, PlaceSkill> of(
            Collection<CentreSeats> needs, Collection<TakenSeat> taken, @Nullable TakenSeat first) {
        List<CentreSeats> asking =
                needs.stream().filter(need -> need.reading() + need.signing() > 0).toList();
        Map<String, List<TakenSeat>> standing =
                taken.stream()
                        .collect(groupingBy(seat -> key(seat.centreCode(), seat.positionCode())));
        Map<AccountId, Traits> known = traits(asking, standing);
        Map<String, PlaceSkill> skills = new HashMap<>();
        for (CentreSeats need : asking) {
            String key = key(need.centre().code(), need.positionCode());
            Map<Integer, Skills> people = new HashMap<>();
            standing.getOrDefault(key, List.of())
                    .forEach(seat -> people.put(seat.seatNumber(), skills(known, seat)));
            new SkilledPlaces(need.posts(), need.reading(), need.signing())
                    .asking(people, number(key, first))
                    .forEach(
                            (number, asked) -> {
                                if (!asked.isNothing()) {
                                    skills.put(
                                            PlaceSeat.id(
                                                    need.centre().code(),
                                                    need.positionCode(),
                                                    number),
                                            new PlaceSkill(
                                                    asked,
                                                    asked.without(
                                                            people.getOrDefault(number, asked))));
                                }
                            });
        }
        return skills;
    }

    private static @Nullable Integer number(String key, @Nullable TakenSeat seat) {
        return seat != null && key.equals(key(seat.centreCode(), seat.positionCode()))
                ? seat.seatNumber()
                : null;
    }

    /** Reads of those only who stand where somebody needs a skill. */
    private Map<AccountId, Traits> traits(
            List<CentreSeats> asking, Map<String, List<TakenSeat>> standing) {
        return profiles.traitsOf(
                asking.stream()
                        .flatMap(
                                need ->
                                        standing
                                                .getOrDefault(
                                                        key(
                                                                need.centre().code(),
                                                                need.positionCode()),
                                                        List.of())
                                                .stream())
                        .collect(mapping(seat -> AccountId.of(seat.accountId()), toSet())));
    }

    private static Skills skills(Map<AccountId, Traits> known, TakenSeat seat) {
        Traits traits = known.get(AccountId.of(seat.accountId()));
        return traits == null ? Skills.NONE : new Skills(traits.braille(), traits.signLanguage());
    }

    private static String key(String centreCode, String positionCode) {
        return centreCode + '-' + positionCode;
    }
}
