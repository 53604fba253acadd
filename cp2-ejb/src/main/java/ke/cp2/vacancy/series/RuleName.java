package ke.cp2.vacancy.series;

import ke.cp2.profile.value.Employer;
import ke.cp2.profile.value.SchoolLevel;
import ke.cp2.profile.value.StudyLevel;

/**
 * The rules that an exam series can switch on for a position. What the value is, differs by rule.
 */
public enum RuleName {
    /** Value: a {@link StudyLevel}; that or a higher one. */
    MINIMUM_QUALIFICATION(RuleParameter.oneOf(StudyLevel.class)),
    /** Value: years of work experience, all stations together. */
    MINIMUM_YEARS(RuleParameter.number(0, 50)),
    /** Value: years; at most that old on the first day of the series. */
    MAXIMUM_AGE(RuleParameter.number(18, 100)),
    /** Value: {@link Employer}s separated by {@code |}; a current station has one. */
    EMPLOYER(RuleParameter.someOf(Employer.class)),
    /** Value: {@link SchoolLevel}s separated by {@code |}; a current station has one. */
    SCHOOL_LEVEL(RuleParameter.someOf(SchoolLevel.class)),
    /** No value: teaches the vacancy's subject at a current station. */
    SUBJECT_TAUGHT(RuleParameter.none()),
    /** No value: not at a centre where the person works. */
    NOT_OWN_STATION(RuleParameter.none()),
    /** Value: n; not deployed to the vacancy's centre in the last n years. */
    NOT_SAME_CENTRE(RuleParameter.number(1, 20)),
    /**
     * No value: no relative sits the examination at the vacancy's centre, as declared in the
     * application.
     */
    NO_RELATIVE_AT_STATION(RuleParameter.none());

    private final RuleParameter parameter;

    RuleName(RuleParameter parameter) {
        this.parameter = parameter;
    }

    /** Describes the value that the rule may have. */
    public RuleParameter parameter() {
        return parameter;
    }

    /** EL 5 reads getters only. */
    public RuleParameter getParameter() {
        return parameter;
    }
}
