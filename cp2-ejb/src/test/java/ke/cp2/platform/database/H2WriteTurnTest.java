package ke.cp2.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class H2WriteTurnTest {

    private final Queue<Synchronization> running = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<Map<Object, Object>> resources =
            ThreadLocal.withInitial(HashMap::new);
    private final H2WriteTurn turn = new H2WriteTurn(registry());

    @Test
    void theNextTransactionWaitsUntilTheOneBeforeHasEnded() throws Exception {
        turn.take();
        Thread next = new Thread(turn::take);
        next.start();
        while (next.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }

        assertThat(running).hasSize(1);
        running.remove().afterCompletion(Status.STATUS_ROLLEDBACK);
        next.join();

        assertThat(running).hasSize(1);
    }

    @Test
    void aTransactionThatHasItsTurnDoesNotWaitForItself() {
        turn.take();

        turn.take();
        assertThat(running).hasSize(1);
    }

    private TransactionSynchronizationRegistry registry() {
        return (TransactionSynchronizationRegistry)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {TransactionSynchronizationRegistry.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "getTransactionStatus" -> Status.STATUS_ACTIVE;
                                    case "getResource" -> resources.get().get(arguments[0]);
                                    case "putResource" -> {
                                        resources.get().put(arguments[0], arguments[1]);
                                        yield null;
                                    }
                                    default -> {
                                        running.add((Synchronization) arguments[0]);
                                        yield null;
                                    }
                                });
    }
}
