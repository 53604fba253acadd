package ke.cp2.vacancy.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ke.cp2.platform.BusinessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RuleSettingTest {

    @ParameterizedTest
    @CsvSource({
        "MINIMUM_QUALIFICATION, DIPLOMA, DIPLOMA",
        "MINIMUM_YEARS, 0, 0",
        "MINIMUM_YEARS, ' 03 ', 3",
        "MINIMUM_YEARS, 50, 50",
        "MAXIMUM_AGE, 18, 18",
        "MAXIMUM_AGE, 100, 100",
        "NOT_SAME_CENTRE, 1, 1",
        "NOT_SAME_CENTRE, 20, 20",
        "EMPLOYER, TSC, TSC",
        "EMPLOYER, PRIVATE_SCHOOL|TSC|TSC, TSC|PRIVATE_SCHOOL",
        "SCHOOL_LEVEL, SECONDARY|JUNIOR, JUNIOR|SECONDARY",
    })
    void itKeepsAValueInItsOneWayOfWriting(RuleName name, String value, String kept) {
        assertThat(new RuleSetting(name, value).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "MINIMUM_QUALIFICATION, ",
        "MINIMUM_QUALIFICATION, diploma",
        "MINIMUM_QUALIFICATION, DIPLOMA|MASTER",
        "MINIMUM_YEARS, ",
        "MINIMUM_YEARS, -1",
        "MINIMUM_YEARS, 51",
        "MINIMUM_YEARS, 3.5",
        "MINIMUM_YEARS, 99999999999",
        "MAXIMUM_AGE, 17",
        "MAXIMUM_AGE, 101",
        "NOT_SAME_CENTRE, 0",
        "NOT_SAME_CENTRE, 21",
        "EMPLOYER, ",
        "EMPLOYER, '|'",
        "EMPLOYER, TSC|NOBODY",
        "EMPLOYER, <script>",
        "SCHOOL_LEVEL, TSC",
    })
    void itRefusesWhatDoesNotFitAndSaysAtWhichRule(RuleName name, String value) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> new RuleSetting(name, value))
                .extracting(BusinessException::field)
                .isEqualTo(name.name());
    }

    @ParameterizedTest
    @EnumSource(
            names = {"SUBJECT_TAUGHT", "NOT_OWN_STATION", "NO_RELATIVE_AT_STATION"},
            value = RuleName.class)
    void aRuleThatIsOnlyOnOrOffHasNoValue(RuleName name) {
        assertThat(new RuleSetting(name, " ").value()).isNull();
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> new RuleSetting(name, "yes"));
    }

    @Test
    void itGivesItsValueAsNumberOrWords() {
        assertThat(new RuleSetting(RuleName.MINIMUM_YEARS, "3").number()).isEqualTo(3);
        assertThat(new RuleSetting(RuleName.EMPLOYER, "TSC|OTHER").words())
                .containsExactly("TSC", "OTHER");
        assertThat(new RuleSetting(RuleName.SUBJECT_TAUGHT, null).words()).isEmpty();
    }
}
