package ke.cp2.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.lang.reflect.Proxy;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NativeSqlTest {

    private enum Kind {
        OLD
    }

    private final List<String> said = new ArrayList<>();

    private final Query query =
            proxy(
                    Query.class,
                    (method, arguments) -> {
                        if (method.equals("setParameter")) {
                            said.add(arguments[0] + " is " + arguments[1]);
                        }
                        return method.equals("getSingleResult") ? 7L : null;
                    });

    private final EntityManager database =
            proxy(
                    EntityManager.class,
                    (method, arguments) -> {
                        said.add((String) arguments[0]);
                        return query;
                    });

    private interface Answer {
        Object to(String method, Object[] arguments);
    }

    private <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, arguments) -> {
                            Object given = answer.to(method.getName(), arguments);
                            return given == null && type.isAssignableFrom(method.getReturnType())
                                    ? self
                                    : given;
                        }));
    }

    @Test
    void aNameThatStandsTwiceHasOneNumber() {
        NativeSql.of("SELECT 1 FROM T WHERE A = :a AND B > :time AND C = :a AND D = ':'")
                .with("time", Instant.parse("2026-11-21T09:30:00Z"))
                .with("a", Kind.OLD)
                .number(database);
        assertThat(said)
                .containsExactly(
                        "SELECT 1 FROM T WHERE A = ?1 AND B > ?2 AND C = ?1 AND D = ':'",
                        "1 is OLD",
                        "2 is " + Timestamp.valueOf("2026-11-21 09:30:00"));
    }

    @Test
    void aPartStandsOnlyWithItsValue() {
        NativeSql sql = NativeSql.of("SELECT 1 FROM T WHERE A = :a[ AND B = :b][ AND C = :c]");
        sql.with("a", 1).with("b", null).with("c", 3).number(database);
        assertThat(said)
                .containsExactly("SELECT 1 FROM T WHERE A = ?1 AND C = ?2", "1 is 1", "2 is 3");
    }

    @Test
    void aValueThatIsMissingIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> NativeSql.of("SELECT :lost FROM DUAL").number(database))
                .withMessage("no value of lost");
    }
}
