package ke.cp2.platform;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Finds what differs between two records of one type. */
public final class RecordChanges {

    /** A component whose value has changed. */
    public record Change(String name, Object before, Object after) {}

    private RecordChanges() {}

    /** The components that have another value now, in their order. */
    public static <T extends Record> List<Change> between(T before, T after) {
        return Arrays.stream(after.getClass().getRecordComponents())
                .map(part -> new Change(part.getName(), value(part, before), value(part, after)))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }

    private static Object value(RecordComponent part, Record of) {
        try {
            return part.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
