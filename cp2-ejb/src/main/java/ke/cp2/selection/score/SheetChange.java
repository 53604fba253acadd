package ke.cp2.selection.score;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Shows an edition of a score sheet that waits for a second officer beside the one in force.
 *
 * @param by the name of the officer who has set it
 * @param own whether that is the reader
 * @param reason why, in the words of that officer; null where none was asked for
 * @param before the number of the edition in force; 0 while none was set
 * @param lines one for each criterion
 * @param percentBefore null while no edition was set
 * @param refusal the key of the text why the reader cannot approve it; null when the reader can
 */
public record SheetChange(
        long id,
        int edition,
        String by,
        boolean own,
        @Nullable Instant at,
        @Nullable String reason,
        int before,
        List<Line> lines,
        @Nullable Integer percentBefore,
        int percent,
        @Nullable Boolean twoThirdsBefore,
        boolean twoThirds,
        @Nullable String refusal)
        implements Serializable {

    /**
     * Shows a criterion as it is and as it would be.
     *
     * @param before null while no edition was set
     */
    public record Line(@Nullable CriterionSetting before, CriterionSetting after)
            implements Serializable {

        public Criterion criterion() {
            return after.criterion();
        }

        /** Tells whether something differs. */
        public boolean changed() {
            return !after.equals(before);
        }
    }

    static SheetChange of(
            ScoreSheet sheet,
            Optional<ScoreSheet> inForce,
            String by,
            boolean own,
            @Nullable String refusal) {
        SheetTerms terms = sheet.terms();
        @Nullable SheetTerms now = inForce.map(ScoreSheet::terms).orElse(null);
        return new SheetChange(
                sheet.id(),
                sheet.edition(),
                by,
                own,
                sheet.askedAt(),
                sheet.reason().kept(),
                inForce.map(ScoreSheet::edition).orElse(0),
                IntStream.range(0, terms.settings().size())
                        .mapToObj(
                                each ->
                                        new Line(
                                                now == null ? null : now.settings().get(each),
                                                terms.settings().get(each)))
                        .toList(),
                now == null ? null : now.reservePercent(),
                terms.reservePercent(),
                now == null ? null : now.twoThirds(),
                terms.twoThirds(),
                refusal);
    }

    /** Tells whether the length of the reserve list differs. */
    public boolean percentChanged() {
        return !Objects.equals(percentBefore, percent);
    }

    /** Tells whether the rule of two thirds differs. */
    public boolean twoThirdsChanged() {
        return !Objects.equals(twoThirdsBefore, twoThirds);
    }
}
