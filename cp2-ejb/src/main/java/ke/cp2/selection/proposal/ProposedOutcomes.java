package ke.cp2.selection.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import ke.cp2.application.decision.Decision;

/**
 * Works out what becomes of each place of a ranked list: the first get the posts, the next come
 * onto the reserve list, the others nothing. Who departs from the order gets the own outcome, and
 * the order goes on behind those: a place that somebody gives up goes to the next one.
 *
 * @param able the last place that may get a post
 * @param chosenTo the last place that gets a post by the order; 0 when none does
 * @param reserveTo the last place that comes onto the reserve list by the order, or chosenTo
 * @param departures outcomes by place
 * @param held places that keep what the order gives them, and wait
 */
record ProposedOutcomes(
        int ranked,
        int able,
        int chosenTo,
        int reserveTo,
        Map<Integer, Decision> departures,
        Set<Integer> held) {

    /** The same, while nothing is decided on some places; the others do not move up for it. */
    ProposedOutcomes holding(Set<Integer> places) {
        return new ProposedOutcomes(ranked, able, chosenTo, reserveTo, departures, places);
    }

    /** Tells whether a place gets that outcome by this, and is not kept waiting. */
    boolean gives(Decision outcome, int place) {
        return at(place) == outcome && !held.contains(place);
    }

    /** Tells whether a place gets a post or comes onto the reserve list by this. */
    boolean givesSomething(int place) {
        return at(place) != Decision.UNSUCCESSFUL && !held.contains(place);
    }

    /** The outcomes for so many posts and places on the reserve list. */
    static ProposedOutcomes of(
            int ranked, int able, int posts, int reserves, Map<Integer, Decision> departures) {
        int chosenTo = 0;
        int left = posts - count(departures, Decision.SUCCESSFUL);
        int place = 1;
        for (; place <= able && left > 0; place++) {
            if (!departures.containsKey(place)) {
                chosenTo = place;
                left--;
            }
        }
        int reserveTo = chosenTo;
        left = reserves - count(departures, Decision.RESERVE);
        for (place = chosenTo + 1; place <= able && left > 0; place++) {
            if (!departures.containsKey(place)) {
                reserveTo = place;
                left--;
            }
        }
        return new ProposedOutcomes(
                ranked, able, chosenTo, reserveTo, Map.copyOf(departures), Set.of());
    }

    /**
     * Finds the first departure that changes nothing: its place gets that outcome by the order and
     * the departures before it anyway.
     */
    static OptionalInt needless(
            int ranked, int able, int posts, int reserves, List<Map.Entry<Integer, Decision>> all) {
        Map<Integer, Decision> before = new HashMap<>();
        for (Map.Entry<Integer, Decision> one : all) {
            if (of(ranked, able, posts, reserves, before).at(one.getKey()) == one.getValue()) {
                return OptionalInt.of(one.getKey());
            }
            before.put(one.getKey(), one.getValue());
        }
        return OptionalInt.empty();
    }

    /** The places that depart from the order with that outcome. */
    List<Integer> departingTo(Decision outcome) {
        return departures.entrySet().stream()
                .filter(one -> one.getValue() == outcome)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int count(Map<Integer, Decision> departures, Decision outcome) {
        return (int) departures.values().stream().filter(one -> one == outcome).count();
    }

    /** The outcome of a place. */
    Decision at(int place) {
        Decision departure = departures.get(place);
        if (departure != null) {
            return departure;
        }
        if (place <= chosenTo) {
            return Decision.SUCCESSFUL;
        }
        return place <= reserveTo ? Decision.RESERVE : Decision.UNSUCCESSFUL;
    }

    /**
     * Finds the first place that is kept and would get less by the departures than the order gives
     * it: its post or its place on the reserve list would go to somebody else while it waits.
     *
     * @param plain the outcomes without any departure
     */
    OptionalInt takenFromKept(ProposedOutcomes plain) {
        return held.stream()
                .mapToInt(Integer::intValue)
                .filter(place -> isLess(at(place), plain.at(place)))
                .sorted()
                .findFirst();
    }

    private static boolean isLess(Decision one, Decision other) {
        return other == Decision.SUCCESSFUL
                ? one != Decision.SUCCESSFUL
                : other == Decision.RESERVE && one == Decision.UNSUCCESSFUL;
    }

    /** So many places have an outcome. */
    int count(Decision outcome) {
        int departing = count(departures, outcome);
        int waiting = (int) held.stream().filter(place -> at(place) == outcome).count();
        return switch (outcome) {
            case SUCCESSFUL -> departing + byOrder(0, chosenTo) - waiting;
            case RESERVE -> departing + byOrder(chosenTo, reserveTo) - waiting;
            case UNSUCCESSFUL -> departing + byOrder(reserveTo, ranked) - waiting;
            case SHORTLIST -> 0;
        };
    }

    /** Counts the places behind one up to another one that do not depart. */
    private int byOrder(int after, int last) {
        return last
                - after
                - (int)
                        departures.keySet().stream()
                                .filter(place -> place > after && place <= last)
                                .count();
    }

    /** The places whose outcome is another one than theirs is without any departure. */
    List<Integer> differing(ProposedOutcomes plain) {
        TreeSet<Integer> candidates = new TreeSet<>(departures.keySet());
        addBetween(candidates, chosenTo, plain.chosenTo);
        addBetween(candidates, reserveTo, plain.reserveTo);
        return new ArrayList<>(
                candidates.stream().filter(place -> at(place) != plain.at(place)).toList());
    }

    /** Writes all of it down: the same text for the same outcomes. */
    String summary() {
        return chosenTo
                + "/"
                + reserveTo
                + "/"
                + ranked
                + new TreeMap<>(departures)
                + new TreeSet<>(held);
    }

    private static void addBetween(TreeSet<Integer> places, int one, int other) {
        IntStream.rangeClosed(Math.min(one, other) + 1, Math.max(one, other)).forEach(places::add);
    }
}
