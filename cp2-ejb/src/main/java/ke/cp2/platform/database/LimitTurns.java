package ke.cp2.platform.database;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Turns at the limits: who counts what there was and adds one more does so alone, or a hundred
 * requests at the same moment would all count the same few. A turn ends with the transaction.
 */
@Dependent
public class LimitTurns {

    /** The number of rows; two things that share one wait for each other, nothing more. */
    static final int ROWS = 256;

    @PersistenceContext private EntityManager entityManager;

    /**
     * Waits for the turn of all that is counted; the first statement of a transaction, so that
     * nobody who waits holds anything.
     *
     * @param counted such as the hash of a network, or a block of numbers
     */
    public void take(String... counted) {
        rows(counted).forEach(this::lock);
    }

    /**
     * Waits for the turn of runs that write about vacancies. They have a row of their own: a page
     * of them takes a second, for which nobody who logs in should wait.
     */
    public void takeForVacancyMessages() {
        lock(ROWS);
    }

    private void lock(int row) {
        Objects.requireNonNull(
                entityManager.find(LimitTurn.class, row, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The rows to lock, each once and in the same order for everybody. */
    static IntStream rows(String... counted) {
        return Stream.of(counted)
                .mapToInt(value -> Math.floorMod(value.hashCode(), ROWS))
                .distinct()
                .sorted();
    }
}
