package ke.cp2.intake.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.ref.SoftReference;
import java.util.Optional;

/**
 * The reading that this node works on, between two of its pages. Whoever finds none begins it again
 * and passes over what is done; so the memory may be taken back when a run was stopped.
 */
@ApplicationScoped
public class HeldReading {

    private long runId;
    private SoftReference<ImportReading> reading = new SoftReference<>(null);

    synchronized Optional<ImportReading> of(long wantedRunId) {
        return runId == wantedRunId ? Optional.ofNullable(reading.get()) : Optional.empty();
    }

    synchronized ImportReading hold(long heldRunId, ImportReading held) {
        runId = heldRunId;
        reading = new SoftReference<>(held);
        return held;
    }

    public synchronized void drop() {
        reading.clear();
    }
}
