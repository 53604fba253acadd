package ke.cp2.account.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import ke.cp2.account.CodeLives;
import ke.cp2.security.AccountId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneTimeSecretTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final String RIGHT = "hash-of-a-secret";

    @Test
    void opensWithTheRightHashUntilItIsUsed() {
        OneTimeSecret secret = secret(OneTimeSecret.RESET);
        assertThat(secret.is("wrong-hash-of-a-secret")).isFalse();
        assertThat(secret.is(RIGHT)).isTrue();
        assertThat(secret.isLive(NOW, CodeLives.waiting())).isTrue();

        secret.use(NOW);

        assertThat(secret.isLive(NOW, CodeLives.waiting())).isFalse();
        assertThat(secret.isUsed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT15M", "PT72H"})
    void endsAfterItsTime(Duration lifetime) {
        Instant end = NOW.plus(lifetime);

        assertThat(secret(lifetime).isLive(end.minusMillis(1), CodeLives.withoutMessage()))
                .isTrue();
        assertThat(secret(lifetime).isLive(end, CodeLives.withoutMessage())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT15M", "PT72H"})
    void itsTimeCountsFromWhenItsMessageLeft(Duration lifetime) {
        Instant left = NOW.plus(Duration.ofHours(5));
        Instant end = left.plus(lifetime);
        OneTimeSecret secret = secret(lifetime);

        assertThat(secret.isLive(end.minusMillis(1), CodeLives.left(left))).isTrue();
        assertThat(secret.isLive(end, CodeLives.left(left))).isFalse();
        assertThat(secret.isLive(end, CodeLives.waiting())).as("nobody has it yet").isTrue();
        assertThat(secret.isLive(end, CodeLives.givenUp(left))).as("nobody gets it").isFalse();
    }

    @Test
    void invitationsAreForThreeDaysAndResetsForAQuarterOfAnHour() {
        assertThat(OneTimeSecret.INVITATION).isEqualTo(Duration.ofHours(72));
        assertThat(OneTimeSecret.RESET).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void isReplacedByANewOne() {
        OneTimeSecret secret = secret(OneTimeSecret.INVITATION);
        secret.use(NOW);
        secret.replace("hash-of-a-new-secret", OneTimeSecret.RESET, NOW.plusSeconds(60));

        assertThat(secret.is(RIGHT)).isFalse();
        assertThat(secret.is("hash-of-a-new-secret")).isTrue();
        assertThat(secret.isLive(NOW.plusSeconds(61), CodeLives.withoutMessage())).isTrue();
    }

    private static OneTimeSecret secret(Duration lifetime) {
        return new OneTimeSecret(new OneTimeSecret.Slot(AccountId.of(1), 0), RIGHT, lifetime, NOW);
    }
}
