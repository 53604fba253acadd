package ke.cp2.selection.list;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import ke.cp2.profile.value.Gender;
import ke.cp2.selection.score.ScoreSheets;
import ke.cp2.vacancy.VacancyId;

/** Says for calling up the reserve list what the two-thirds rule asks for. */
@Dependent
public class TwoThirds {

    @Inject private RankedLists lists;

    @Inject private ScoreSheets sheets;

    /** Tells whether the score sheet of the vacancy's list asks for the rule. */
    public boolean holdsFor(VacancyId vacancyId) {
        return lists.of(vacancyId)
                .map(list -> sheets.byId(list.sheetId()).terms().twoThirds())
                .orElse(false);
    }

    /**
     * The gender that the next one must be of, because all posts that are free are needed for it.
     *
     * @param holding so many of each gender hold a post
     * @param free so many posts nobody holds
     * @return empty when anybody keeps the rule, or nobody can
     */
    public static Optional<Gender> next(int posts, int free, Map<Gender, Integer> holding) {
        for (Gender gender : Gender.values()) {
            int missing = RankedOrder.fewest(posts) - holding.getOrDefault(gender, 0);
            if (missing >= free && missing > 0) {
                return Optional.of(gender);
            }
        }
        return Optional.empty();
    }

    /** Tells whether fewer of a gender hold a post than the rule asks for, and no post is free. */
    public static boolean isBroken(int posts, int free, Map<Gender, Integer> holding) {
        return free <= 0 && next(posts, 0, holding).isPresent();
    }
}
