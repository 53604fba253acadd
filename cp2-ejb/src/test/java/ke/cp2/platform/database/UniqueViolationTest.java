package ke.cp2.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import org.junit.jupiter.api.Test;

class UniqueViolationTest {

    @Test
    void isFoundBehindWhatContainersThrow() {
        Throwable thrown =
                new IllegalStateException(
                        new RuntimeException(
                                new SQLIntegrityConstraintViolationException(
                                        "ORA-00001: unique constraint (CP2.UQ_ACCOUNT_MOBILE_NUMBER) violated")));

        assertThat(UniqueViolation.is(thrown)).isTrue();
        assertThat(UniqueViolation.of(thrown, "UQ_ACCOUNT_MOBILE_NUMBER")).isTrue();
        assertThat(UniqueViolation.of(thrown, "UQ_SMS_REQUEST_MINUTE")).isFalse();
    }

    @Test
    void isKnownByItsSqlState() {
        assertThat(UniqueViolation.is(new SQLException("duplicate", "23505"))).isTrue();
        assertThat(UniqueViolation.is(new SQLException("syntax", "42000"))).isFalse();
        assertThat(UniqueViolation.is(new SQLException("no state"))).isFalse();
        assertThat(UniqueViolation.is(new RuntimeException("other"))).isFalse();
    }
}
