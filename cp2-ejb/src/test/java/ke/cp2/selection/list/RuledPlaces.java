package ke.cp2.selection.list;

import java.util.List;
import ke.cp2.profile.value.Gender;
import ke.cp2.selection.score.SheetTerms;
import org.jspecify.annotations.Nullable;

/** The places of a ranked list as the rule gives them, for data that no job has made. */
public final class RuledPlaces {

    private final List<RankedOrder.Entry> entries;
    private final RankedOrder order;

    private RuledPlaces(List<RankedOrder.Entry> entries, RankedOrder order) {
        this.entries = entries;
        this.order = order;
    }

    /** An application to be placed. */
    public record Ranked(
            long id, int points, @Nullable Gender gender, boolean barred, @Nullable String lot) {}

    /** What becomes of an application. */
    public interface Taker {

        /** Takes the place of an application, and so many women and men up to it. */
        void take(long id, int byPoints, int place, GenderMix soFar);
    }

    /** Places applications for so many posts. */
    public static RuledPlaces of(List<Ranked> applications, int posts, SheetTerms terms) {
        List<RankedOrder.Entry> entries =
                applications.stream()
                        .map(
                                one ->
                                        new RankedOrder.Entry(
                                                one.id(),
                                                one.points(),
                                                one.gender(),
                                                one.barred(),
                                                one.lot()))
                        .toList();
        return new RuledPlaces(
                entries, RankedOrder.of(entries, posts, terms.reserves(posts), terms.twoThirds()));
    }

    /** Hands over each application with its places. */
    public void each(Taker taker) {
        order.placed()
                .forEach(
                        one ->
                                taker.take(
                                        one.entry().id(),
                                        one.byPoints(),
                                        one.place(),
                                        one.soFar()));
    }

    public int ranked() {
        return entries.size();
    }

    public int barred() {
        return order.barred();
    }

    public int tied() {
        return order.tied();
    }

    public int tiedAtBorder() {
        return order.tiedAtBorder();
    }

    public int moved() {
        return order.moved();
    }

    public int lots() {
        return order.lots();
    }
}
