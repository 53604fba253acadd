package ke.cp2.batch.sms.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.sms.MessageClass;
import ke.cp2.sms.gateway.GatewayAnswer;
import ke.cp2.sms.gateway.OutgoingSms;
import ke.cp2.sms.gateway.SmsGateway;

/** Messages that were handed to a gateway, and its answers, each of which comes once. */
class Sent {

    private final List<OutgoingSms> batch;
    private final Map<Long, GatewayAnswer> answers = new ConcurrentHashMap<>();

    private Sent(List<OutgoingSms> batch) {
        this.batch = batch;
    }

    static Sent to(SmsGateway gateway, List<OutgoingSms> batch) {
        Sent sent = new Sent(batch);
        gateway.submit(
                batch,
                (sms, answer) ->
                        assertThat(sent.answers.put(sms.id(), answer))
                                .as("one answer each")
                                .isNull());
        return sent;
    }

    static Sent to(SmsGateway gateway, OutgoingSms sms) {
        return to(gateway, List.of(sms));
    }

    /** The answers, in the order of the messages. */
    List<GatewayAnswer> answers() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (answers.size() < batch.size() && System.nanoTime() < end) {
            Thread.sleep(5);
        }
        return batch.stream().map(sms -> answers.get(sms.id())).toList();
    }

    GatewayAnswer answer() throws InterruptedException {
        return answers().get(0);
    }

    static OutgoingSms credential(int n) {
        return new OutgoingSms(
                n, 1, number(n), "CP2", "Your password is " + n, MessageClass.TRANSACTIONAL, null);
    }

    static OutgoingSms alert(int n) {
        return new OutgoingSms(
                n, 1, number(n), "CP2", "Invigilator, KCSE é {n}", MessageClass.CAMPAIGN, null);
    }

    static List<OutgoingSms> alerts(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Sent::alert).toList();
    }

    static MobileNumber number(int n) {
        return MobileNumber.of("2547" + String.format("%08d", n));
    }
}
