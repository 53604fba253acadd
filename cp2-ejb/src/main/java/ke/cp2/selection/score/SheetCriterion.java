package ke.cp2.selection.score;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** A criterion of a score sheet. */
@Embeddable
public class SheetCriterion {

    @Enumerated(EnumType.STRING)
    private Criterion criterion;

    @Column(name = "MOST_POINTS")
    private int most;

    private @Nullable String reach;

    protected SheetCriterion() {}

    static SheetCriterion of(CriterionSetting setting) {
        SheetCriterion criterion = new SheetCriterion();
        criterion.criterion = setting.criterion();
        criterion.most = setting.most();
        criterion.reach = setting.reach();
        return criterion;
    }

    CriterionSetting setting() {
        return new CriterionSetting(criterion, most, reach);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SheetCriterion that && criterion == that.criterion;
    }

    @Override
    public int hashCode() {
        return criterion.hashCode();
    }
}
