package ke.cp2.account.password;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import ke.cp2.platform.BusinessException;
import org.jspecify.annotations.Nullable;

/**
 * Hashes passwords, at most as many at once as there are cores. A short queue waits; who would have
 * to wait longer is told to try again, so that a storm of logins does not slow the other pages.
 */
@ApplicationScoped
public class PasswordHasher {

    /**
     * The hash that is checked when there is none: an unknown name takes as long as a known one.
     */
    private static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$Y3AyY3AyY3AyY3AyY3AyYw$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private static final int WAITING_PER_CORE = 40;
    private static final long PATIENCE_SECONDS = 3;

    private final int cores = Runtime.getRuntime().availableProcessors();
    private final Semaphore free = new Semaphore(cores, true);
    private final SecureRandom random = new SecureRandom();

    /**
     * The hash of a password, a PHC string of 97 characters; without the blanks around it.
     *
     * @throws BusinessException {@code account.busy} when too many wait already
     */
    public String hash(String password) {
        return inTurn(() -> Argon2Hash.of(PastedPassword.trimmed(password), random));
    }

    /**
     * Tells whether the password belongs to the hash; false for null, after the same time. Blanks
     * around it do not matter; passwords that were set before that was so may have them, and are
     * tried as they are typed.
     *
     * @throws BusinessException {@code account.busy} when too many wait already
     */
    public boolean verify(String password, @Nullable String hash) {
        String typed = password == null ? "" : password;
        String trimmed = PastedPassword.trimmed(typed);
        String known = hash == null ? NOBODYS : hash;
        boolean matches =
                inTurn(() -> Argon2Hash.matches(trimmed, known))
                        || (!trimmed.equals(typed)
                                && inTurn(() -> Argon2Hash.matches(typed, known)));
        return matches && hash != null;
    }

    private <T> T inTurn(Supplier<T> work) {
        if (!takeTurn()) {
            throw BusinessException.of("account.busy");
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    private boolean takeTurn() {
        if (free.getQueueLength() >= cores * WAITING_PER_CORE) {
            return false;
        }
        try {
            return free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
