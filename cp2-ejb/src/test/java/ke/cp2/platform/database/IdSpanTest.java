package ke.cp2.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class IdSpanTest {

    @Test
    void idsNearEachOtherAreOneRange() {
        assertThat(conditions(LongStream.range(0, 1_000).map(i -> 7 + 3 * i)))
                .containsExactly("a.id BETWEEN :firstId AND :lastId");
    }

    @Test
    void idsFarFromEachOtherAreListsOfAHundred() {
        assertThat(conditions(LongStream.range(0, 950).map(i -> 50 * i)))
                .hasSize(10)
                .containsOnly("a.id IN :ids");
    }

    @Test
    void oneIdIsAList() {
        assertThat(conditions(LongStream.of(5))).containsExactly("a.id IN :ids");
        assertThat(conditions(LongStream.empty())).isEmpty();
    }

    private static List<String> conditions(LongStream ids) {
        return IdSpan.of(ids.boxed().toList()).stream().map(span -> span.on("a.id")).toList();
    }
}
