package ke.cp2.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationReferenceTest {

    @RepeatedTest(50)
    void hasNoCharacterThatPeopleMixUp() {
        assertThat(ApplicationReference.random().toString())
                .matches("APP-[2-9A-Z]{4}-[2-9A-Z]{4}")
                .doesNotContainPattern("-.*[IO01]");
    }

    @ParameterizedTest
    @ValueSource(strings = {" app-7k3m-92qf ", "app7k3m92qf", "APP 7K3M 92QF", "APP-7K3M92QF"})
    void isReadInAnyCaseWithSpacesAroundAndWithoutHyphens(String text) {
        assertThat(ApplicationReference.parse(text))
                .hasValueSatisfying(
                        reference -> assertThat(reference).hasToString("APP-7K3M-92QF"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"HALI APP-7K3M-92QF", "Hali ya app 7k3m 92qf?", "status: APP-7K3M-92QF."})
    void isFoundAmongOtherWords(String text) {
        assertThat(ApplicationReference.among(text))
                .hasValueSatisfying(
                        reference -> assertThat(reference).hasToString("APP-7K3M-92QF"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HALI", "status of my application", "HALI APP-7K3M"})
    void isNotFoundWhereThereIsNone(String text) {
        assertThat(ApplicationReference.among(text)).isEmpty();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"APP-7K3M-92Q", "APP-7K3M-92QI", "7K3M-92QF", "APP-7K3M-92QF'--"})
    void isNotReadFromAnythingElse(String text) {
        assertThat(ApplicationReference.parse(text)).isEmpty();
    }
}
