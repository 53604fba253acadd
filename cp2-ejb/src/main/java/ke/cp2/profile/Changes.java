package ke.cp2.profile;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Lists the fields that a change touched: the audit trail keeps names, never values. */
final class Changes {

    private Changes() {}

    /** The names of the fields whose values differ. */
    static Set<String> between(Map<String, Object> before, Map<String, Object> after) {
        Set<String> names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        names.removeIf(name -> Objects.equals(before.get(name), after.get(name)));
        return names;
    }
}
