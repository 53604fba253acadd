package ke.cp2.selection.returned;

import static java.util.stream.Collectors.toCollection;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import ke.cp2.security.AccountId;
import ke.cp2.selection.list.RankedList;

/** Holds who on a list had the details returned after the closing, as it is at a moment. */
public final class ReturnedOnList {

    private final RankedList list;
    private final List<ReturnedPlace> all;
    private final Instant now;

    ReturnedOnList(RankedList list, List<ReturnedPlace> all, Instant now) {
        this.list = list;
        this.all = List.copyOf(all);
        this.now = now;
    }

    public RankedList list() {
        return list;
    }

    /** All of them, in the order of their places. */
    List<ReturnedPlace> all() {
        return all;
    }

    /**
     * The places that are kept: nothing is decided on them before the details are verified again,
     * or the time to answer two officers has passed and the list is made anew.
     */
    public Set<Integer> held() {
        return places(one -> one.isHeldOn(list, now));
    }

    /** Those of them whose details that officer alone returned. */
    public Set<Integer> heldBy(AccountId officer) {
        return places(
                one ->
                        one.isHeldOn(list, now)
                                && one.agreedBy() == null
                                && one.returnedBy().equals(officer));
    }

    private Set<Integer> places(Predicate<ReturnedPlace> which) {
        return all.stream()
                .filter(which)
                .map(ReturnedPlace::place)
                .collect(toCollection(TreeSet::new));
    }

    /** Tells whether the list keeps a place whose time has passed: it has to be made anew. */
    public boolean isOver() {
        return all.stream().anyMatch(one -> one.isOverOn(list, now));
    }

    /** The ids of those whom the list sets aside, and who wait all the same. */
    public Set<Long> heldAside() {
        return all.stream()
                .filter(one -> one.bar() != null && one.isHeldOn(list, now))
                .map(ReturnedPlace::applicationId)
                .collect(toCollection(TreeSet::new));
    }
}
