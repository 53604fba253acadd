package ke.cp2.batch.sms;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A task that runs in one thread at a time. A call while it runs makes it run once more, so that
 * nothing that was there at the call is missed; nobody who calls ever waits.
 */
public final class SerialTask {

    private final Executor executor;
    private final Runnable task;

    /** Calls since the running thread last looked; above 0 there is such a thread. */
    private final AtomicInteger calls = new AtomicInteger();

    /**
     * @param task an exception of it ends the run; the next call begins another
     */
    public SerialTask(Executor executor, Runnable task) {
        this.executor = executor;
        this.task = task;
    }

    /** Lets the task run, soon, in another thread. */
    public void call() {
        if (calls.getAndIncrement() == 0) {
            try {
                executor.execute(this::run);
            } catch (RejectedExecutionException e) {
                calls.set(0);
            }
        }
    }

    private void run() {
        boolean done = false;
        try {
            int seen;
            do {
                seen = calls.get();
                task.run();
            } while (!calls.compareAndSet(seen, 0));
            done = true;
        } finally {
            if (!done) {
                calls.set(0);
            }
        }
    }
}
