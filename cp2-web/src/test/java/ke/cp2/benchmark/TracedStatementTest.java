package ke.cp2.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TracedStatementTest {

    @Test
    void readsWhatH2WritesIntoItsTrace() {
        String sql = "SELECT ID FROM ACCOUNT WHERE FULL_NAME = ? AND ID > ?";

        TracedStatement traced =
                TracedStatement.of(
                                "/*SQL l:"
                                        + sql.length()
                                        + " #:3 t:2*/"
                                        + sql
                                        + " {1: 'Ng''ang''a, 2: no', 2: CAST(5 AS BIGINT)};")
                        .orElseThrow();

        assertThat(traced)
                .isEqualTo(
                        new TracedStatement(
                                sql, List.of("'Ng''ang''a, 2: no'", "CAST(5 AS BIGINT)"), 3));
        assertThat(traced.isQuery()).isTrue();
        assertThat(traced.isCount()).isFalse();
    }

    @Test
    void readsStatementsWithoutParametersAndLeavesOthersOut() {
        assertThat(TracedStatement.of("/*SQL #:1*/SELECT COUNT(*)\\nFROM VACANCY;"))
                .contains(new TracedStatement("SELECT COUNT(*)\nFROM VACANCY", List.of(), 1));
        assertThat(TracedStatement.of("/*SQL */COMMIT;")).isEmpty();
        assertThat(TracedStatement.of("2026-11-29 jdbc[3]: ")).isEmpty();
    }
}
