package ke.cp2.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import ke.cp2.platform.BusinessException;
import org.junit.jupiter.api.Test;

class OneTimeSecretTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final OneTimeSecret secret = new OneTimeSecret(1, "right", NOW);

    @Test
    void opensWithTheRightHashUntilItIsUsed() {
        assertThat(secret.opensWith("right", NOW)).isTrue();
        assertThat(secret.opensWith("right", NOW)).isTrue();

        secret.use(NOW);

        assertThat(secret.opensWith("right", NOW)).isFalse();
        assertThatThrownBy(() -> secret.use(NOW))
                .isInstanceOf(BusinessException.class)
                .hasMessage("account.secretUsed");
    }

    @Test
    void endsAfterSeventyTwoHours() {
        Instant end = NOW.plus(Duration.ofHours(72));

        assertThat(secret.opensWith("right", end.minusMillis(1))).isTrue();
        assertThat(secret.opensWith("right", end)).isFalse();
    }

    @Test
    void standsTenWrongTries() {
        for (int i = 0; i < 9; i++) {
            assertThat(secret.opensWith("wrong", NOW)).isFalse();
        }
        assertThat(secret.opensWith("right", NOW)).isTrue();

        assertThat(secret.opensWith("wrong", NOW)).isFalse();
        assertThat(secret.opensWith("right", NOW)).isFalse();
    }

    @Test
    void isReplacedByANewOne() {
        secret.use(NOW);
        secret.replace("new", NOW.plusSeconds(60));

        assertThat(secret.opensWith("right", NOW.plusSeconds(61))).isFalse();
        assertThat(secret.opensWith("new", NOW.plusSeconds(61))).isTrue();
    }
}
