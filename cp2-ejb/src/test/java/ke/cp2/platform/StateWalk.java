package ke.cp2.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Takes an entity through every sequence of steps up to a length, in any order and as often as one
 * likes, and notes the moves from state to state that it has made. What no sequence does is not
 * possible; a refused step leaves the state as it was.
 */
public final class StateWalk<E, S extends Enum<S>> {

    private final Class<S> states;
    private final Supplier<E> first;
    private final Function<E, S> state;
    private final Map<String, Consumer<E>> steps = new LinkedHashMap<>();
    private Class<? extends RuntimeException> refusal = BusinessException.class;

    /**
     * A walk.
     *
     * @param first makes the entity as it begins
     */
    public StateWalk(Class<S> states, Supplier<E> first, Function<E, S> state) {
        this.states = states;
        this.first = first;
        this.state = state;
    }

    /** What says that a step is refused, where it is no refusal that people read. */
    public StateWalk<E, S> refusedBy(Class<? extends RuntimeException> exception) {
        refusal = exception;
        return this;
    }

    /** Adds a step that may be refused. */
    public StateWalk<E, S> step(String name, Consumer<E> step) {
        steps.put(name, step);
        return this;
    }

    /** The moves that sequences of so many steps make, by the state that they begin in. */
    public Map<S, Set<S>> moves(int length) {
        Map<S, Set<S>> moves = new EnumMap<>(states);
        walk(new ArrayList<>(), length, moves);
        return moves;
    }

    private void walk(List<String> taken, int left, Map<S, Set<S>> moves) {
        if (left == 0) {
            return;
        }
        for (String name : steps.keySet()) {
            E entity = first.get();
            taken.forEach(step -> take(step, entity));
            S before = state.apply(entity);
            boolean done = take(name, entity);
            S after = state.apply(entity);
            if (before != after) {
                assertThat(done).as("%s, then %s, refused", taken, name).isTrue();
                moves.computeIfAbsent(before, any -> EnumSet.noneOf(states)).add(after);
            }
            if (done) {
                taken.add(name);
                walk(taken, left - 1, moves);
                taken.remove(taken.size() - 1);
            }
        }
    }

    private boolean take(String name, E entity) {
        try {
            steps.get(name).accept(entity);
            return true;
        } catch (RuntimeException refused) {
            if (!refusal.isInstance(refused) && !(refused instanceof BusinessException)) {
                throw refused;
            }
            return false;
        }
    }
}
