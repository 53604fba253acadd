package ke.cp2.selection.list;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import ke.cp2.application.eligibility.Reason;
import ke.cp2.selection.score.Criterion;
import ke.cp2.selection.score.Score;
import org.jspecify.annotations.Nullable;

/** The points of a ranked application for a criterion, and why. */
@Embeddable
public class RankedScore {

    private static final String SEPARATOR = "\n";

    @Enumerated(EnumType.STRING)
    private Criterion criterion;

    private int points;

    @Column(name = "MOST_POINTS")
    private int most;

    @Column(name = "REASON_KEY")
    private String reasonKey;

    @Column(name = "REASON_VALUES")
    private @Nullable String reasonValues;

    protected RankedScore() {}

    static RankedScore of(Score score) {
        RankedScore kept = new RankedScore();
        kept.criterion = score.criterion();
        kept.points = score.points();
        kept.most = score.most();
        kept.reasonKey = score.reason().key();
        List<String> values = score.reason().values();
        kept.reasonValues = values.isEmpty() ? null : String.join(SEPARATOR, values);
        return kept;
    }

    Score score() {
        List<String> values =
                reasonValues == null ? List.of() : List.of(reasonValues.split(SEPARATOR));
        return new Score(criterion, points, most, new Reason(reasonKey, values));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RankedScore that && criterion == that.criterion;
    }

    @Override
    public int hashCode() {
        return criterion.hashCode();
    }
}
