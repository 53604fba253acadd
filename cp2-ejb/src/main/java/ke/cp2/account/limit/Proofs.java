package ke.cp2.account.limit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import ke.cp2.platform.cipher.KeyedHash;
import org.jspecify.annotations.Nullable;

/** The proofs of work: gives challenges out and takes each answer once. */
@Dependent
public class Proofs {

    /**
     * The rate may have grown while the browser worked: so much less is taken, too. Not of the
     * most: it cannot grow further, and whoever hoards cheaper challenges would never pay it.
     */
    private static final int SLACK_BITS = 2;

    @PersistenceContext private EntityManager entityManager;
    @Inject private Clock clock;

    private final ProofOfWork work = new ProofOfWork(KeyedHash.ofSecrets());

    /** A challenge for that purpose and address, or empty when no work is wanted. */
    public Optional<String> challenge(String purpose, String addressHash, int bits) {
        return bits == 0
                ? Optional.empty()
                : Optional.of(work.challenge(purpose, addressHash, bits, clock.instant()));
    }

    /**
     * Tells whether the wanted work was done; an answer that is taken is written at once, so that a
     * second request with it fails, at the latest on the unique key.
     */
    public boolean spend(@Nullable String proof, String purpose, String addressHash, int bits) {
        if (bits == 0) {
            return true;
        }
        Instant now = clock.instant();
        Optional<ProofOfWork.Solved> solved =
                work.solved(proof, purpose, addressHash, now)
                        .filter(done -> done.bits() >= least(bits))
                        .filter(done -> entityManager.find(SpentProof.class, done.nonce()) == null);
        solved.ifPresent(
                done -> {
                    entityManager.persist(new SpentProof(done.nonce(), done.until()));
                    entityManager.flush();
                });
        return solved.isPresent();
    }

    private static int least(int bits) {
        return bits == WorkRate.MOST_BITS ? bits : bits - SLACK_BITS;
    }

    /** Forgets the answers to challenges that have ended. */
    public void forgetEnded() {
        entityManager
                .createQuery("DELETE FROM SpentProof p WHERE p.expiresAt < :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
