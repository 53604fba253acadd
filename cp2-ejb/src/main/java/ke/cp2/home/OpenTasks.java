package ke.cp2.home;

import java.io.Serializable;
import java.util.Map;

/** Counts the tasks that are open for a member of staff, by their kind. */
public record OpenTasks(Map<Task, Long> counts) implements Serializable {

    /** Tells how many of a kind are open: none of those of other roles. */
    public long of(Task kind) {
        return counts.getOrDefault(kind, 0L);
    }
}
