package ke.cp2.account.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import ke.cp2.platform.cipher.KeyedHash;
import org.junit.jupiter.api.Test;

class ProofOfWorkTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final String PURPOSE = "text:254722645678";
    private static final int BITS = 12;

    private final ProofOfWork work = new ProofOfWork(new KeyedHash(new byte[32]));
    private final String challenge = work.challenge(PURPOSE, "address", BITS, NOW);
    private final String solution = Work.solve(challenge);

    @Test
    void holdsForItsPurposeAddressAndTime() {
        assertThat(work.solved(solution, PURPOSE, "address", NOW))
                .get()
                .extracting(ProofOfWork.Solved::bits)
                .isEqualTo(BITS);
        assertThat(work.solved(solution, PURPOSE, "elsewhere", NOW)).isEmpty();
        assertThat(work.solved(solution, "text:254722645679", "address", NOW)).isEmpty();
        assertThat(work.solved(solution, "login", "address", NOW)).isEmpty();
        assertThat(work.solved(solution, PURPOSE, "address", NOW.plus(Duration.ofMinutes(15))))
                .isEmpty();
    }

    @Test
    void isNotSolvedWithoutWork() {
        assertThat(work.solved(null, PURPOSE, "address", NOW)).isEmpty();
        assertThat(work.solved("", PURPOSE, "address", NOW)).isEmpty();
        assertThat(work.solved(challenge, PURPOSE, "address", NOW)).isEmpty();
        assertThat(work.solved(solution + "1", PURPOSE, "address", NOW)).isEmpty();
        assertThat(work.solved("9" + solution, PURPOSE, "address", NOW)).isEmpty();
        String cheaper = challenge.replace("." + BITS + ".", ".1.");
        assertThat(work.solved(Work.solve(cheaper), PURPOSE, "address", NOW)).isEmpty();
    }

    @Test
    void eachChallengeIsAnotherOne() {
        assertThat(work.challenge(PURPOSE, "address", BITS, NOW)).isNotEqualTo(challenge);
    }
}
