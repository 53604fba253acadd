package ke.cp2.server;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Lets one transaction at a time write; one that runs inside another, in its thread, shares it. */
final class WriteTurn {

    private final Semaphore free = new Semaphore(1, true);
    private final long patienceMillis;

    private @Nullable Thread owner;
    private int holders;

    WriteTurn(long patienceMillis) {
        this.patienceMillis = patienceMillis;
    }

    /** Waits for the turn; false when it has not come in time. */
    boolean take() {
        synchronized (this) {
            if (owner == Thread.currentThread()) {
                holders++;
                return true;
            }
        }
        try {
            if (!free.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
                return false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        synchronized (this) {
            owner = Thread.currentThread();
            holders = 1;
        }
        return true;
    }

    /** Gives it back; any thread may, for the server ends late transactions in one of its own. */
    synchronized void give() {
        holders--;
        if (holders == 0) {
            owner = null;
            free.release();
        }
    }
}
