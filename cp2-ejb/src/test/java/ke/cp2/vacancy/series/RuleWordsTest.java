package ke.cp2.vacancy.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RuleWordsTest {

    private static final Locale KISWAHILI = Locale.forLanguageTag("sw");

    static Stream<RuleSetting> everyRule() {
        return Stream.of(RuleName.values())
                .flatMap(
                        name ->
                                switch (name.parameter().kind()) {
                                    case NONE -> Stream.of(new RuleSetting(name, null));
                                    case NUMBER ->
                                            Stream.of(
                                                    setting(name, name.parameter().least()),
                                                    setting(name, name.parameter().most()));
                                    case ONE_OF, SOME_OF ->
                                            name.parameter().options().stream()
                                                    .map(option -> new RuleSetting(name, option));
                                });
    }

    private static RuleSetting setting(RuleName name, int value) {
        return new RuleSetting(name, String.valueOf(value));
    }

    @ParameterizedTest
    @MethodSource("everyRule")
    void everyRuleAndValueHasWordsInBothLanguages(RuleSetting rule) {
        String english = RuleWords.of(rule, Locale.ENGLISH);
        String kiswahili = RuleWords.of(rule, KISWAHILI);

        assertThat(english).doesNotContain("vacancy.rule").doesNotContain("{");
        assertThat(kiswahili)
                .doesNotContain("vacancy.rule")
                .doesNotContain("{")
                .isNotEqualTo(english);
    }

    @ParameterizedTest
    @EnumSource(RuleName.class)
    void aRuleWithAValueSaysIt(RuleName name) {
        everyRule()
                .filter(rule -> rule.name() == name && rule.value() != null)
                .filter(rule -> !rule.value().equals("1"))
                .forEach(
                        rule ->
                                assertThat(RuleWords.of(rule, Locale.ENGLISH))
                                        .contains(RuleWords.valueOf(rule, Locale.ENGLISH)));
    }

    @Test
    void itReadsLikeASentence() {
        assertThat(RuleWords.of(setting(RuleName.MINIMUM_YEARS, 1), Locale.ENGLISH))
                .isEqualTo("At least 1 year of work experience");
        assertThat(RuleWords.of(setting(RuleName.MINIMUM_YEARS, 3), KISWAHILI))
                .isEqualTo("Angalau miaka 3 ya uzoefu wa kazi");
        assertThat(
                        RuleWords.of(
                                new RuleSetting(RuleName.EMPLOYER, "TSC|PRIVATE_SCHOOL"),
                                Locale.ENGLISH))
                .isEqualTo(
                        "Employed now by the Teachers Service Commission (TSC) or a private school");
    }
}
