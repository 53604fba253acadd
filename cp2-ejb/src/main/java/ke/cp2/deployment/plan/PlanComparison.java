package ke.cp2.deployment.plan;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Compares a plan with the one before it, person by person.
 *
 * @param same people who go to the same centre in the same position
 * @param moved people who go to another centre, or in another position
 * @param added people whom the plan before sent nowhere
 * @param dropped people whom the plan before sent somewhere, and this one does not
 */
public record PlanComparison(int same, int moved, int added, int dropped) implements Serializable {

    /**
     * Compares rows of account, centre and position.
     *
     * @param deployed where people were deployed already: they are in no plan, and keep their
     *     places
     */
    static PlanComparison of(List<Object[]> before, List<Object[]> now, List<Object[]> deployed) {
        Map<Object, String> places = new HashMap<>();
        deployed.forEach(row -> places.put(row[0], place(row)));
        before.forEach(row -> places.put(row[0], place(row)));
        Map<Object, Object[]> then = new HashMap<>();
        deployed.forEach(row -> then.put(row[0], row));
        now.forEach(row -> then.put(row[0], row));
        int same = 0;
        int moved = 0;
        int added = 0;
        for (Object[] row : then.values()) {
            String earlier = places.remove(row[0]);
            if (earlier == null) {
                added++;
            } else if (Objects.equals(earlier, place(row))) {
                same++;
            } else {
                moved++;
            }
        }
        return new PlanComparison(same, moved, added, places.size());
    }

    private static String place(Object... row) {
        return row[1] + "-" + row[2];
    }
}
