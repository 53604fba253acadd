package ke.cp2.selection.score;

import ke.cp2.profile.value.StudyLevel;
import ke.cp2.vacancy.series.RuleParameter;
import org.jspecify.annotations.Nullable;

/**
 * The criteria that a score sheet can give points for. Of past service the portal knows the years
 * and that nobody took the person's place; it keeps no complaints.
 */
public enum Criterion {
    /** Reach: so many full years give all points; more of them give no more. */
    YEARS_AT_WORK(RuleParameter.number(1, 40), 40, "10"),
    /** Reach: the {@link StudyLevel} from which on all points are given. */
    LEVEL_OF_STUDY(RuleParameter.oneOf(StudyLevel.class), 30, "BACHELOR"),
    /** No reach: trained by the council for the paper, or for another paper of the subject. */
    COUNCIL_TRAINING(RuleParameter.none(), 0, null),
    /** Reach: so many kilometres from home to the duty station give no points any more. */
    DISTANCE(RuleParameter.number(5, 500), 30, "50"),
    /** Reach: so many years of service for the council, of the last ten, give all points. */
    PAST_SERVICE(RuleParameter.number(1, 10), 0, "3");

    private final RuleParameter parameter;
    private final CriterionSetting first;

    Criterion(RuleParameter parameter, int most, @Nullable String reach) {
        this.parameter = parameter;
        this.first = new CriterionSetting(this, most, reach);
    }

    /** Describes what the reach may be. */
    public RuleParameter parameter() {
        return parameter;
    }

    /** EL 5 reads getters only. */
    public RuleParameter getParameter() {
        return parameter;
    }

    /** Gives what the form of a new sheet begins with. */
    CriterionSetting first() {
        return first;
    }
}
