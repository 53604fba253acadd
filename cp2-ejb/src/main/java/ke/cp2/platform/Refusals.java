package ke.cp2.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * All that rules refuse of one form: a person who has three fields wrong reads so at once, not one
 * after the other. Of each field the first refusal counts.
 */
public final class Refusals {

    private final List<BusinessException> all = new ArrayList<>();

    /** Keeps what a rule refuses. */
    public Refusals check(Runnable rule) {
        value(
                () -> {
                    rule.run();
                    return null;
                });
        return this;
    }

    /** The value that a rule lets through, or null when it refuses. */
    public <T> @Nullable T value(Supplier<T> rule) {
        try {
            return rule.get();
        } catch (BusinessException e) {
            e.each().forEach(this::add);
            return null;
        }
    }

    /** Hands on what is judged by who takes it: a rule or a constraint that refuses null. */
    @NullUnmarked
    public static <T> T judged(@Nullable T value) {
        return value;
    }

    /** Refuses a field where something is wrong with it. */
    public Refusals when(boolean wrong, String field, String key, Object... values) {
        if (wrong) {
            add(BusinessException.at(field, key, values));
        }
        return this;
    }

    /**
     * Ends the use case when anything was refused.
     *
     * @throws BusinessException with all of it
     */
    public void raise() {
        if (!all.isEmpty()) {
            throw BusinessException.all(all);
        }
    }

    private void add(BusinessException refusal) {
        boolean known =
                refusal.field() != null
                        && all.stream().anyMatch(one -> refusal.field().equals(one.field()));
        if (!known) {
            all.add(refusal);
        }
    }
}
