package ke.cp2.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneTimeSecretTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void opensWithTheRightHashUntilItIsUsed() {
        OneTimeSecret secret = secret(OneTimeSecret.RESET);
        assertThat(secret.opensWith("wrong", NOW)).isFalse();
        assertThat(secret.opensWith("right", NOW)).isTrue();
        assertThat(secret.opensWith("right", NOW)).isTrue();

        secret.use(NOW);

        assertThat(secret.opensWith("right", NOW)).isFalse();
        assertThat(secret.isUsed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT15M", "PT72H"})
    void endsAfterItsTime(Duration lifetime) {
        Instant end = NOW.plus(lifetime);

        assertThat(secret(lifetime).opensWith("right", end.minusMillis(1))).isTrue();
        assertThat(secret(lifetime).opensWith("right", end)).isFalse();
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
        secret.replace("new", OneTimeSecret.RESET, NOW.plusSeconds(60));

        assertThat(secret.opensWith("right", NOW.plusSeconds(61))).isFalse();
        assertThat(secret.opensWith("new", NOW.plusSeconds(61))).isTrue();
    }

    @Test
    void anAddressHasTenWrongTriesUntilTheNextSecret() {
        SecretTries tries = new SecretTries(new SecretTries.Pair(1, "address"), NOW);
        for (int i = 0; i < 10; i++) {
            assertThat(tries.areUsedUp(NOW)).isFalse();
            tries.count(NOW, NOW.plusSeconds(i));
        }
        assertThat(tries.areUsedUp(NOW)).isTrue();

        Instant newer = NOW.plusSeconds(60);
        assertThat(tries.areUsedUp(newer)).isFalse();
        tries.count(newer, newer.plusSeconds(1));
        assertThat(tries.areUsedUp(newer)).isFalse();
    }

    private static OneTimeSecret secret(Duration lifetime) {
        return new OneTimeSecret(new OneTimeSecret.Slot(1, 0), "right", lifetime, NOW);
    }
}
