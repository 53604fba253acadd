package ke.cp2.selection.list;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import ke.cp2.profile.value.Gender;
import org.jspecify.annotations.Nullable;

/**
 * Puts the applications of a vacancy into their order: by points, those of equal points by their
 * lots. Then it moves people up where more than two thirds of the posts would go to one gender, as
 * far as applicants of the other allow it. Who may get no post stands behind all others.
 *
 * <p>Lots are needed where equal points decide what becomes of somebody: across the end of the
 * posts or of the reserve list, and within the reserve list, which is called up in its order. Among
 * those who all get a post, or all get nothing, the order decides nothing.
 */
final class RankedOrder {

    /** Of fewer posts no third is a whole one. */
    private static final int SMALLEST_MIX = 3;

    /**
     * An application with its points.
     *
     * @param lot null while nothing was drawn
     */
    record Entry(
            long id, int points, @Nullable Gender gender, boolean barred, @Nullable String lot) {}

    /**
     * An application with its place.
     *
     * @param byPoints the place that it would have without the two-thirds rule
     * @param soFar women and men from the first place to this one
     */
    record Placed(Entry entry, int byPoints, int place, GenderMix soFar) {

        boolean isMoved() {
            return byPoints != place;
        }
    }

    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::barred)
                    .thenComparing(Entry::points, Comparator.reverseOrder())
                    .thenComparing(Entry::lot, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(Entry::id);

    private final List<Placed> placed;
    private final int posts;
    private final int reserves;

    private RankedOrder(List<Placed> placed, int posts, int reserves) {
        this.placed = placed;
        this.posts = posts;
        this.reserves = reserves;
    }

    /** The order of applications for so many posts and places on the reserve list. */
    static RankedOrder of(List<Entry> entries, int posts, int reserves, boolean twoThirds) {
        List<Entry> byPoints = entries.stream().sorted(ORDER).toList();
        List<Entry> order = twoThirds ? mixed(byPoints, posts) : byPoints;
        Map<Long, Integer> before = new LinkedHashMap<>();
        byPoints.forEach(entry -> before.put(entry.id(), before.size() + 1));
        List<Placed> placed = new ArrayList<>();
        GenderMix soFar = GenderMix.NOBODY;
        for (Entry entry : order) {
            soFar = soFar.with(entry.gender());
            placed.add(
                    new Placed(
                            entry,
                            Objects.requireNonNull(before.get(entry.id())),
                            placed.size() + 1,
                            soFar));
        }
        return new RankedOrder(placed, posts, reserves);
    }

    /** So many of each gender are among so many posts, where there are as many. */
    static int fewest(int posts) {
        return posts < SMALLEST_MIX ? 0 : (posts + SMALLEST_MIX - 1) / SMALLEST_MIX;
    }

    private static List<Entry> mixed(List<Entry> byPoints, int posts) {
        int able = (int) byPoints.stream().filter(entry -> !entry.barred()).count();
        int given = Math.min(posts, able);
        List<Entry> chosen = new ArrayList<>(byPoints.subList(0, given));
        Set<Entry> up = new HashSet<>();
        for (Gender gender : Gender.values()) {
            List<Entry> next =
                    byPoints.subList(given, able).stream()
                            .filter(entry -> entry.gender() == gender)
                            .toList();
            int missing = fewest(given) - count(chosen, gender);
            for (int i = 0; i < Math.min(missing, next.size()); i++) {
                Optional<Entry> leaving = lastOther(chosen, gender, fewest(given));
                if (leaving.isPresent()) {
                    chosen.remove(leaving.get());
                    chosen.add(next.get(i));
                    up.add(next.get(i));
                }
            }
        }
        List<Entry> order = new ArrayList<>(chosen);
        order.sort(Comparator.comparing((Entry entry) -> up.contains(entry)).thenComparing(ORDER));
        Set<Entry> first = new HashSet<>(order);
        byPoints.stream().filter(entry -> !first.contains(entry)).forEach(order::add);
        return order;
    }

    private static int count(List<Entry> entries, Gender gender) {
        return (int) entries.stream().filter(entry -> entry.gender() == gender).count();
    }

    /** The last of those who are not of a gender, and whose own gender can spare one. */
    private static Optional<Entry> lastOther(List<Entry> chosen, Gender gender, int fewest) {
        for (int i = chosen.size() - 1; i >= 0; i--) {
            Gender other = chosen.get(i).gender();
            if (other != gender && (other == null || count(chosen, other) > fewest)) {
                return Optional.of(chosen.get(i));
            }
        }
        return Optional.empty();
    }

    List<Placed> placed() {
        return placed;
    }

    /** So many stand behind all others. */
    int barred() {
        return (int) placed.stream().filter(one -> one.entry().barred()).count();
    }

    /** So many have another place by the two-thirds rule. */
    int moved() {
        return (int) placed.stream().filter(Placed::isMoved).count();
    }

    /** So many have a lot. */
    int lots() {
        return (int) placed.stream().filter(one -> one.entry().lot() != null).count();
    }

    /** So many have equal points where those decide something, and no lots. */
    int tied() {
        return ties().stream().filter(this::decides).mapToInt(List::size).sum();
    }

    /** So many of these stand across the end of the posts. */
    int tiedAtBorder() {
        return ties().stream().filter(tie -> crosses(tie, posts)).mapToInt(List::size).sum();
    }

    /** The groups of equal points in which somebody has no lot. */
    private List<List<Placed>> ties() {
        Map<Integer, List<Placed>> groups = new LinkedHashMap<>();
        placed.stream()
                .filter(one -> !one.entry().barred())
                .forEach(
                        one ->
                                groups.computeIfAbsent(
                                                one.entry().points(), points -> new ArrayList<>())
                                        .add(one));
        return groups.values().stream()
                .filter(group -> group.size() > 1)
                .filter(group -> group.stream().anyMatch(one -> one.entry().lot() == null))
                .toList();
    }

    private boolean decides(List<Placed> tie) {
        return crosses(tie, posts)
                || crosses(tie, posts + reserves)
                || tie.stream().filter(this::isReserve).count() > 1;
    }

    private boolean isReserve(Placed one) {
        return one.place() > posts && one.place() <= posts + reserves;
    }

    private static boolean crosses(List<Placed> tie, int border) {
        return tie.stream().anyMatch(one -> one.place() <= border)
                && tie.stream().anyMatch(one -> one.place() > border);
    }

    /** Makes a mark of the whole order: the same as long as nothing in it changes. */
    String mark() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Placed one : placed) {
                digest.update(
                        (one.entry().id() + ":" + one.entry().lot() + ':' + one.byPoints() + '\n')
                                .getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
