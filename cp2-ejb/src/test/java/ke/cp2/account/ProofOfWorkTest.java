package ke.cp2.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import ke.cp2.platform.KeyedHash;
import org.junit.jupiter.api.Test;

class ProofOfWorkTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final MobileNumber NUMBER = MobileNumber.of("254722645678");

    private final ProofOfWork work = new ProofOfWork(new KeyedHash(new byte[32]));
    private final String challenge = work.challenge(NUMBER, "address", NOW);
    private final String solution = solve(NUMBER);

    @Test
    void holdsForItsNumberAddressAndTime() {
        assertThat(work.isSolvedBy(solution, NUMBER, "address", NOW)).isTrue();
        assertThat(work.isSolvedBy(solution, NUMBER, "elsewhere", NOW)).isFalse();
        assertThat(work.isSolvedBy(solution, MobileNumber.of("254722645679"), "address", NOW))
                .isFalse();
        assertThat(work.isSolvedBy(solution, NUMBER, "address", NOW.plus(Duration.ofMinutes(10))))
                .isFalse();
    }

    @Test
    void isNotSolvedWithoutWork() {
        assertThat(work.isSolvedBy(null, NUMBER, "address", NOW)).isFalse();
        assertThat(work.isSolvedBy("", NUMBER, "address", NOW)).isFalse();
        assertThat(work.isSolvedBy(challenge, NUMBER, "address", NOW)).isFalse();
        assertThat(work.isSolvedBy(solution + "1", NUMBER, "address", NOW)).isFalse();
        assertThat(work.isSolvedBy("9" + solution, NUMBER, "address", NOW)).isFalse();
    }

    private String solve(MobileNumber number) {
        for (long count = 0; ; count++) {
            if (work.isSolvedBy(challenge + ":" + count, number, "address", NOW)) {
                return challenge + ":" + count;
            }
        }
    }
}
