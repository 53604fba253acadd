package ke.cp2.deployment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ke.cp2.profile.value.Gender;
import org.jspecify.annotations.Nullable;

/**
 * Says what it costs to send each person to each seat. A cost has two parts: the points of the
 * terms, and below them some bits that the seed draws for the pair, so that one plan only costs
 * least: the same people come out whatever order they came in. The seed draws between plans of
 * equal points only: no points depend on it.
 */
final class SeatCosts {

    /** The points of a seat that nobody is sent to: more than others ever save. */
    static final int FREE_POINTS = 1 << 23;

    /**
     * The points that a seat costs besides when it asks for a skill and stays free. As many seats
     * as possible are filled all the same: what can be filled is a matroid, and its heaviest bases
     * are as large as all others.
     */
    static final int ASKED_POINTS = FREE_POINTS;

    /** The bits below the points; a sum of all drawn ones stays below one point. */
    private static final int DRAWN_BITS = 38;

    private static final int DRAWN_BITS_OF_A_PAIR = 28;

    private static final int BARRED = -1;

    /** A centre with fewer seats cannot have two thirds at most of each gender. */
    private static final int SMALLEST_MIX = 3;

    private final List<Seat> seats;
    private final List<Deployable> people;
    private final DeploymentTerms terms;
    private final @Nullable Gender[] wanted;
    private final long[] seatKeys;
    private final long[] personKeys;
    private final int drawn;

    /** The row of each seat whose position nobody holds: in a second pass there are many. */
    private final long[] nobody;

    /** Takes seats and people in an order that does not depend on how they are given. */
    SeatCosts(List<Seat> seats, List<Deployable> people, DeploymentTerms terms, String seed) {
        this.seats = seats.stream().sorted(Comparator.comparing(Seat::id)).toList();
        this.people = people.stream().sorted(Comparator.comparing(Deployable::id)).toList();
        this.terms = terms;
        seatKeys = this.seats.stream().mapToLong(seat -> key(seed, "seat", seat.id())).toArray();
        personKeys =
                this.people.stream()
                        .mapToLong(person -> key(seed, "person", person.id()))
                        .toArray();
        wanted = wanted();
        int countBits = Integer.SIZE - Integer.numberOfLeadingZeros(this.seats.size());
        drawn = Math.min(DRAWN_BITS_OF_A_PAIR, DRAWN_BITS - countBits);
        nobody = new long[this.people.size()];
        Arrays.fill(nobody, Assignment.FORBIDDEN);
    }

    List<Seat> seats() {
        return seats;
    }

    List<Deployable> people() {
        return people;
    }

    /** All costs, by seat and person. What depends on the centre alone is asked once a centre. */
    long[][] table() {
        Map<String, int[]> atCentre = new HashMap<>();
        Map<String, BitSet> inPosition = new HashMap<>();
        long[][] table = new long[seats.size()][];
        for (int seat = 0; seat < table.length; seat++) {
            Seat given = seats.get(seat);
            table[seat] =
                    row(
                            seat,
                            atCentre.computeIfAbsent(given.centreCode(), code -> atCentre(given)),
                            inPosition.computeIfAbsent(given.positionCode(), this::inPosition));
        }
        return table;
    }

    private long[] row(int seat, int[] atCentre, BitSet inPosition) {
        if (inPosition.isEmpty()) {
            return nobody;
        }
        long[] row = nobody.clone();
        for (int person = inPosition.nextSetBit(0);
                person >= 0;
                person = inPosition.nextSetBit(person + 1)) {
            if (atCentre[person] != BARRED && isReading(seats.get(seat), people.get(person))) {
                int points = atCentre[person] + genderPoints(seat, person);
                long all = (long) points + FREE_POINTS + ASKED_POINTS - freePoints(seats.get(seat));
                row[person] = (all << DRAWN_BITS) + draw(seat, person);
            }
        }
        return row;
    }

    /** The points of each person at that centre. */
    private int[] atCentre(Seat seat) {
        int[] points = new int[people.size()];
        for (int person = 0; person < points.length; person++) {
            Deployable sent = people.get(person);
            points[person] =
                    atCentre(seat, sent) == null
                            ? terms.points(seat.point().kilometresTo(sent.home()), sent.rank())
                            : BARRED;
        }
        return points;
    }

    private BitSet inPosition(String code) {
        BitSet able = new BitSet(people.size());
        for (int person = 0; person < people.size(); person++) {
            able.set(person, people.get(person).positions().contains(code));
        }
        return able;
    }

    /** The points of that seat when nobody is sent to it. */
    static int freePoints(Seat seat) {
        return seat.isSkilled() ? FREE_POINTS + ASKED_POINTS : FREE_POINTS;
    }

    /**
     * Gives the cost of a seat that stays free, as in {@link #table()}: the same for all, since
     * there what asks for no skill costs so much more when it is filled.
     */
    static long free() {
        return (long) (FREE_POINTS + ASKED_POINTS) << DRAWN_BITS;
    }

    /** The points in a difference of costs of the {@link #table()}. */
    static long points(long cost) {
        return cost >> DRAWN_BITS;
    }

    /** The points of a pair, with those for gender. */
    int points(int seat, int person) {
        Deployable sent = people.get(person);
        return terms.points(kilometres(seat, person), sent.rank()) + genderPoints(seat, person);
    }

    private int genderPoints(int seat, int person) {
        return wanted[seat] == null || wanted[seat] == people.get(person).gender()
                ? 0
                : terms.genderPoints();
    }

    double kilometres(int seat, int person) {
        return seats.get(seat).point().kilometresTo(people.get(person).home());
    }

    /** Tells why that person must not have that seat, or null. */
    static @Nullable Obstacle obstacle(Seat seat, Deployable person) {
        if (!person.positions().contains(seat.positionCode())) {
            return Obstacle.OTHER_POSITION;
        }
        Obstacle atCentre = atCentre(seat, person);
        if (atCentre != null || isReading(seat, person)) {
            return atCentre;
        }
        return seat.braille() && !person.braille()
                ? Obstacle.NO_BRAILLE
                : Obstacle.NO_SIGN_LANGUAGE;
    }

    private static @Nullable Obstacle atCentre(Seat seat, Deployable person) {
        if (person.stations().contains(seat.centreCode())) {
            return Obstacle.OWN_STATION;
        }
        if (person.interests().contains(seat.centreCode())) {
            return Obstacle.DECLARED_INTEREST;
        }
        return person.sentBefore().contains(seat.centreCode()) ? Obstacle.SENT_BEFORE : null;
    }

    /** Tells whether the person reads braille and signs, as far as the seat needs it. */
    private static boolean isReading(Seat seat, Deployable person) {
        return (!seat.braille() || person.braille())
                && (!seat.signLanguage() || person.signLanguage());
    }

    /**
     * A third of a centre's seats asks for each gender, the rest takes either: the same ones
     * whatever the seed, or plans with other seeds would have other points. What asks for a skill
     * comes last, for few people can have it.
     */
    private @Nullable Gender[] wanted() {
        Map<String, List<Integer>> byCentre = new LinkedHashMap<>();
        for (int seat = 0; seat < seats.size(); seat++) {
            byCentre.computeIfAbsent(seats.get(seat).centreCode(), key -> new ArrayList<>())
                    .add(seat);
        }
        @Nullable Gender[] genders = new @Nullable Gender[seats.size()];
        for (List<Integer> centre : byCentre.values()) {
            if (centre.size() >= SMALLEST_MIX) {
                centre.sort(
                        Comparator.comparing((Integer seat) -> seats.get(seat).isSkilled())
                                .thenComparing(seat -> key("", "gender", seats.get(seat).id())));
                int third = fewest(centre.size());
                for (int i = 0; i < third; i++) {
                    genders[centre.get(i)] = Gender.FEMALE;
                    genders[centre.get(third + i)] = Gender.MALE;
                }
            }
        }
        return genders;
    }

    /** So many of each gender a centre of that size must have. */
    static int fewest(int size) {
        return size < SMALLEST_MIX ? 0 : size / SMALLEST_MIX + Math.min(1, size % SMALLEST_MIX);
    }

    /** Bits that the seed draws for a pair; mixed as SplitMix64 does, for there are millions. */
    private long draw(int seat, int person) {
        long bits = seatKeys[seat] ^ Long.rotateLeft(personKeys[person], 1);
        bits = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        bits = (bits ^ (bits >>> 27)) * 0x94d049bb133111ebL;
        return (bits ^ (bits >>> 31)) >>> (Long.SIZE - drawn);
    }

    private static long key(String seed, String kind, String id) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(
                                    (seed + '|' + kind + '|' + id)
                                            .getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
