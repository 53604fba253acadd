package ke.cp2.deployment.posting;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import ke.cp2.platform.BusinessException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class LeavingCentreTest {

    @Test
    void centresOfPeopleStay() {
        LeavingCentre.refuse(List.of());
        assertThatThrownBy(
                        () ->
                                LeavingCentre.refuse(
                                        List.of(
                                                new LeavingCentre(
                                                        1, "32005101", "Ziwa Heri", 3, List.of()),
                                                new LeavingCentre(
                                                        1, "32005102", "Nuru", 4, List.of()))))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        e -> {
                            Assertions.assertThat(e.key()).isEqualTo("deployment.centresStay");
                            Assertions.assertThat(e.values()).containsExactly(2, 7L);
                        });
    }
}
