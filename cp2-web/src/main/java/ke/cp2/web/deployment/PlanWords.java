package ke.cp2.web.deployment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ke.cp2.deployment.DeploymentPlan;
import ke.cp2.deployment.Obstacle;
import ke.cp2.deployment.plan.Alternative;
import ke.cp2.deployment.plan.FreeSeat;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.reference.Names;

/** Says in words why a plan is as it is. */
@RequestScoped
public class PlanWords {

    private static final String TEXTS = "deployment";

    @Inject private Names names;

    @Inject private Language language;

    /**
     * Says why nobody is left for places; those that lack for the same people stand together.
     *
     * @param ofCounty whether it is the second pass over a county
     */
    List<ListedShortage> shortages(List<FreeSeat> free, boolean ofCounty) {
        Map<String, List<FreeSeat>> groups = new LinkedHashMap<>();
        free.forEach(
                seat ->
                        groups.computeIfAbsent(
                                        seat.centreCode() + seat.group(), key -> new ArrayList<>())
                                .add(seat));
        return groups.values().stream().map(seats -> shortage(seats, ofCounty)).toList();
    }

    private ListedShortage shortage(List<FreeSeat> seats, boolean ofCounty) {
        FreeSeat one = seats.get(0);
        String position = names.position(one.positionCode());
        return new ListedShortage(
                text("free.title", seats.size(), position, one.centreName()),
                one.people() == 0
                        ? text(ofCounty ? "free.nobody.county" : "free.nobody")
                        : text(
                                "free.proof",
                                one.people(),
                                one.people() + one.lacking(),
                                String.join(", ", one.centres())),
                others(one.others()));
    }

    private List<String> others(Map<Obstacle, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> text("others." + entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Says what another place of a person would cost, or why it is forbidden. */
    ListedAlternative alternative(Alternative other, int metresNow) {
        Obstacle obstacle = other.obstacle();
        Long extra = other.extraPoints();
        String words;
        if (obstacle != null) {
            words = text("Obstacle." + obstacle);
        } else if (extra == null) {
            words = text("why.fixedThere");
        } else if (extra == 0) {
            words = text("why.drawn");
        } else if (extra >= DeploymentPlan.POINTS_OF_A_FREE_SEAT) {
            words = text("why.leavesFree");
        } else {
            words = text(other.metres() < metresNow ? "why.nearerCosts" : "why.costs", extra);
        }
        return new ListedAlternative(
                other.centreName(),
                other.centreCode(),
                names.position(other.positionCode()),
                Kilometres.of(other.metres()),
                words);
    }

    private String text(String key, Object... values) {
        return language.text(TEXTS, key, values);
    }
}
