package ke.cp2.deployment.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ke.cp2.platform.BusinessException;
import org.junit.jupiter.api.Test;

class OrderFormTest {

    private final OrderForm form = new OrderForm();

    private static void assertRefused(String field, String key, Runnable rule) {
        assertThatThrownBy(rule::run)
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        e -> {
                            assertThat(e.field()).isEqualTo(field);
                            assertThat(e.key()).isEqualTo(key);
                        });
    }

    @Test
    void refusesASubCountyOfAnotherCounty() {
        form.setCounty("032");
        form.setSubCounty("03205");
        form.requireFittingPlace();
        form.setCounty("047");
        assertRefused("subCounty", "deployment.otherCounty", form::requireFittingPlace);
        form.setCounty(null);
        form.requireFittingPlace();
    }

    @Test
    void refusesWhatIsNoSeed() {
        form.setSeed("  ");
        assertThat(form.typedSeed()).isNull();
        for (String wrong : new String[] {"x", "a b"}) {
            form.setSeed(wrong);
            assertRefused("seed", "deployment.seed", form::typedSeed);
        }
    }
}
