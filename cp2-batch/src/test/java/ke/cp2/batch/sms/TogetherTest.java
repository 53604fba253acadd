package ke.cp2.batch.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TogetherTest {

    private final List<Integer> done = new ArrayList<>();
    private int calls;

    @Test
    void isDoneInOneGoWhereItCan() {
        assertThat(Together.failing(List.of(1, 2, 3), refusing(List.of()))).isEmpty();

        assertThat(calls).isEqualTo(1);
        assertThat(done).containsExactly(1, 2, 3);
    }

    @Test
    void oneThatFailsSpoilsNoOther() {
        assertThat(Together.failing(List.of(1, 2, 3), refusing(List.of(2)))).containsExactly(2);

        assertThat(done).containsExactly(1, 3);
    }

    @Test
    void manyThatFailBeforeOthersAreFewEnough() {
        List<Integer> first = IntStream.range(0, 9).boxed().toList();

        assertThat(Together.failing(IntStream.range(0, 20).boxed().toList(), refusing(first)))
                .isEqualTo(first);
        assertThat(done).hasSize(11);
    }

    @Test
    void whatFailsForAllIsNotTriedForEachOfThem() {
        List<Integer> all = IntStream.range(0, 500).boxed().toList();

        assertThatIllegalStateException().isThrownBy(() -> Together.failing(all, refusing(all)));
        assertThat(calls).isLessThan(20);
        assertThatIllegalStateException()
                .isThrownBy(() -> Together.failing(List.of(1), refusing(all)));
        assertThatIllegalStateException()
                .isThrownBy(() -> Together.failing(List.of(1, 2), refusing(all)));
    }

    private Consumer<List<Integer>> refusing(List<Integer> refused) {
        return some -> {
            calls++;
            if (some.stream().anyMatch(refused::contains)) {
                throw new IllegalStateException("refused");
            }
            done.addAll(some);
        };
    }
}
