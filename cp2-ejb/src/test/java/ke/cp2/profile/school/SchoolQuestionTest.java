package ke.cp2.profile.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ke.cp2.platform.BusinessException;
import org.junit.jupiter.api.Test;

class SchoolQuestionTest {

    private static final KnownCentre HERI = centre("32005001", "Ziwa Heri Secondary School");
    private static final KnownCentre KUU = centre("32005002", "Ziwa Kuu Secondary School");

    @Test
    void aNumberOfAnotherSchoolIsOneOfTheAnswersAndNoneIsNot() {
        SchoolQuestion asked = new SchoolQuestion(KUU.code(), KUU, List.of(HERI));
        assertThat(asked.choices()).containsExactly(KUU, HERI);
        assertThat(asked.isChoice(KUU.code())).isTrue();
        assertThat(asked.isChoice("32005003")).as("what was not offered").isFalse();
        assertThat(asked.isDenied(asked.none())).as("a wrong number does not stay").isFalse();
        assertThat(refusal(asked)).isEqualTo("profile.centreNamed");
    }

    @Test
    void withoutANumberNoneIsAnAnswerToThatQuestionOnly() {
        SchoolQuestion asked = new SchoolQuestion(null, null, List.of(HERI));
        assertThat(asked.isDenied(asked.none())).isTrue();
        assertThat(asked.isDenied(new SchoolQuestion(null, null, List.of(KUU)).none())).isFalse();
        assertThat(asked.isDenied(null)).isFalse();
        assertThat(refusal(asked)).isEqualTo("profile.centreLikely");
        assertThat(refusal(new SchoolQuestion(null, null, List.of(HERI, KUU))))
                .isEqualTo("profile.centresLikely");
    }

    @Test
    void aNumberOfAnotherPlaceIsAskedAboutByThePlace() {
        SchoolQuestion asked = new SchoolQuestion(HERI.code(), HERI, List.of(HERI), "Ziwa, Nyanza");
        assertThat(asked.choices()).containsExactly(HERI);
        assertThat(asked.chosen(HERI.code())).contains(HERI);
        assertThat(refusal(asked)).isEqualTo("profile.centreElsewhere");
        assertThat(asked.asked().values()).contains("Ziwa, Nyanza");
    }

    @Test
    void aNumberThatNobodyHasIsNamed() {
        assertThat(refusal(new SchoolQuestion("32005009", null, List.of())))
                .isEqualTo("profile.centreUnknown");
    }

    private static String refusal(SchoolQuestion question) {
        BusinessException asked = question.asked();
        assertThat(asked.field()).isEqualTo("centreCode");
        return asked.key();
    }

    private static KnownCentre centre(String code, String name) {
        return new KnownCentre(code, name, "032", "03205");
    }
}
