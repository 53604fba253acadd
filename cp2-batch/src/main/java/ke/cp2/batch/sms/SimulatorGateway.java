package ke.cp2.batch.sms;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import ke.cp2.sms.gateway.GatewayAnswer;
import ke.cp2.sms.gateway.GatewayHealth;
import ke.cp2.sms.gateway.OutgoingSms;
import ke.cp2.sms.gateway.SmsGateway;
import ke.cp2.sms.simulator.Simulator;

/** Carries messages to the phones of the {@link Simulator}, many in one transaction. */
@ApplicationScoped
public class SimulatorGateway implements SmsGateway {

    private static final Logger LOGGER = Logger.getLogger(SimulatorGateway.class.getName());
    private static final int WINDOW = 500;

    @Resource private ManagedExecutorService executor;

    @Inject private Simulator simulator;

    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();

    private SerialTask carrier;

    private record Call(OutgoingSms sms, BiConsumer<OutgoingSms, GatewayAnswer> answers) {

        void answer(GatewayAnswer submission) {
            answers.accept(sms, submission);
        }
    }

    @PostConstruct
    void start() {
        carrier = new SerialTask(executor, this::carry);
    }

    @Override
    public String name() {
        return Simulator.NAME;
    }

    @Override
    public void submit(List<OutgoingSms> batch, BiConsumer<OutgoingSms, GatewayAnswer> answers) {
        batch.forEach(sms -> calls.add(new Call(sms, answers)));
        carrier.call();
    }

    private void carry() {
        List<Call> taken = new ArrayList<>();
        for (Call call = calls.poll(); call != null; call = calls.poll()) {
            taken.add(call);
        }
        if (!taken.isEmpty()) {
            carry(taken);
        }
    }

    private void carry(List<Call> taken) {
        try {
            List<GatewayAnswer> answers = simulator.take(taken.stream().map(Call::sms).toList());
            for (int i = 0; i < taken.size(); i++) {
                taken.get(i).answer(answers.get(i));
            }
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "The simulator failed", e);
            taken.forEach(call -> call.answer(GatewayAnswer.lost()));
        }
    }

    @Override
    public int maximumInFlight() {
        return WINDOW;
    }

    @Override
    public GatewayHealth health() {
        return GatewayHealth.UP;
    }
}
