package ke.cp2.application.deployed;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;

/**
 * Tells by what people who have accepted posts are in order; a position can be in both.
 *
 * @param ranked the positions whose people have places on an approved ranked list
 * @param applied the positions of people whom no list has, in the order of their applications
 * @param withoutGender how many cannot be weighed, since their profiles do not say the gender
 */
public record RankSources(List<String> ranked, List<String> applied, int withoutGender)
        implements Serializable {

    public RankSources {
        ranked = List.copyOf(ranked);
        applied = List.copyOf(applied);
    }

    /** Puts those of several sub-counties together. */
    public static RankSources of(Collection<RankSources> all) {
        return new RankSources(
                all.stream().flatMap(one -> one.ranked.stream()).distinct().sorted().toList(),
                all.stream().flatMap(one -> one.applied.stream()).distinct().sorted().toList(),
                all.stream().mapToInt(RankSources::withoutGender).sum());
    }
}
